import { DownloadOutlined } from '@ant-design/icons';
import { Button, Flex, Statistic, Table, Tag, Typography } from 'antd';
import dayjs from 'dayjs';
import type { Schemas } from '../../api/client';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';

export type Preview = Schemas['LimitPreviewModel'];
export type Change = Schemas['LimitChangeRequest'];
type Moved = Preview['items'][number];

interface Properties {
  readonly preview: Preview;
  readonly page: number;
  /** Gives the list as a file. */
  readonly onExport: () => Promise<void>;
  readonly onPage: (page: number) => void;
}

export const previewPageSize = 8;

/** Due times before and after a change, section by section. */
function Sections({ sections }: { readonly sections: Preview['sections'] }) {
  const words = useWords().limits;
  const most = Math.max(1, ...sections.flatMap((one) => [one.before, one.after]));
  const bar = (count: number, color: string) => <div style={{ width: '46%', height: `${(count / most) * 100}%`, minHeight: count === 0 ? 0 : 2, background: color }} />;
  return (
    <figure style={{ margin: '8px 0' }}>
      <figcaption><Typography.Text type="secondary">{words.sections}</Typography.Text></figcaption>
      <Flex gap={2} align="flex-end" style={{ height: 64 }}>
        {sections.map((one) => (
          <Flex key={one.from} flex={1} gap={1} align="flex-end" style={{ height: '100%' }} title={`${dayjs(one.from).format('MM-DD HH:mm')}: ${one.before} → ${one.after}`}>
            {bar(one.before, '#bfbfbf')}
            {bar(one.after, '#1677ff')}
          </Flex>
        ))}
      </Flex>
      <Flex justify="space-between">
        <Typography.Text type="secondary">{dayjs(sections[0]?.from).format('MM-DD HH:mm')}</Typography.Text>
        <Typography.Text type="secondary">{dayjs(sections[sections.length - 1]?.to).format('MM-DD HH:mm')}</Typography.Text>
      </Flex>
    </figure>
  );
}

/** What a change would do to the deadlines that are running. */
export function PreviewPanel({ preview, page, onExport, onPage }: Properties) {
  const words = useWords().limits;
  const report = useProblems();
  const counts = [
    { title: words.running, value: preview.running },
    { title: words.moved, value: preview.moved },
    { title: words.overdue, value: preview.overdue, ...(preview.overdue > 0 ? { valueStyle: { color: '#cf1322' } } : {}) },
    { title: words.fired, value: preview.warnings },
    { title: words.relieved, value: preview.relieved },
    { title: words.withoutRow, value: preview.withoutRow },
  ];
  return (
    <section aria-label={words.previewTitle} aria-live="polite" style={{ padding: 12, marginBottom: 16, border: '1px solid #d9d9d9', borderRadius: 6 }}>
      <Flex justify="space-between" align="center">
        <Typography.Text strong>{words.previewTitle}</Typography.Text>
        {preview.total > 0 && <Button size="small" icon={<DownloadOutlined aria-hidden />} onClick={() => void report(onExport)}>xlsx</Button>}
      </Flex>
      <Flex gap={24} wrap style={{ margin: '8px 0' }}>
        {counts.map((one) => <Statistic key={one.title} {...one} valueStyle={{ fontSize: 20, ...('valueStyle' in one ? one.valueStyle : {}) }} />)}
      </Flex>
      {preview.total === 0 ? (
        <Typography.Text type="secondary">{words.previewNone}</Typography.Text>
      ) : (
        <>
          {preview.sections.length > 1 && <Sections sections={preview.sections} />}
          <Table<Moved>
            size="small"
            rowKey="id"
            tableLayout="fixed"
            dataSource={preview.items}
            pagination={{ current: page, pageSize: previewPageSize, total: preview.total, hideOnSinglePage: true, showSizeChanger: false, size: 'small', onChange: onPage }}
            columns={[
              { title: words.caseNumber, key: 'case', width: 130, render: (_, one) => <Cut text={one.caseNumber ?? one.title} /> },
              { title: words.key, key: 'key', render: (_, one) => <Cut text={one.key} /> },
              { title: words.dueBefore, key: 'before', width: 140, render: (_, one) => <Instant at={one.before} /> },
              { title: words.dueAfter, key: 'after', width: 140, render: (_, one) => <Instant at={one.after} /> },
              { title: words.effect, key: 'effect', width: 134, render: (_, one) => (one.becomesOverdue ? <Tag color="red">{words.overdue}</Tag> : one.losesRow ? <Tag color="red">{words.withoutRow}</Tag> : one.isRelieved ? <Tag color="green">{words.relieved}</Tag> : one.warnings > 0 ? <Tag color="gold">{words.fired}</Tag> : words.moved) },
            ]}
          />
        </>
      )}
    </section>
  );
}
