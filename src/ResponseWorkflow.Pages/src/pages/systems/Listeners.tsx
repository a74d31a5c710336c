import { App, Button, Empty, Skeleton, Table, Tag, Typography } from 'antd';
import { useCallback } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { pageSizes, useListAddress } from '../../parts/list/useListAddress';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';

type Listener = Schemas['ListenerModel'];

/** Other systems that are told of what they handed in, and how the telling fares. */
export function Listeners() {
  const words = useWords().systems.listeners;
  const { language, may } = useSession();
  const { message, modal } = App.useApp();
  const { page, pageSize, change } = useListAddress();
  const report = useProblems();
  const { value, problem, isLoading, reload, refresh } = useLoaded(useCallback(() => demand(api.GET('/api/listeners', { params: { query: { page, pageSize } } })), [page, pageSize]));
  const remove = (one: Listener) => modal.confirm({
    title: words.removeTitle,
    content: words.removeText(one.callback),
    okText: words.remove,
    okButtonProps: { danger: true },
    onOk: async () => {
      if (await report(() => demand(api.DELETE('/api/listeners/{listenerId}', { params: { path: { listenerId: one.id } } })))) {
        message.success(words.removed);
        refresh();
      }
    },
  });
  return (
    <>
      <Typography.Paragraph type="secondary" style={{ marginBottom: 8 }}>{words.about}</Typography.Paragraph>
      <LoadFailed problem={problem} reload={reload} />
      {value === undefined ? problem === undefined && <Skeleton active /> : (
        <Table<Listener>
          size="small"
          rowKey="id"
          tableLayout="fixed"
          loading={isLoading}
          dataSource={value.items}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty} /> }}
          pagination={value.total <= pageSize && page === 1 ? false : { current: page, pageSize, total: value.total, pageSizeOptions: pageSizes, onChange: (next, size) => change({ page: next === 1 ? undefined : String(next), pageSize: String(size) }) }}
          columns={[
            { title: words.resource, key: 'resource', width: 176, render: (_, one) => <Cut text={words.resources[one.resource] ?? one.resource} /> },
            { title: words.callback, key: 'callback', render: (_, one) => <Cut text={`${one.callback} · ${one.events.length === 0 ? words.allEvents : words.events(one.events.join(', '))}`} /> },
            { title: words.owner, key: 'owner', width: 120, render: (_, one) => <Cut text={one.owner} /> },
            { title: words.unit, key: 'unit', width: 120, render: (_, one) => <Cut text={language === 'en' ? one.unitNameEn : one.unitNameZh} /> },
            { title: words.state, key: 'state', width: 112, render: (_, one) => (one.failures > 0 ? <Tag color="orange">{words.states.failing}</Tag> : one.lastSuccessAt == null ? <Tag>{words.states.unused}</Tag> : <Tag color="green">{words.states.fine}</Tag>) },
            { title: words.delivered, key: 'delivered', width: 92, className: 'number', render: (_, one) => one.delivered },
            { title: words.failures, key: 'failures', width: 124, className: 'number', render: (_, one) => one.failures },
            { title: words.lastSuccess, key: 'success', width: 142, render: (_, one) => <Instant at={one.lastSuccessAt} /> },
            { title: words.lastError, key: 'error', width: 190, render: (_, one) => <Cut text={one.lastError} /> },
            ...(may('systems.manage') ? [{ title: '', key: 'acts', width: 96, render: (_: unknown, one: Listener) => <Button size="small" onClick={() => remove(one)}>{words.remove}</Button> }] : []),
          ]}
        />
      )}
    </>
  );
}
