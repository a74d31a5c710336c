import { Skeleton, Table, Tag, Tooltip } from 'antd';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { useRenewed } from '../../api/useRenewed';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useWords } from '../../words/WordsContext';

type Health = Schemas['ChannelHealthModel'];

// Deliveries change with every attempt: they are asked for rather than told.
const renewedEvery = 5000;

/** How the channels stand, anew every few seconds. */
export function Channels() {
  const { channels: names, settings: words } = useWords().notices;
  const { value, problem, isLoading, reload, refresh } = useLoaded(useCallback(() => demand(api.GET('/api/notice-channels')), []));
  useRenewed(refresh, renewedEvery);
  const numberOf = (one: Health, count: number, state: string) => (count === 0 ? 0 : <Link to={`/notice-settings?tab=log&channel=${encodeURIComponent(one.name)}&state=${state}`}>{count}</Link>);
  return (
    <>
      <LoadFailed problem={problem} reload={reload} />
      {value === undefined ? problem === undefined && <Skeleton active /> : (
        <Table<Health>
          size="small"
          rowKey="name"
          loading={isLoading}
          pagination={false}
          dataSource={value.items}
          columns={[
            { title: words.channel, key: 'name', width: 90, render: (_, one) => names[one.name] ?? one.name },
            {
              title: words.health,
              key: 'state',
              width: 96,
              render: (_, one) =>
                !one.isConfigured ? <Tooltip title={words.notConfiguredText}><Tag tabIndex={0}>{words.notConfigured}</Tag></Tooltip> : one.stuck > 0 ? <Tag color="orange">{words.troubled}</Tag> : <Tag color="green">{words.working}</Tag>,
            },
            { title: words.target, key: 'target', width: 130, render: (_, one) => <Cut text={one.target} /> },
            { title: words.waiting, key: 'waiting', width: 80, className: 'number', render: (_, one) => numberOf(one, one.waiting, 'Pending') },
            { title: words.stuck, key: 'stuck', width: 100, className: 'number', dataIndex: 'stuck' },
            { title: words.failed, key: 'failed', width: 90, className: 'number', render: (_, one) => numberOf(one, one.failed, 'Failed') },
            { title: words.oldest, key: 'oldest', width: 138, render: (_, one) => <Instant at={one.oldestAt} /> },
            { title: words.lastDelivered, key: 'last', width: 138, render: (_, one) => <Instant at={one.lastDeliveredAt} /> },
            { title: words.lastFailed, key: 'failedAt', width: 138, render: (_, one) => <Instant at={one.lastFailedAt} /> },
            { title: words.lastError, key: 'error', render: (_, one) => <Cut text={one.lastError} /> },
          ]}
        />
      )}
    </>
  );
}
