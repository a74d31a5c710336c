import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Modal, Table, Upload } from 'antd';
import { useState } from 'react';
import { importFile, type FileImport } from '../api/importFile';
import { useWords } from '../words/WordsContext';
import { useProblems } from './useProblems';

type ImportRow = FileImport['rows'][number];

interface Properties {
  readonly title: string;
  /** The address that takes the file. */
  readonly path: string;
  readonly onImported: () => void;
}

/** Takes a workbook and shows what was made of each row. Nothing is stored while a row is wrong. */
export function ImportButton({ title, path, onImported }: Properties) {
  const words = useWords().imports;
  const report = useProblems();
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [result, setResult] = useState<FileImport>();
  const send = async (file: File) => {
    setIsBusy(true);
    setResult(undefined);
    await report(async () => {
      const answer = await importFile(path, file);
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
        <Modal open width={720} title={title} onCancel={close} footer={<Button onClick={close}>{words.close}</Button>}>
          <Upload.Dragger accept=".xlsx" showUploadList={false} disabled={isBusy} beforeUpload={(file) => { void send(file); return false; }}>
            <p>{isBusy ? words.busy : words.choose}</p>
            <p>{words.hint}</p>
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
                { title: words.about, dataIndex: 'name', key: 'name', width: 140 },
                { title: words.problem, key: 'problem', render: (_, row) => row.problems.map((one) => <div key={`${one.code}${one.column ?? ''}`}>{one.message}</div>) },
              ]}
            />
          )}
        </Modal>
      )}
    </>
  );
}
