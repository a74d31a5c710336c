import { AutoComplete } from 'antd';
import { api, demand } from '../../api/client';
import type { Customer } from './model';
import { useSuggestions } from './useSuggestions';

interface Properties {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (text: string) => void;
  readonly onPick: (customer: Customer) => void;
}

const find = async (search: string) => (search === '' ? [] : (await demand(api.GET('/api/customers', { params: { query: { search, pageSize: 20 } } }))).items);

/** The name of a customer: found by name, number, telephone or address, or just typed. */
export function CustomerInput({ id, value, onChange, onPick }: Properties) {
  const { found, suggest } = useSuggestions<Customer>(find);
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })}
      value={value ?? ''}
      options={found.map((one) => ({
        value: one.number,
        label: (
          <span>
            <b>{one.name}</b> {one.number}{one.telephone == null ? '' : ` · ${one.telephone}`}{one.address == null ? '' : ` · ${one.address}`}
          </span>
        ),
      }))}
      onSearch={suggest}
      onChange={(text: string) => {
        // The number is what the list is chosen by; the field holds the name.
        if (!found.some((one) => one.number === text)) {
          onChange?.(text);
        }
      }}
      onSelect={(number: string) => {
        const chosen = found.find((one) => one.number === number);
        if (chosen !== undefined) {
          onChange?.(chosen.name);
          onPick(chosen);
        }
      }}
    />
  );
}
