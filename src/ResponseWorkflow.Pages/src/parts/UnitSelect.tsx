import { Select } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand } from '../api/client';
import { useLoaded } from '../api/useLoaded';
import { useSession } from '../session/SessionContext';
import { useWords } from '../words/WordsContext';

interface Properties {
  readonly value?: string;
  readonly onChange?: (unitId: string) => void;
  readonly id?: string;
  /** By what units are chosen: their ids, or the codes that people read in what is kept. */
  readonly by?: 'id' | 'code';
  /** How it is called, where no label stands beside it. */
  readonly 'aria-label'?: string;
  /** How the present unit is called, until another one is looked for. */
  readonly current?: { readonly id: string; readonly code: string; readonly nameZh: string; readonly nameEn: string } | undefined;
}

/** Chooses a unit; the server looks for what is typed. */
export function UnitSelect({ value, onChange, id, by = 'id', 'aria-label': label, current }: Properties) {
  const words = useWords();
  const { language } = useSession();
  const [search, setSearch] = useState('');
  const load = useCallback(() => {
    const query = { pageSize: 50, ...(search === '' ? {} : { search }) };
    return demand(api.GET('/api/units', { params: { query: query as never } }));
  }, [search]);
  const { value: found, isLoading } = useLoaded(load);
  const items = found?.items ?? [];
  const shown = current === undefined || items.some((unit) => unit.id === current.id) || search !== '' ? items : [current, ...items];
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      showSearch
      filterOption={false}
      loading={isLoading}
      placeholder={words.unitsPage.choose}
      onSearch={setSearch}
      options={shown.map((unit) => ({ value: unit[by], label: `${language === 'en' ? unit.nameEn : unit.nameZh} (${unit.code})` }))}
    />
  );
}
