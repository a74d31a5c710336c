import { Button, DatePicker, Flex, Input, Space, Table, Typography } from 'antd';
import dayjs from 'dayjs';
import { useCallback, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useAddress } from '../../parts/useAddress';
import { useWords } from '../../words/WordsContext';

type Entry = Schemas['AuditModel'];
const filters = ['actor', 'act', 'subject'] as const;

/** Who did what, when, why and from where. */
export default function Audit() {
  const all = useWords();
  const words = all.auditPage;
  const { params, change } = useAddress();
  const [before, setBefore] = useState<string[]>([]);
  const text = params.toString();
  const cursor = before[before.length - 1];
  const load = useCallback(() => {
    const query = { ...Object.fromEntries(new URLSearchParams(text)), pageSize: 50, ...(cursor === undefined ? {} : { cursor }) };
    return demand(api.GET('/api/audit', { params: { query: query as never } }));
  }, [text, cursor]);
  const { value, problem, isLoading, reload } = useLoaded(load);
  const filter = (values: Record<string, string | undefined>) => {
    setBefore([]);
    change(values);
  };
  const from = params.get('from');
  const until = params.get('until');
  const next = value?.next;

  return (
    <>
      <Flex justify="space-between" wrap gap={8} style={{ marginBottom: 12 }}>
        <Space wrap>
          <Typography.Title level={4} style={{ margin: 0 }}>{words.title}</Typography.Title>
          {filters.map((name) => <Input.Search key={`${name}=${params.get(name) ?? ''}`} allowClear placeholder={words[name]} defaultValue={params.get(name) ?? ''} onSearch={(wanted) => filter({ [name]: wanted.trim() })} style={{ width: 180 }} />)}
          <DatePicker.RangePicker showTime allowEmpty={[true, true]} value={[from === null ? null : dayjs(from), until === null ? null : dayjs(until)]} onChange={(range) => filter({ from: range?.[0]?.toISOString(), until: range?.[1]?.toISOString() })} />
        </Space>
        <Button href={`/api/audit/export?${text}`}>{words.export}</Button>
      </Flex>
      <LoadFailed problem={problem} reload={reload} />
      <Table<Entry>
        size="small"
        rowKey="sequence"
        loading={isLoading}
        dataSource={value?.items ?? []}
        pagination={false}
        tableLayout="fixed"
        scroll={{ x: 960 }}
        expandable={{ expandedRowRender: (entry) => <pre style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{JSON.stringify({ before: entry.before, after: entry.after, data: entry.data, agent: entry.agent, hash: entry.hash }, null, 2)}</pre> }}
        columns={[
          { title: '#', dataIndex: 'sequence', width: 80 },
          { title: words.at, key: 'at', width: 144, render: (_, entry) => <Instant at={entry.at} /> },
          { title: words.actor, dataIndex: 'actor', width: 140, ellipsis: true },
          { title: words.act, dataIndex: 'act', width: 170, ellipsis: true },
          { title: words.subject, dataIndex: 'subject', ellipsis: true },
          { title: all.reason, dataIndex: 'reason', ellipsis: true },
          { title: all.mePage.address, dataIndex: 'address', width: 130, ellipsis: true },
        ]}
      />
      <Flex justify="end" gap={8} style={{ marginTop: 12 }}>
        <Button disabled={before.length === 0} onClick={() => setBefore(before.slice(0, -1))}>{words.newer}</Button>
        <Button disabled={next == null} onClick={() => next != null && setBefore([...before, next])}>{words.older}</Button>
      </Flex>
    </>
  );
}
