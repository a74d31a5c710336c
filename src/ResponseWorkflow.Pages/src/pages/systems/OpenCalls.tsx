import { App, Button, Checkbox, Empty, Flex, Skeleton, Space, Table, Tag } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useAddress } from '../../parts/useAddress';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { SkipDialog } from './SkipDialog';

type Call = Schemas['OutboxModel'];

/** Calls of other systems that are to be made or under way; those that are stuck can be tried now or skipped. */
export function OpenCalls() {
  const words = useWords().systems.calls;
  const { may } = useSession();
  const { message } = App.useApp();
  const { params, change } = useAddress();
  const report = useProblems();
  const isStuck = params.get('stuck') === 'true';
  const cursor = params.get('cursor') ?? '';
  const [skipped, setSkipped] = useState<Call>();
  const load = useCallback(async () => {
    const read = (state: 'Pending' | 'Leased') => demand(api.GET('/api/outbox', { params: { query: { kind: 'system', state, ...(isStuck ? { isStuck } : {}), ...(cursor === '' || state === 'Leased' ? {} : { cursor }) } } }));
    const [running, waiting] = await Promise.all([isStuck || cursor !== '' ? undefined : read('Leased'), read('Pending')]);
    return { items: [...(running?.items ?? []), ...waiting.items], next: waiting.next };
  }, [isStuck, cursor]);
  const { value, problem, isLoading, reload, refresh } = useLoaded(load);
  const retry = async (one: Call) => {
    if (await report(() => demand(api.POST('/api/outbox/{outboxId}/retry', { params: { path: { outboxId: one.id } } })))) {
      message.success(words.retried);
      refresh();
    }
  };
  const mayOperate = may('instances.operate');
  return (
    <>
      <Flex style={{ marginBottom: 8 }}><Checkbox checked={isStuck} onChange={(event) => change({ stuck: event.target.checked ? 'true' : undefined, cursor: undefined })}>{words.onlyStuck}</Checkbox></Flex>
      <LoadFailed problem={problem} reload={reload} />
      {value === undefined ? problem === undefined && <Skeleton active /> : (
        <>
          <Table<Call>
            size="small"
            rowKey="id"
            loading={isLoading}
            pagination={false}
            dataSource={value.items}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty} /> }}
            columns={[
              { title: words.operation, key: 'operation', width: 170, render: (_, one) => <Cut text={one.target} /> },
              { title: words.state, key: 'state', width: 110, render: (_, one) => <Tag color={one.state === 'Leased' ? 'blue' : one.isStuck ? 'orange' : 'default'}>{one.isHeld ? words.held : (words.states[one.state] ?? one.state)}</Tag> },
              { title: words.attempts, key: 'attempts', width: 90, className: 'number', render: (_, one) => `${one.attempts} / ${one.maxAttempts}` },
              { title: words.next, key: 'next', width: 146, render: (_, one) => <Instant at={one.nextAttemptAt} /> },
              { title: words.created, key: 'created', width: 146, render: (_, one) => <Instant at={one.createdAt} /> },
              { title: words.error, key: 'error', render: (_, one) => <Cut text={one.lastError} /> },
              { title: words.instance, key: 'instance', width: 110, render: (_, one) => <a href={`/studio/instances/${encodeURIComponent(one.instanceId)}`}>{words.instance}</a> },
              ...(mayOperate
                ? [{ title: '', key: 'acts', width: 170, render: (_: unknown, one: Call) => <Space><Button size="small" disabled={one.state !== 'Pending' || one.isHeld} onClick={() => void retry(one)}>{words.retry}</Button><Button size="small" onClick={() => setSkipped(one)}>{words.skip}</Button></Space> }]
                : []),
            ]}
          />
          {value.next != null && <Button style={{ marginTop: 8 }} onClick={() => change({ cursor: value.next ?? undefined })}>{words.more}</Button>}
        </>
      )}
      {skipped !== undefined && <SkipDialog one={skipped} onClose={(isDone) => { setSkipped(undefined); if (isDone) { refresh(); } }} />}
    </>
  );
}
