import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { makeDocument } from './documents';
import { designerUrl } from './model';

interface Fields {
  readonly definitionId: string;
  readonly name: string;
  readonly family?: string;
}

interface Properties {
  /** The families that there are, with their names. */
  readonly families: ReadonlyMap<string, string | undefined>;
  readonly onClose: () => void;
}

/** Makes an empty process and opens it in the designer. */
export function CreateDialog({ families, onClose }: Properties) {
  const all = useWords();
  const words = all.processes;
  const [form] = Form.useForm<Fields>();
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const submit = async ({ definitionId, name, family }: Fields) => {
    setIsBusy(true);
    const id = definitionId.trim();
    if (await report(() => makeDocument(id, name.trim(), family), form)) {
      window.location.assign(designerUrl(id));
      return;
    }
    setIsBusy(false);
  };
  const rules = [{ required: true, whitespace: true, message: all.password.required }];
  return (
    <Modal open title={words.createTitle} okText={words.createSubmit} onCancel={onClose} onOk={() => form.submit()} confirmLoading={isBusy}>
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item name="name" label={words.name} rules={rules}><Input autoFocus autoComplete="off" maxLength={200} /></Form.Item>
        <Form.Item name="definitionId" label={words.id} rules={rules}><Input autoComplete="off" maxLength={100} /></Form.Item>
        <Form.Item name="family" label={words.family}><Select allowClear options={[...families].map(([value, label]) => ({ value, label: label ?? value }))} /></Form.Item>
      </Form>
    </Modal>
  );
}
