import { Select } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';

interface Properties {
  /** Id of the unit; empty for all. */
  readonly value: string;
  readonly onChange: (unitId: string | undefined) => void;
}

/** Narrows a list to a unit and those below it; the server looks for what is typed. Who may not see units is offered none. */
export function BoardUnits({ value, onChange }: Properties) {
  const words = useWords();
  const { language, may } = useSession();
  const [search, setSearch] = useState('');
  const mayRead = may('units.read');
  const load = useCallback(async () => (mayRead ? (await demand(api.GET('/api/units', { params: { query: { pageSize: 50, ...(search === '' ? {} : { search }) } as never } }))).items : []), [search, mayRead]);
  const items = useLoaded(load).value ?? [];
  if (!mayRead) {
    return null;
  }
  return (
    <Select<string>
      aria-label={words.unit}
      allowClear
      showSearch
      filterOption={false}
      placeholder={words.unit}
      style={{ width: 150 }}
      popupMatchSelectWidth={false}
      {...(value === '' ? {} : { value })}
      onSearch={setSearch}
      onChange={(one: string | undefined) => onChange(one)}
      options={items.map((unit) => ({ value: unit.id, label: language === 'en' ? unit.nameEn : unit.nameZh }))}
    />
  );
}
