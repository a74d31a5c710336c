import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Modal, Table, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { importFile, type FileImport } from '../api/importFile';
import { useWords } from '../words/WordsContext';
import { useProblems } from './useProblems';

type ImportRow = FileImport['rows'][number];

interface Properties<Result extends FileImport> {
  readonly title: string;
  /** The address that takes the file. */
  readonly path: string;
  /** What the file is to look like. */
  readonly hint?: string;
  /** Heading of the column that says what a row is about. */
  readonly about?: string;
  /** What else is shown of a file that was stored. */
  readonly children?: (result: Result) => ReactNode;
  readonly onImported: () => void;
}

/** Takes a workbook and shows what was made of each row. Nothing is stored while a row is wrong. */
export function ImportButton<Result extends FileImport = FileImport>({ title, path, hint, about, children, onImported }: Properties<Result>) {
  const words = useWords().imports;
  const report = useProblems();
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [result, setResult] = useState<Result>();
  const send = async (file: File) => {
    setIsBusy(true);
    setResult(undefined);
    await report(async () => {
      const answer = await importFile<Result>(path, file);
      setResult(answer);
      if (answer.isStored) {
        onImported();
      }
    });
    setIsBusy(false);
  };
  const close = () => {
    setIsOpen(false);
    setResult(undefined);
  };
  const wrong = result?.rows.filter((row) => row.act === 'Refused') ?? [];
  return (
    <>
      <Button icon={<UploadOutlined aria-hidden />} onClick={() => setIsOpen(true)}>{words.button}</Button>
      {isOpen && (
        <Modal open width={720} title={title} maskClosable={false} onCancel={close} footer={<Button onClick={close}>{words.close}</Button>}>
          <Upload.Dragger accept=".xlsx" showUploadList={false} disabled={isBusy} beforeUpload={(file) => { void send(file); return false; }}>
            <p>{isBusy ? words.busy : words.choose}</p>
            <p>{hint ?? words.hint}</p>
          </Upload.Dragger>
          {result !== undefined && (
            <Alert
              showIcon
              role="status"
              style={{ margin: '12px 0' }}
              type={result.isStored ? 'success' : 'error'}
              message={result.isStored ? words.stored(result.added, result.changed, result.unchanged) : words.notStored(result.refused)}
            />
          )}
          {wrong.length > 0 && (
            <Table<ImportRow>
              size="small"
              rowKey="row"
              dataSource={wrong}
              pagination={{ pageSize: 10, hideOnSinglePage: true, size: 'small' }}
              columns={[
                { title: words.row, dataIndex: 'row', key: 'row', width: 64 },
                { title: about ?? words.about, dataIndex: 'name', key: 'name', width: 140 },
                { title: words.problem, key: 'problem', render: (_, row) => row.problems.map((one) => <div key={`${one.code}${one.column ?? ''}`}>{one.message}</div>) },
              ]}
            />
          )}
          {result?.isStored === true && children?.(result)}
        </Modal>
      )}
    </>
  );
}
