import { DownloadOutlined } from '@ant-design/icons';
import { Button, DatePicker, Flex, Input, Select, Space, Table, Tag, Typography } from 'antd';
import dayjs from 'dayjs';
import { useCallback, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useAddress } from '../../parts/useAddress';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { AuditFacts } from './AuditFacts';

export type AuditEntry = Schemas['AuditModel'];

/** Who did what, when, why and from where. */
export default function Audit() {
  const all = useWords();
  const words = all.auditPage;
  const { language } = useSession();
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
  const act = params.get('act');
  const actor = params.get('actor') ?? '';
  const subject = params.get('subject');
  const next = value?.next;
  const nameOf = (entry: AuditEntry) => (language === 'en' ? entry.subjectNameEn : entry.subjectNameZh) ?? entry.subject.slice(entry.subject.indexOf(':') + 1);
  const shown = value?.items ?? [];

  return (
    <>
      <Flex justify="space-between" align="center" style={{ marginBottom: 8 }}>
        <Typography.Title level={4} className="page-title">{words.title}</Typography.Title>
        <Button icon={<DownloadOutlined aria-hidden />} href={`/api/audit/export?${text}`}>{words.export}</Button>
      </Flex>
      <Space wrap style={{ marginBottom: 8 }}>
        <Input.Search key={actor} aria-label={words.actorHint} allowClear placeholder={words.actorHint} defaultValue={actor} onSearch={(wanted) => filter({ actor: wanted.trim() })} style={{ width: 220 }} />
        <Select
          aria-label={words.act}
          allowClear
          showSearch
          optionFilterProp="label"
          placeholder={words.anyAct}
          {...(act === null ? {} : { value: act })}
          onChange={(wanted: string | undefined) => filter({ act: wanted })}
          options={Object.entries(words.acts).map(([one, label]) => ({ value: one, label }))}
          style={{ width: 190 }}
        />
        <DatePicker.RangePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowEmpty={[true, true]} value={[from === null ? null : dayjs(from), until === null ? null : dayjs(until)]} onChange={(range) => filter({ from: range?.[0]?.toISOString(), until: range?.[1]?.toISOString() })} />
        {subject !== null && <Tag closable onClose={() => filter({ subject: undefined })}>{shown[0] === undefined ? subject : nameOf(shown[0])}</Tag>}
      </Space>
      <LoadFailed problem={problem} reload={reload} />
      <Table<AuditEntry>
        size="small"
        rowKey="sequence"
        loading={isLoading}
        dataSource={shown}
        pagination={false}
        tableLayout="fixed"
        scroll={{ x: 960 }}
        locale={{ emptyText: <Typography.Text type="secondary">{words.empty}</Typography.Text> }}
        expandable={{ expandedRowRender: (entry) => <AuditFacts entry={entry} /> }}
        columns={[
          { title: '#', dataIndex: 'sequence', width: 72, className: 'number' },
          { title: words.at, key: 'at', width: 144, render: (_, entry) => <Instant at={entry.at} /> },
          { title: words.actor, key: 'actor', width: 140, render: (_, entry) => <CellButton title={`${words.onlyThis}: ${entry.actor}`} onClick={() => filter({ actor: entry.actor })}>{entry.actorName}</CellButton> },
          { title: words.act, key: 'act', width: 150, render: (_, entry) => <Cut text={words.acts[entry.act] ?? entry.act} /> },
          { title: words.subject, key: 'subject', render: (_, entry) => <CellButton title={`${words.onlyThis}: ${entry.subject}`} onClick={() => filter({ subject: entry.subject })}>{nameOf(entry)}</CellButton> },
          { title: all.reason, key: 'reason', render: (_, entry) => <Cut text={entry.reason} /> },
          { title: all.mePage.address, key: 'address', width: 130, render: (_, entry) => <Cut text={entry.address} /> },
        ]}
      />
      <Flex justify="end" gap={8} style={{ marginTop: 12 }}>
        <Button disabled={before.length === 0} onClick={() => setBefore(before.slice(0, -1))}>{words.newer}</Button>
        <Button disabled={next == null} onClick={() => next != null && setBefore([...before, next])}>{words.older}</Button>
      </Flex>
    </>
  );
}
