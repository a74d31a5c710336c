import { Select } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand } from '../api/client';
import { useLoaded } from '../api/useLoaded';
import { useSession } from '../session/SessionContext';
import { useWords } from '../words/WordsContext';

interface Unit {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

interface Properties {
  readonly value?: readonly string[];
  readonly onChange?: (codes: string[]) => void;
  readonly id?: string;
  /** How the present units are called, until others are looked for. */
  readonly current: readonly Unit[];
}

/** Chooses several units by their codes; the server looks for what is typed. */
export function UnitsSelect({ value, onChange, id, current }: Properties) {
  const words = useWords();
  const { language } = useSession();
  const [search, setSearch] = useState('');
  const load = useCallback(() => demand(api.GET('/api/units', { params: { query: { pageSize: 50, ...(search === '' ? {} : { search }) } as never } })), [search]);
  const { value: found, isLoading } = useLoaded(load);
  const items: readonly Unit[] = found?.items ?? [];
  const shown = [...current.filter((one) => !items.some((unit) => unit.code === one.code)), ...items];
  return (
    <Select<string[]>
      mode="multiple"
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value: [...value] })}
      {...(onChange === undefined ? {} : { onChange })}
      filterOption={false}
      loading={isLoading}
      placeholder={words.unitsPage.choose}
      onSearch={setSearch}
      options={shown.map((unit) => ({ value: unit.code, label: `${language === 'en' ? unit.nameEn : unit.nameZh} (${unit.code})` }))}
    />
  );
}
