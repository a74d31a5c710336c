import { AutoComplete } from 'antd';
import { useCallback } from 'react';
import { api, demand } from '../../api/client';
import { bandwidthOf, type Circuit, type Customer } from './model';
import { useSuggestions } from './useSuggestions';

interface Properties {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (text: string) => void;
  /** The customer that was chosen before: its circuits are offered at once. */
  readonly customerNumber: string | undefined;
  readonly onPick: (circuit: Circuit, customer: Customer | undefined) => void;
}

/** The number of a circuit: found by number, customer or address, or just typed. */
export function CircuitInput({ id, value, onChange, customerNumber, onPick }: Properties) {
  const find = useCallback(
    async (text: string) => {
      const search = text !== '' ? text : (customerNumber ?? '');
      return search === '' ? [] : (await demand(api.GET('/api/circuits', { params: { query: { search, pageSize: 20 } } }))).items;
    },
    [customerNumber],
  );
  const { found, suggest } = useSuggestions<Circuit>(find);
  const pick = async (number: string) => {
    const circuit = found.find((one) => one.number === number);
    if (circuit === undefined) {
      return;
    }
    const customer = await demand(api.GET('/api/customers/{customerId}', { params: { path: { customerId: circuit.customerId } } })).then(
      (answer) => answer.customer,
      () => undefined,
    );
    onPick(circuit, customer);
  };
  return (
    <AutoComplete
      {...(id === undefined ? {} : { id })}
      value={value ?? ''}
      options={found.map((one) => ({ value: one.number, label: `${one.number} · ${one.customerName} · ${bandwidthOf(one)}${one.endA == null ? '' : ` · ${one.endA}`}` }))}
      onFocus={() => suggest(value ?? '')}
      onSearch={suggest}
      onChange={(text: string) => onChange?.(text)}
      onSelect={(number: string) => void pick(number)}
    />
  );
}
