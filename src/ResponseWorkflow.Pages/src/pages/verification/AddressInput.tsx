import { AutoComplete } from 'antd';
import { useCallback } from 'react';
import { api, demand } from '../../api/client';
import { useSuggestions } from '../customers/useSuggestions';
import type { Address } from './model';

interface Properties {
  readonly id?: string;
  readonly value?: string;
  /** What it is called, where no label stands beside it. */
  readonly 'aria-label'?: string;
  readonly onChange?: (text: string) => void;
  readonly customerNumber: string | undefined;
  /** An address on file was chosen: where it lies comes with it, if that is known. */
  readonly onPick: (address: Address) => void;
}

/** An address: typed, or chosen from those on file. */
export function AddressInput({ id, value, 'aria-label': label, onChange, customerNumber, onPick }: Properties) {
  const find = useCallback(
    async (search: string) => {
      const query = { ...(search === '' ? {} : { search }), ...(customerNumber === undefined ? {} : { customerNumber }) };
      return Object.keys(query).length === 0 ? [] : (await demand(api.GET('/api/verifications/addresses', { params: { query } }))).items;
    },
    [customerNumber],
  );
  const { found, suggest } = useSuggestions<Address>(find);
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={value ?? ''}
      popupMatchSelectWidth={420}
      options={found.map((one) => ({ value: one.address, label: <span>{one.name == null ? '' : <b>{one.name} </b>}{one.address}{one.longitude == null ? '' : ` (${one.longitude}, ${one.latitude})`} · {one.source}</span> }))}
      onFocus={() => suggest(value ?? '')}
      onSearch={suggest}
      onChange={(text: string) => onChange?.(text)}
      onSelect={(text: string) => { const chosen = found.find((one) => one.address === text); if (chosen !== undefined) { onPick(chosen); } }}
    />
  );
}
