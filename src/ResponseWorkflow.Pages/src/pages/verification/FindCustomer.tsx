import { AutoComplete, Input } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand } from '../../api/client';
import { useWords } from '../../words/WordsContext';
import type { Circuit, Customer } from '../customers/model';
import { useSuggestions } from '../customers/useSuggestions';

type Found = { readonly key: string; readonly customer?: Customer; readonly circuit?: Circuit };

interface Properties {
  readonly onPick: (customer: Customer, circuit: Circuit | undefined) => void;
}

/** Finds the customer by whatever the caller says: a name, a number, a telephone or an address, of the customer or of one of its circuits. */
export function FindCustomer({ onPick }: Properties) {
  const words = useWords().verifications;
  const find = useCallback(async (search: string): Promise<readonly Found[]> => {
    if (search === '') {
      return [];
    }
    const query = { search, pageSize: 8 };
    const [customers, circuits] = await Promise.all([demand(api.GET('/api/customers', { params: { query } })), demand(api.GET('/api/circuits', { params: { query } }))]);
    return [...customers.items.map((customer) => ({ key: `customer ${customer.id}`, customer })), ...circuits.items.map((circuit) => ({ key: `circuit ${circuit.id}`, circuit }))];
  }, []);
  const { found, suggest } = useSuggestions<Found>(find);
  const [text, setText] = useState('');
  const pick = async (key: string) => {
    const one = found.find((entry) => entry.key === key);
    const customer = one?.customer ?? (one?.circuit === undefined ? undefined : (await demand(api.GET('/api/customers/{customerId}', { params: { path: { customerId: one.circuit.customerId } } }))).customer);
    if (customer !== undefined) {
      onPick(customer, one?.circuit);
    }
  };
  const label = ({ customer, circuit }: Found) =>
    customer !== undefined ? <span><b>{customer.name}</b> {customer.number}{customer.telephone == null ? '' : ` · ${customer.telephone}`}{customer.address == null ? '' : ` · ${customer.address}`}</span>
      : circuit !== undefined ? <span>{circuit.number} · <b>{circuit.customerName}</b>{circuit.endA == null ? '' : ` · ${circuit.endA}`}</span> : null;
  return (
    <AutoComplete
      autoFocus
      style={{ width: '100%' }}
      aria-label={words.find}
      options={found.map((one) => ({ value: one.key, label: label(one) }))}
      // What was chosen stands in the fields; this one is for the next search.
      value={text}
      onChange={(next: string) => setText(found.some((one) => one.key === next) ? '' : next)}
      onSearch={suggest}
      onSelect={(key: string) => void pick(key)}
    >
      <Input placeholder={words.findHint} />
    </AutoComplete>
  );
}
