import { Select, Tag } from 'antd';
import { useCallback, useMemo } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { DataList } from '../../parts/list/DataList';
import type { ListColumn } from '../../parts/list/useColumns';
import { useListAddress } from '../../parts/list/useListAddress';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { DeliveryDrawer } from './DeliveryDrawer';

type Delivery = Schemas['DeliveryModel'];
type State = Delivery['state'];

const colours: Readonly<Record<State, string>> = { Pending: 'blue', Leased: 'blue', Delivered: 'green', Failed: 'red' };
const states: readonly State[] = ['Pending', 'Leased', 'Delivered', 'Failed'];
const channels = ['sms', 'e-mail', 'webhook'];

/** What was delivered, what was not and why. */
export function DeliveryLog() {
  const { channels: names, settings: words, column } = useWords().notices;
  const { language } = useSession();
  const { params, change, page, pageSize, search } = useListAddress();
  const channel = params.get('channel') ?? '';
  const state = params.get('state') ?? '';
  const opened = params.get('delivery') ?? '';
  const query = useMemo(() => ({ ...(search === '' ? {} : { search }), ...(channel === '' ? {} : { channel }), ...(state === '' ? {} : { state: state as State }) }), [search, channel, state]);
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/notice-deliveries', { params: { query: { ...query, page, pageSize } } })), [query, page, pageSize]));
  const columns: readonly ListColumn<Delivery>[] = [
    { key: 'at', title: column.at, isAlways: true, width: 142, render: (_, one) => <Instant at={one.createdAt} /> },
    { key: 'title', title: column.title, isAlways: true, width: 280, render: (_, one) => <CellButton isMain onClick={() => change({ delivery: one.id })}>{one.title}</CellButton> },
    { key: 'channel', title: words.channel, width: 80, render: (_, one) => names[one.channel] ?? one.channel },
    { key: 'recipient', title: words.recipient, width: 110, render: (_, one) => <Cut text={one.recipient} /> },
    { key: 'address', title: words.address, width: 160, render: (_, one) => <Cut text={one.address} /> },
    { key: 'kind', title: column.kind, isHiddenAtFirst: true, width: 120, render: (_, one) => <Cut text={language === 'en' ? one.kindEn : one.kindZh} /> },
    { key: 'state', title: column.state, width: 100, render: (_, one) => <Tag color={colours[one.state]}>{words.states[one.state]}</Tag> },
    { key: 'attempts', title: words.attempts, width: 100, className: 'number', render: (_, one) => one.attempts },
    { key: 'error', title: words.lastError, render: (_, one) => <Cut text={one.lastError === 'address.missing' ? words.noAddress : one.lastError} /> },
  ];
  return (
    <>
      <DataList<Delivery>
        list="deliveries"
        title={words.tabs.log}
        columns={columns}
        rowKey={(one) => one.id}
        loaded={loaded}
        rows={loaded.value?.items ?? []}
        total={loaded.value?.total ?? 0}
        isPaged
        exported={{ path: '/api/notice-deliveries/export', query }}
        searchHint={words.searchHint}
        filters={
          <>
            <Select<string> aria-label={words.channel} value={channel} style={{ width: 140 }} onChange={(one) => change({ channel: one, page: undefined })} options={[{ value: '', label: words.allChannels }, ...channels.map((one) => ({ value: one, label: names[one] ?? one }))]} />
            <Select<string> aria-label={column.state} value={state} style={{ width: 140 }} onChange={(one) => change({ state: one, page: undefined })} options={[{ value: '', label: words.allStates }, ...states.map((one) => ({ value: one, label: words.states[one] ?? one }))]} />
          </>
        }
        empty={words.emptyLog}
        isFiltered={search !== '' || channel !== '' || state !== ''}
      />
      {opened !== '' && <DeliveryDrawer deliveryId={opened} onChanged={loaded.refresh} onClose={() => change({ delivery: undefined })} />}
    </>
  );
}
