import { Button, Flex, Input, Segmented, Space, Table, Tag, Typography } from 'antd';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useAddress } from '../../parts/useAddress';
import { useWords } from '../../words/WordsContext';

type Instance = Schemas['InstanceModel'];

const filters = ['', 'Executing', 'Suspended', 'Faulted', 'Finished', 'Cancelled'] as const;
type Filter = (typeof filters)[number];

const colors: Record<string, string> = { Faulted: 'red', Finished: 'green', Executing: 'processing', Suspended: 'blue', Cancelled: 'default', Pending: 'default' };

/** Instances by process and state, the newest first; each opens in the designer's viewer. */
export default function Instances() {
  const all = useWords();
  const words = all.instances;
  const { params, change } = useAddress();
  const definitionId = params.get('definitionId') ?? '';
  const status = params.get('status') ?? '';
  const subStatus = (params.get('subStatus') ?? '') as Filter;
  const cursor = params.get('cursor') ?? '';
  const load = useCallback(() => {
    const query = { pageSize: 50, ...(definitionId === '' ? {} : { definitionId }), ...(status === '' ? {} : { status }), ...(subStatus === '' ? {} : { subStatus }), ...(cursor === '' ? {} : { cursor }) };
    return demand(api.GET('/api/instances', { params: { query: query as never } }));
  }, [definitionId, status, subStatus, cursor]);
  const { value, problem, isLoading, reload } = useLoaded(load);

  return (
    <>
      <Space wrap style={{ marginBottom: 12 }}>
        <Typography.Title level={4} style={{ margin: 0 }}>{words.title}</Typography.Title>
        <Input.Search key={definitionId} allowClear placeholder={words.process} defaultValue={definitionId} onSearch={(text) => change({ definitionId: text.trim(), cursor: undefined })} style={{ width: 240 }} />
        <Segmented
          value={status}
          onChange={(one) => change({ status: one, subStatus: undefined, cursor: undefined })}
          options={[{ value: '', label: words.all }, { value: 'Running', label: words.running }, { value: 'Finished', label: words.finished }]}
        />
        <Segmented<Filter>
          value={subStatus}
          onChange={(one) => change({ subStatus: one, cursor: undefined })}
          options={filters.map((one) => ({ value: one, label: one === '' ? words.all : words.subStatuses[one] }))}
        />
      </Space>
      <LoadFailed problem={problem} reload={reload} />
      <Table<Instance>
        size="small"
        rowKey="id"
        tableLayout="fixed"
        scroll={{ x: 1000 }}
        loading={isLoading}
        dataSource={value?.items ?? []}
        pagination={false}
        locale={{ emptyText: isLoading ? all.loading : words.empty }}
        columns={[
          { title: words.id, key: 'id', ellipsis: true, render: (_, one) => <a href={`/studio/instances/${encodeURIComponent(one.id)}`}>{one.name ?? one.id}</a> },
          { title: words.process, key: 'process', ellipsis: true, render: (_, one) => <Link to={`/processes/${encodeURIComponent(one.definitionId)}`}>{one.definitionId}</Link> },
          { title: all.processes.version, dataIndex: 'version', width: 82, align: 'right' },
          { title: words.correlation, dataIndex: 'correlationId', width: 160, ellipsis: true },
          {
            title: words.status,
            key: 'status',
            width: 170,
            render: (_, one) => (
              <>
                <Tag color={colors[one.subStatus] ?? 'default'}>{words.subStatuses[one.subStatus]}</Tag>
                {one.isHeld && <Tag color="blue">{words.held}</Tag>}
                {one.isStuck && <Tag color="red">{words.stuck}</Tag>}
              </>
            ),
          },
          { title: words.incidents, dataIndex: 'incidentCount', width: 72, align: 'right' },
          { title: words.started, key: 'started', width: 144, render: (_, one) => <Instant at={one.createdAt} /> },
          { title: words.updated, key: 'updated', width: 144, render: (_, one) => <Instant at={one.updatedAt} /> },
        ]}
      />
      <Flex justify="end" gap={8} style={{ marginTop: 12 }}>
        {cursor !== '' && <Button onClick={() => change({ cursor: undefined })}>{words.first}</Button>}
        <Button disabled={value?.next == null} onClick={() => change({ cursor: value?.next ?? undefined })}>{words.next}</Button>
      </Flex>
    </>
  );
}
