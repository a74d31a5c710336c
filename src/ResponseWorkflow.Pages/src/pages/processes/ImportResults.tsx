import { Table, Tag, Typography } from 'antd';
import { useWords } from '../../words/WordsContext';
import { designerUrl } from './model';
import type { ImportedFile } from './documents';

const colors: Record<ImportedFile['result'], string> = { Added: 'green', Drafted: 'blue', Unchanged: 'default', PassedOver: 'default', Refused: 'red' };

/** What came of each file of an import. */
export function ImportResults({ results }: { readonly results: readonly ImportedFile[] }) {
  const words = useWords().importing;
  const count = (result: ImportedFile['result']) => results.filter((one) => one.result === result).length;
  return (
    <>
      <Typography.Paragraph>{words.summary(count('Added') + count('Drafted'), count('Unchanged'), count('Refused'))}</Typography.Paragraph>
      <Table<ImportedFile>
        size="small"
        className="import-results"
        rowKey={(one) => `${results.indexOf(one)} ${one.file}`}
        dataSource={[...results]}
        pagination={false}
        tableLayout="fixed"
        scroll={{ y: 360 }}
        columns={[
          { title: words.file, dataIndex: 'file', ellipsis: true },
          { title: words.process, key: 'process', width: 220, ellipsis: true, render: (_, one) => (one.version == null || one.definitionId == null ? (one.name ?? one.definitionId) : <a href={designerUrl(one.definitionId)}>{one.name ?? one.definitionId}</a>) },
          { title: words.version, dataIndex: 'version', width: 72, align: 'right' },
          {
            title: words.result,
            key: 'result',
            width: 280,
            render: (_, one) => (
              <>
                <Tag color={colors[one.result]}>{words.results[one.result]}</Tag>
                {one.errors?.map((error, index) => <div key={index}>{error.message}</div>)}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
