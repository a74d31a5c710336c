import { Select } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLoaded } from '../../api/useLoaded';
import { wordsOf } from '../../words/languages';
import type { Lookup } from '../lookups';
import { asText } from '../model/json';
import type { FieldProperties } from './FieldProperties';

const pause = 250;

/** Chooses what a search finds: a person, a unit, a customer. */
export function LookupField({ id, value, onChange, language, aria, lookup }: Omit<FieldProperties, 'field'> & { readonly lookup: Lookup }) {
  const words = wordsOf(language).forms;
  const chosen = asText(value) ?? '';
  const [search, setSearch] = useState<string>();
  const [picked, setPicked] = useState<string>();
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  // Nothing is asked before somebody opens the list: a form may have many such fields.
  const { value: found, isLoading } = useLoaded(useCallback(() => (search === undefined ? Promise.resolve([]) : lookup.search(search, language)), [lookup, search, language]));
  const name = useLoaded(useCallback(() => (chosen === '' ? Promise.resolve(undefined) : lookup.name(chosen, language)), [lookup, chosen, language])).value;
  const typed = lookup.isFree === true && search !== undefined && search !== '' && !(found ?? []).some((one) => one.value === search) ? [{ value: search, label: words.asTyped(search) }] : [];
  const options = [...(found ?? []), ...typed];
  const shown = chosen === '' || options.some((one) => one.value === chosen) ? options : [{ value: chosen, label: name ?? picked ?? chosen }, ...options];
  return (
    <Select<string>
      id={id}
      {...aria}
      showSearch
      allowClear
      filterOption={false}
      loading={isLoading}
      value={chosen === '' ? null : chosen}
      placeholder={words.searchHint}
      options={[...shown]}
      notFoundContent={isLoading ? words.searching : words.nothingFound}
      onOpenChange={(isOpen) => {
        if (isOpen) {
          setSearch((old) => old ?? '');
        }
      }}
      onSearch={(text) => {
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => setSearch(text.trim()), pause);
      }}
      onChange={(next: string | undefined, option) => {
        setPicked(!Array.isArray(option) && typeof option?.label === 'string' ? option.label : undefined);
        onChange(next);
      }}
    />
  );
}
