import { Descriptions, Table, Typography } from 'antd';
import { useWords } from '../../words/WordsContext';
import type { AuditEntry } from './Audit';

interface Line {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value));

/** What changed, field by field, and the facts that an entry keeps beside it. */
export function AuditFacts({ entry }: { readonly entry: AuditEntry }) {
  const all = useWords();
  const words = all.auditPage;
  const before = (entry.before ?? {}) as Record<string, unknown>;
  const after = (entry.after ?? {}) as Record<string, unknown>;
  const lines: readonly Line[] = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((name) => ({ name, before: textOf(before[name]), after: textOf(after[name]) }))
    .filter((line) => line.before !== '' || line.after !== '');
  return (
    <>
      {lines.length > 0 && (
        <Table<Line>
          size="small"
          rowKey="name"
          pagination={false}
          dataSource={lines}
          style={{ marginBottom: 8 }}
          columns={[
            { title: all.name, dataIndex: 'name', width: 180 },
            { title: words.before, key: 'before', render: (_, line) => (line.before === line.after ? line.before : <Typography.Text type="secondary" delete={line.after !== ''}>{line.before}</Typography.Text>) },
            { title: words.after, key: 'after', render: (_, line) => (line.before === line.after ? line.after : <Typography.Text strong>{line.after}</Typography.Text>) },
          ]}
        />
      )}
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'subject', label: words.subject, children: entry.subject },
          ...(entry.data == null ? [] : [{ key: 'data', label: words.data, children: <Typography.Text style={{ whiteSpace: 'pre-wrap', wordBreak: 'break-word' }}>{JSON.stringify(entry.data, null, 2)}</Typography.Text> }]),
          ...(entry.agent == null ? [] : [{ key: 'agent', label: words.agent, children: entry.agent }]),
          { key: 'hash', label: words.hash, children: <Typography.Text copyable style={{ fontFamily: 'ui-monospace, Consolas, monospace', wordBreak: 'break-all' }}>{entry.hash}</Typography.Text> },
        ]}
      />
    </>
  );
}
