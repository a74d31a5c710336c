import { App, Button, Descriptions, Drawer, Skeleton, Table, Tag } from 'antd';
import { useCallback } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';

/** A delivery with its attempts. */
export function DeliveryDrawer({ deliveryId, onChanged, onClose }: { readonly deliveryId: string; readonly onChanged: () => void; readonly onClose: () => void }) {
  const { channels: names, settings: words, column } = useWords().notices;
  const { may } = useSession();
  const { message } = App.useApp();
  const report = useProblems();
  const { value, problem, reload } = useLoaded(useCallback(() => demand(api.GET('/api/notice-deliveries/{deliveryId}', { params: { path: { deliveryId } } })), [deliveryId]));
  const one = value?.delivery;
  const retry = async () => {
    if (await report(() => demand(api.POST('/api/notice-deliveries/{deliveryId}/retry', { params: { path: { deliveryId } } })))) {
      message.success(words.retried);
      reload();
      onChanged();
    }
  };
  return (
    <Drawer open width={640} title={one?.title ?? words.delivery} onClose={onClose} extra={one !== undefined && one.state !== 'Delivered' && one.address !== '' && may('notices.edit') && <Button onClick={() => void retry()}>{words.retry}</Button>}>
      <LoadFailed problem={problem} reload={reload} />
      {one === undefined ? problem === undefined && <Skeleton active /> : (
        <>
          <p className="notice-body">{one.text}</p>
          <Descriptions size="small" column={1} items={[
            { key: 'state', label: column.state, children: <>{words.states[one.state]}{one.isDigest && <> <Tag>{words.digest}</Tag></>}</> },
            { key: 'to', label: words.recipient, children: `${one.recipient} · ${names[one.channel] ?? one.channel} · ${one.address === '' ? words.noAddress : one.address}` },
            ...(one.caseNumber == null ? [] : [{ key: 'case', label: column.case, children: one.caseNumber }]),
            ...(one.nextAttemptAt == null ? [] : [{ key: 'next', label: one.heldUntil == null ? words.next : words.held, children: <Instant at={one.heldUntil ?? one.nextAttemptAt} /> }]),
          ]} />
          <Table<Schemas['DeliveryAttemptModel']>
            size="small"
            rowKey="number"
            pagination={false}
            style={{ marginTop: 12 }}
            dataSource={value?.attempts ?? []}
            columns={[
              { title: '#', dataIndex: 'number', width: 48 },
              { title: column.at, key: 'at', width: 142, render: (_, attempt) => <Instant at={attempt.startedAt} /> },
              { title: words.detail, key: 'detail', render: (_, attempt) => <span className="notice-body"><Tag color={attempt.hasSucceeded ? 'green' : 'red'}>{attempt.hasSucceeded ? words.states['Delivered'] : words.failed}</Tag>{attempt.detail}</span> },
              { title: words.node, dataIndex: 'node', width: 120, ellipsis: true },
            ]}
          />
        </>
      )}
    </Drawer>
  );
}
