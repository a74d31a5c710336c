import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, Modal, Radio, Table, Typography, Upload } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { receiveFile } from '../../api/files';
import { sendFile, type FileImport } from '../../api/importFile';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { PreviewPanel, previewPageSize } from './PreviewPanel';

interface Fields {
  readonly reach: string;
  readonly reason?: string;
}

interface Seen extends Partial<Schemas['LimitImportPreviewModel']> {
  readonly file: File;
  readonly page: number;
}

/** Where a file goes, a workbook or JSON. */
function pathOf(file: File, act: string, { reach, reason = '' }: Fields, page?: number): string {
  const query = new URLSearchParams({ reach, reason, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, ...(page === undefined ? {} : { page: `${page}`, pageSize: `${previewPageSize}` }) });
  return `/api/time-limits/rows/import${file.name.toLowerCase().endsWith('.json') ? '/json' : ''}${act}?${query.toString()}`;
}

/** Takes rows from a file: all of them or none. Before, it tells each wrong row, or what running deadlines would do. */
export function LimitImport({ onImported }: { readonly onImported: () => void }) {
  const all = useWords();
  const words = all.limits;
  const report = useProblems();
  const [form] = Form.useForm<Fields>();
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [seen, setSeen] = useState<Seen>();
  const [stored, setStored] = useState<FileImport>();
  const busy = async (act: () => Promise<void>) => {
    setIsBusy(true);
    await report(act, form);
    setIsBusy(false);
  };
  const look = (file: File, page = 1) => busy(async () => {
    setStored(undefined);
    setSeen(undefined);
    setSeen({ file, page, ...(await sendFile<Schemas['LimitImportPreviewModel']>(pathOf(file, '/preview', form.getFieldsValue(), page), file)) });
  });
  const save = (file: File, fields: Fields) => busy(async () => {
    const answer = await sendFile<FileImport>(pathOf(file, '', fields), file);
    // What was right when it was looked at can be wrong by now.
    setSeen(answer.isStored ? undefined : { file, page: 1, report: answer });
    if (answer.isStored) {
      setStored(answer);
      form.resetFields(['reason']);
      onImported();
    }
  });
  const close = () => {
    setIsOpen(false);
    setSeen(undefined);
    setStored(undefined);
  };
  const looked = seen?.report;
  const wrong = looked?.rows.filter((row) => row.act === 'Refused') ?? [];
  const preview = seen?.preview ?? undefined;
  const changes = looked === undefined ? 0 : looked.added + looked.changed;
  return (
    <>
      <Button icon={<UploadOutlined aria-hidden />} onClick={() => setIsOpen(true)}>{words.importButton}</Button>
      {isOpen && (
        <Modal
          open
          width={760}
          title={words.importTitle}
          onCancel={close}
          footer={
            <>
              <Button onClick={close}>{all.close}</Button>
              {preview !== undefined && changes > 0 && <Button type="primary" loading={isBusy} onClick={() => form.submit()}>{words.saveMoves(preview.moved, preview.overdue)}</Button>}
            </>
          }
        >
          <Upload.Dragger accept=".xlsx,.json" showUploadList={false} disabled={isBusy} beforeUpload={(file) => { void look(file); return false; }}>
            <p>{isBusy ? words.importLooking : words.importChoose}</p>
            <p>{words.importHint}</p>
          </Upload.Dragger>
          {stored !== undefined && <Alert showIcon role="status" style={{ margin: '12px 0' }} type="success" message={all.imports.stored(stored.added, stored.changed, stored.unchanged)} />}
          {seen !== undefined && looked !== undefined && (
            <>
              <Typography.Paragraph strong style={{ margin: '12px 0 0' }}>{seen.file.name}</Typography.Paragraph>
              <Alert showIcon role="status" style={{ margin: '4px 0 12px' }} type={wrong.length > 0 ? 'error' : 'info'} message={wrong.length > 0 ? all.imports.notStored(looked.refused) : words.importWould(looked.added, looked.changed, looked.unchanged)} />
            </>
          )}
          {wrong.length > 0 && (
            <Table<FileImport['rows'][number]>
              size="small"
              rowKey="row"
              dataSource={wrong}
              pagination={{ pageSize: 10, hideOnSinglePage: true, size: 'small' }}
              columns={[
                { title: all.imports.row, dataIndex: 'row', key: 'row', width: 64 },
                { title: words.id, dataIndex: 'name', key: 'name', width: 180 },
                { title: all.imports.problem, key: 'problem', render: (_, row) => row.problems.map((one, index) => <div key={index}>{one.message}</div>) },
              ]}
            />
          )}
          {seen !== undefined && preview !== undefined && changes > 0 && (
            <PreviewPanel preview={preview} page={seen.page} onPage={(page) => void look(seen.file, page)} onExport={() => receiveFile('POST', pathOf(seen.file, '/preview/export', form.getFieldsValue()), seen.file)} />
          )}
          <Form<Fields>
            form={form}
            layout="vertical"
            style={{ marginTop: 12 }}
            initialValues={{ reach: 'NewClocks' }}
            onFinish={(fields) => seen !== undefined && void save(seen.file, fields)}
            onValuesChange={(changed) => 'reach' in changed && seen !== undefined && void look(seen.file)}
          >
            <Form.Item name="reach" label={words.reach}><Radio.Group disabled={isBusy} options={[{ value: 'NewClocks', label: words.reachNew }, { value: 'RunningClocks', label: words.reachRunning }]} /></Form.Item>
            <Form.Item name="reason" label={all.reason} rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input autoComplete="off" maxLength={2000} /></Form.Item>
          </Form>
        </Modal>
      )}
    </>
  );
}
