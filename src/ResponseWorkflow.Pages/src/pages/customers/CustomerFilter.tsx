import { Select } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { useSession } from '../../session/SessionContext';

const shown = 20;

interface Properties {
  readonly label: string;
  /** Number of the customer; empty for all. */
  readonly value: string;
  readonly onChange: (number: string | undefined) => void;
}

/** Narrows a list to a customer; the server looks for what is typed. Whoever may not see customers is offered only to give up a choice that the address has made. */
export function CustomerFilter({ label, value, onChange }: Properties) {
  const { may } = useSession();
  const [search, setSearch] = useState('');
  const mayRead = may('customers.read');

  // The one that is chosen is asked for by its number, so that its name stands in the box from the beginning.
  const asked = search === '' ? value : search;
  const load = useCallback(async () => (mayRead ? (await demand(api.GET('/api/customers', { params: { query: { pageSize: shown, ...(asked === '' ? {} : { search: asked }) } } }))).items : []), [asked, mayRead]);
  const items = useLoaded(load).value ?? [];
  if (!mayRead && value === '') {
    return null;
  }
  return (
    <Select<string>
      aria-label={label}
      allowClear
      showSearch
      filterOption={false}
      placeholder={label}
      style={{ width: 180 }}
      popupMatchSelectWidth={false}
      {...(value === '' ? {} : { value })}
      onSearch={setSearch}
      onChange={(one: string | undefined) => {
        setSearch('');
        onChange(one);
      }}
      options={items.map((one) => ({ value: one.number, label: `${one.name} · ${one.number}` }))}
    />
  );
}
