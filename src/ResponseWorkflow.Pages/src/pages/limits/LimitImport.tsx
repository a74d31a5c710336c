import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, Modal, Radio, Table, Upload } from 'antd';
import { useState } from 'react';
import type { FileImport } from '../../api/importFile';
import { Problem, type ProblemError } from '../../api/problem';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';

interface Fields {
  readonly reach: string;
  readonly reason: string;
}

/** Sends a file of rows, a workbook or JSON. */
async function send(file: File, { reach, reason }: Fields): Promise<FileImport> {
  const isJson = file.name.toLowerCase().endsWith('.json');
  const query = new URLSearchParams({ reach, reason, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  let response: Response;
  try {
    response = await fetch(`/api/time-limits/rows/import${isJson ? '/json' : ''}?${query.toString()}`, { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' } });
  } catch {
    throw new Problem(0, 'connection', '');
  }
  const body = (await response.json()) as FileImport & { readonly code?: string; readonly detail?: string; readonly errors?: readonly ProblemError[] };
  if (!response.ok) {
    throw new Problem(response.status, body.code ?? `http.${response.status}`, body.detail ?? response.statusText, body.errors);
  }
  return body;
}

/** Takes rows from a file: all of them or none, each wrong row named. */
export function LimitImport({ onImported }: { readonly onImported: () => void }) {
  const all = useWords();
  const words = all.limits;
  const report = useProblems();
  const [form] = Form.useForm<Fields>();
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [result, setResult] = useState<FileImport>();
  const take = async (file: File) => {
    let fields: Fields;
    try {
      fields = await form.validateFields();
    } catch {
      return;
    }
    setIsBusy(true);
    setResult(undefined);
    await report(async () => {
      const answer = await send(file, fields);
      setResult(answer);
      if (answer.isStored) {
        onImported();
      }
    }, form);
    setIsBusy(false);
  };
  const close = () => {
    setIsOpen(false);
    setResult(undefined);
  };
  const wrong = result?.rows.filter((row) => row.act === 'Refused') ?? [];
  return (
    <>
      <Button icon={<UploadOutlined aria-hidden />} onClick={() => setIsOpen(true)}>{words.importButton}</Button>
      {isOpen && (
        <Modal open width={760} title={words.importTitle} onCancel={close} footer={<Button onClick={close}>{all.close}</Button>}>
          <Form<Fields> form={form} layout="vertical" initialValues={{ reach: 'NewClocks' }}>
            <Form.Item name="reach" label={words.reach}><Radio.Group options={[{ value: 'NewClocks', label: words.reachNew }, { value: 'RunningClocks', label: words.reachRunning }]} /></Form.Item>
            <Form.Item name="reason" label={all.reason} rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input autoComplete="off" maxLength={2000} /></Form.Item>
          </Form>
          <Upload.Dragger accept=".xlsx,.json" showUploadList={false} disabled={isBusy} beforeUpload={(file) => { void take(file); return false; }}>
            <p>{isBusy ? all.imports.busy : words.importChoose}</p>
            <p>{words.importHint}</p>
          </Upload.Dragger>
          {result !== undefined && (
            <Alert showIcon role="status" style={{ margin: '12px 0' }} type={result.isStored ? 'success' : 'error'} message={result.isStored ? all.imports.stored(result.added, result.changed, result.unchanged) : all.imports.notStored(result.refused)} />
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
        </Modal>
      )}
    </>
  );
}
