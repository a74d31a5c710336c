import { PlusOutlined } from '@ant-design/icons';
import { Button, Card, Empty, Flex, Skeleton, Table, Tag, Tooltip } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { pageSizes, useListAddress } from '../../parts/list/useListAddress';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { ConnectionDialog } from './ConnectionDialog';
import type { Connection } from './model';
import { TestButton } from './TestButton';

/** The connections to other systems, and how they fare. */
export function Connections() {
  const words = useWords().systems;
  const { language, may } = useSession();
  const { page, pageSize, change } = useListAddress();
  const [edited, setEdited] = useState<Connection | 'new'>();
  const systems = useLoaded(useCallback(() => demand(api.GET('/api/systems')), []));
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/systems/connections', { params: { query: { page, pageSize } } })), [page, pageSize]));
  const mayManage = may('systems.manage');
  const known = systems.value;
  return (
    <>
      <LoadFailed problem={systems.problem ?? loaded.problem} reload={() => { systems.reload(); loaded.reload(); }} />
      {known === undefined || loaded.value === undefined ? systems.problem === undefined && loaded.problem === undefined && <Skeleton active /> : (
        <>
          <Flex gap={12} wrap align="stretch" style={{ marginBottom: 12 }}>
            {known.items.map((one) => (
              <Card key={one.key} size="small" style={{ minWidth: 200 }}>
                <strong>{words.names[one.key] ?? one.key}</strong>
                <div>
                  {may('instances.read') && one.waiting > 0
                    ? <Link to={`/systems?tab=calls${one.stuck > 0 ? '&stuck=true' : ''}`}>{words.openCalls(one.waiting, one.stuck)}</Link>
                    : words.openCalls(one.waiting, one.stuck)}
                </div>
              </Card>
            ))}
            <div style={{ flex: 1 }} />
            {mayManage && <Button type="primary" icon={<PlusOutlined aria-hidden />} style={{ alignSelf: 'end' }} onClick={() => setEdited('new')}>{words.add}</Button>}
          </Flex>
          <Table<Connection>
            size="small"
            rowKey="id"
            tableLayout="fixed"
            loading={loaded.isLoading}
            dataSource={loaded.value.items}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty} /> }}
            pagination={loaded.value.total <= pageSize && page === 1 ? false : { current: page, pageSize, total: loaded.value.total, pageSizeOptions: pageSizes, onChange: (next, size) => change({ page: next === 1 ? undefined : String(next), pageSize: String(size) }) }}
            columns={[
              { title: words.system, key: 'system', width: 130, render: (_, one) => (mayManage ? <CellButton isMain onClick={() => setEdited(one)}>{words.names[one.system] ?? one.system}</CellButton> : (words.names[one.system] ?? one.system)) },
              { title: words.unit, key: 'unit', width: 130, render: (_, one) => <Cut text={language === 'en' ? one.unitNameEn : one.unitNameZh} /> },
              { title: words.address, key: 'address', width: 190, render: (_, one) => <Cut text={one.address} /> },
              { title: words.credential, key: 'credential', width: 106, render: (_, one) => <Cut text={one.credential ?? words.noCredential} /> },
              { title: words.state, key: 'state', width: 112, render: (_, one) => <State one={one} /> },
              { title: words.failures(known.healthMinutes), key: 'failures', width: 152, className: 'number', render: (_, one) => words.failureRate(one.failures, one.requests) },
              { title: words.lastSuccess, key: 'success', width: 142, render: (_, one) => <Instant at={one.lastSuccessAt} /> },
              { title: words.lastError, key: 'error', render: (_, one) => <Cut text={one.lastError} /> },
              ...(mayManage ? [{ title: '', key: 'acts', width: 76, render: (_: unknown, one: Connection) => <TestButton one={one} onTested={loaded.refresh} /> }] : []),
            ]}
          />
          {edited !== undefined && <ConnectionDialog one={edited === 'new' ? undefined : edited} known={known} onClose={(isChanged) => { setEdited(undefined); if (isChanged) { loaded.refresh(); } }} />}
        </>
      )}
    </>
  );
}

/** How a connection stands, in a word. */
function State({ one }: { readonly one: Connection }) {
  const words = useWords().systems;
  const title = one.breaker == null ? undefined : `${words.breaker[one.breaker] ?? one.breaker} ${words.breakerNode}`;
  const tag = !one.isEnabled ? <Tag>{words.disabled}</Tag>
    : one.breaker === 'Open' ? <Tag color="red" tabIndex={0}>{words.states.resting}</Tag>
    : one.breaker === 'HalfOpen' ? <Tag color="orange" tabIndex={0}>{words.states.trying}</Tag>
    : one.failures > 0 ? <Tag color="orange" tabIndex={0}>{words.states.failing}</Tag>
    : one.lastSuccessAt == null ? <Tag tabIndex={0}>{words.states.unused}</Tag>
    : <Tag color="green" tabIndex={0}>{words.states.fine}</Tag>;
  return title === undefined ? tag : <Tooltip title={title}>{tag}</Tooltip>;
}
