import { Input, Select } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, demand } from '../api/client';
import { useLoaded } from '../api/useLoaded';
import { useSession } from '../session/SessionContext';
import { useWords } from '../words/WordsContext';

const pause = 250;

interface Properties {
  readonly id?: string;
  readonly value?: string | readonly string[] | null;
  readonly onChange?: (value: string | string[] | undefined) => void;
  readonly isMany?: boolean;
  readonly placeholder?: string;
  /** Where no label stands beside it. */
  readonly label?: string;
  /** How the chosen one is called before anybody has searched. */
  readonly chosenName?: string | null;
}

/** Chooses people by searching. Who may not look into the organisation types the sign-in name, which the server takes as well. */
export function PersonSelect({ id, value, onChange, isMany = false, placeholder, chosenName, label }: Properties) {
  const all = useWords();
  const { may, language } = useSession();
  const [search, setSearch] = useState<string>();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const maySearch = may('users.read');
  const { value: found, isLoading } = useLoaded(
    useCallback(
      () => (search === undefined || !maySearch ? Promise.resolve([]) : demand(api.GET('/api/people', { params: { query: { pageSize: 20, ...(search === '' ? {} : { search }) } as never } })).then((page) => page.items)),
      [search, maySearch],
    ),
  );
  const properties = { ...(id === undefined ? {} : { id }), placeholder: placeholder ?? all.forms.searchHint, ...(label === undefined ? {} : { 'aria-label': label }) };
  const chosen = (Array.isArray(value) ? value : value == null || value === '' ? [] : [value]) as string[];
  if (!maySearch) {
    return isMany ? (
      <Select {...properties} mode="tags" open={false} value={chosen} onChange={(next: string[]) => onChange?.(next)} placeholder={all.taskPage.userNames} />
    ) : (
      <Input {...properties} value={chosen[0] ?? ''} onChange={(event) => onChange?.(event.target.value)} placeholder={all.taskPage.userName} autoComplete="off" />
    );
  }
  const options = (found ?? []).map((one) => ({ value: one.id, label: `${one.name} · ${language === 'en' ? one.unit.nameEn : one.unit.nameZh}` }));
  const known = chosen.filter((one) => options.every((option) => option.value !== one)).map((one) => ({ value: one, label: names[one] ?? chosenName ?? one }));
  return (
    <Select<string | string[]>
      {...properties}
      {...(isMany ? { mode: 'multiple' as const } : {})}
      showSearch
      allowClear
      filterOption={false}
      loading={isLoading}
      value={isMany ? chosen : (chosen[0] ?? null)}
      options={[...known, ...options]}
      notFoundContent={isLoading ? all.forms.searching : all.forms.nothingFound}
      onOpenChange={(isOpen) => {
        if (isOpen) {
          setSearch((old) => old ?? '');
        }
      }}
      onSearch={(text) => {
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => setSearch(text.trim()), pause);
      }}
      onChange={(next: string | string[] | undefined) => {
        const picked = Array.isArray(next) ? next : next === undefined ? [] : [next];
        setNames((old) => ({ ...old, ...Object.fromEntries(picked.flatMap((one) => options.filter((option) => option.value === one).map((option) => [one, option.label]))) }));
        onChange?.(next);
      }}
    />
  );
}
