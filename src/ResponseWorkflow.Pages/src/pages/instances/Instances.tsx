import { DownOutlined } from '@ant-design/icons';
import { Button, Checkbox, Dropdown, Segmented, Tag } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { DataList } from '../../parts/list/DataList';
import type { ListColumn } from '../../parts/list/useColumns';
import { rowMain } from '../../parts/list/useListKeys';
import { useListAddress } from '../../parts/list/useListAddress';
import { useWords } from '../../words/WordsContext';
import { InstanceState, type Instance } from './InstanceState';
import { SuspendDialog } from './SuspendDialog';
import { useInstanceActs } from './useInstanceActs';

// One choice for both statuses of the server: whether an instance is alive, and what it does or how it ended.
const filters = ['', 'Running', 'Suspended', 'Faulted', 'Finished', 'Cancelled'] as const;
type Filter = (typeof filters)[number];

const instanceKinds = ['Instance'] as const;

type Order = 'Created' | 'LastExecuted' | 'Finished' | 'Name';

/** Instances by process and state, the newest first; each opens in the designer's viewer. */
export default function Instances() {
  const all = useWords();
  const words = all.instances;
  const { params, change, page, pageSize, search, sort, isDescending } = useListAddress();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [suspending, setSuspending] = useState<Instance>();
  const definitionId = params.get('definitionId') ?? '';
  const filter = (params.get('status') === 'Running' ? 'Running' : (params.get('subStatus') ?? '')) as Filter;
  const hasIncidents = params.get('hasIncidents') === 'true';
  const query = useMemo(
    () => ({
      ...(search === '' ? {} : { search }),
      ...(definitionId === '' ? {} : { definitionId }),
      ...(filter === '' ? {} : filter === 'Running' ? { status: 'Running' as const } : { subStatus: filter }),
      ...(hasIncidents ? { hasIncidents } : {}),
      ...(sort === '' ? {} : { sort: sort as Order, descending: isDescending }),
    }),
    [search, definitionId, filter, hasIncidents, sort, isDescending],
  );
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/instances/table', { params: { query: { ...query, page, pageSize } } })), [query, page, pageSize]));
  const changed = useChanges(instanceKinds, loaded.refresh);
  const acts = useInstanceActs(loaded.reload, setSuspending);
  const items = loaded.value?.items ?? [];
  const chosenHere = items.filter((one) => chosen.includes(one.id));
  const choose = (one: Filter) => change({ status: one === 'Running' ? one : undefined, subStatus: one === 'Running' ? undefined : one, page: undefined });

  const columns: readonly ListColumn<Instance>[] = [
    {
      key: 'Name' satisfies Order,
      title: words.id,
      isAlways: true,
      isSortable: true,
      render: (_, one) => <Cut text={one.name == null ? one.id : `${one.name} (${one.id})`}><a {...rowMain} href={`/studio/instances/${encodeURIComponent(one.id)}`}>{one.name ?? one.id}</a></Cut>,
    },
    { key: 'process', title: words.process, width: 150, render: (_, one) => <Cut text={one.definitionName ?? one.definitionId}><Link to={`/processes/${encodeURIComponent(one.definitionId)}`}>{one.definitionName ?? one.definitionId}</Link></Cut> },
    { key: 'version', title: all.processes.version, isHiddenAtFirst: true, width: 82, align: 'right', className: 'number', render: (_, one) => one.version },
    { key: 'correlation', title: words.correlation, width: 150, render: (_, one) => <Cut text={one.correlationId} /> },
    { key: 'status', title: words.status, width: 130, render: (_, one) => <InstanceState instance={one} /> },
    { key: 'incidents', title: words.incidents, width: 72, align: 'right', className: 'number', render: (_, one) => (one.incidentCount === 0 ? null : <Tag color="red" style={{ margin: 0 }}>{one.incidentCount > 99 ? '99+' : one.incidentCount}</Tag>) },
    { key: 'Created' satisfies Order, title: words.started, isSortable: true, width: 140, render: (_, one) => <Instant at={one.createdAt} /> },
    { key: 'LastExecuted' satisfies Order, title: words.updated, isSortable: true, width: 140, render: (_, one) => <Instant at={one.updatedAt} /> },
    { key: 'Finished' satisfies Order, title: words.ended, isSortable: true, isHiddenAtFirst: true, width: 140, render: (_, one) => <Instant at={one.finishedAt} /> },
    ...(acts.mayOperate
      ? [
          {
            key: 'acts',
            title: all.acts,
            isAlways: true,
            width: 84,
            render: (_: unknown, one: Instance) => {
              const menu = acts.itemsFor(one);
              return menu.length === 0 ? null : <Dropdown menu={{ items: menu }} trigger={['click']}><CellButton>{all.more} <DownOutlined aria-hidden /></CellButton></Dropdown>;
            },
          },
        ]
      : []),
  ];

  return (
    <>
      <DataList<Instance>
        list="instances"
        title={words.title}
        columns={columns}
        rowKey={(one) => one.id}
        loaded={loaded}
        changed={changed}
        rows={items}
        total={loaded.value?.total ?? 0}
        isPaged
        exported={{ path: '/api/instances/export', query }}
        searchHint={words.searchHint}
        filters={
          <>
            <Segmented<Filter> value={filter} onChange={choose} options={filters.map((one) => ({ value: one, label: one === '' ? words.all : one === 'Running' ? words.running : words.subStatuses[one] }))} />
            <Checkbox checked={hasIncidents} onChange={(event) => change({ hasIncidents: event.target.checked ? 'true' : undefined, page: undefined })}>{words.withErrors}</Checkbox>
            {definitionId !== '' && <Tag closable onClose={() => change({ definitionId: undefined, page: undefined })}>{words.onlyProcess(items[0]?.definitionName ?? definitionId)}</Tag>}
          </>
        }
        empty={<>{words.empty0}<br />{words.emptyText}</>}
        isFiltered={search !== '' || filter !== '' || definitionId !== '' || hasIncidents}
        {...(acts.mayOperate
          ? {
              selection: {
                chosen: chosenHere.map((one) => one.id),
                choose: setChosen,
                nameOf: acts.named,
                acts: (
                  <>
                    <Button size="small" onClick={() => acts.retryMany(chosenHere, () => setChosen([]))}>{words.retry}</Button>
                    <Button size="small" onClick={() => void acts.exportMany(chosenHere)}>{words.exportMany}</Button>
                    <Button size="small" danger onClick={() => acts.cancelMany(chosenHere, () => setChosen([]))}>{words.cancel}</Button>
                    <Button size="small" danger onClick={() => acts.removeMany(chosenHere, () => setChosen([]))}>{words.remove}</Button>
                  </>
                ),
              },
            }
          : {})}
      />
      {suspending !== undefined && <SuspendDialog instance={suspending} onClose={(isDone) => { setSuspending(undefined); if (isDone) { loaded.reload(); } }} />}
    </>
  );
}
