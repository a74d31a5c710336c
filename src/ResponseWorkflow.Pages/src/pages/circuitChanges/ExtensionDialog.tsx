import { UploadOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input, Modal, Select, Upload } from 'antd';
import { useState } from 'react';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { putFile } from '../cases/putFile';
import { useKindChoices } from './useKindChoices';
import { useStart, type NamedFields } from './useStart';

interface Properties {
  readonly order: string;
  readonly customerName: string | null;
  readonly circuits: readonly { readonly key: string; readonly number: string }[];
  readonly onClose: (started?: string) => void;
}

/** Asks for more time for a dispatch order: why, by whom, until when, for which circuits. */
export function ExtensionDialog({ order, customerName, circuits, onClose }: Properties) {
  const all = useWords();
  const words = all.circuits.extension;
  const choicesOf = useKindChoices('extension');
  const [form] = Form.useForm<NamedFields>();
  const { start, isBusy } = useStart(form);
  const [files, setFiles] = useState<readonly File[]>([]);
  const report = useProblems();
  const required = [{ required: true, message: all.password.required }];
  const party = Form.useWatch('data.party', form) as string | undefined;
  const submit = async (fields: NamedFields) => {
    const started = await start({ kind: 'extension', title: words.titleOf(order, customerName ?? ''), customerName, data: { order } }, fields);
    if (started === undefined) {
      return;
    }

    // The case is there; a file that cannot be stored is told, and can be added on its page.
    for (const file of files) {
      await report(() => putFile(`/api/cases/${encodeURIComponent(started.caseId)}/attachments`, file));
    }
    onClose(started.number);
  };
  return (
    <Modal open width={600} title={words.title(order)} okText={words.send} confirmLoading={isBusy} onCancel={() => onClose()} onOk={() => form.submit()}>
      <Form form={form} labelCol={{ span: 6 }} onFinish={(fields) => void submit(fields)} initialValues={{ 'data.party': 'customer', ...(circuits.length === 1 ? { 'data.circuits': [circuits[0]?.key] } : {}) }}>
        <Form.Item name="data.circuits" label={words.circuits} extra={words.allCircuits}><Select mode="multiple" options={circuits.map((one) => ({ value: one.key, label: one.number }))} /></Form.Item>
        <Form.Item name="data.cause" label={words.cause} rules={required}><Select options={choicesOf('cause')} /></Form.Item>
        <Form.Item name="data.party" label={words.party} rules={required} {...(party === 'customer' ? {} : { extra: words.onlyCustomer })}><Select options={choicesOf('party')} /></Form.Item>
        <Form.Item name="data.explanation" label={words.explanation} rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input.TextArea rows={3} maxLength={2000} /></Form.Item>
        <Form.Item name="data.newLimit" label={words.newLimit} rules={required}><DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} /></Form.Item>
        <Form.Item label={words.evidence}>
          <Upload multiple beforeUpload={(file) => { setFiles((before) => [...before, file]); return false; }} onRemove={(file) => setFiles((before) => before.filter((one) => one.name !== file.name))}>
            <Button icon={<UploadOutlined aria-hidden />}>{words.chooseFiles}</Button>
          </Upload>
        </Form.Item>
      </Form>
    </Modal>
  );
}
