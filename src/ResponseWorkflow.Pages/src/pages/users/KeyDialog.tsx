import { DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';

interface Fields {
  readonly name: string;
  readonly roles: string[];
  readonly expiresAt?: Dayjs | null;
}

interface Properties {
  readonly roles: { value: string; label: string }[];
  /** Takes the key, or undefined when none was made. */
  readonly onClose: (key: string | undefined) => void;
}

/** Makes a key for a program. */
export function KeyDialog({ roles, onClose }: Properties) {
  const all = useWords();
  const words = all.keysPage;
  const [form] = Form.useForm<Fields>();
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const make = async ({ name, roles: chosen, expiresAt }: Fields) => {
    setIsBusy(true);
    await report(async () => onClose((await demand(api.POST('/api/keys', { body: { name, roles: chosen, expiresAt: expiresAt?.toISOString() ?? null } }))).key), form);
    setIsBusy(false);
  };
  return (
    <Modal open title={words.add} okText={words.add} confirmLoading={isBusy} onCancel={() => onClose(undefined)} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" onFinish={make} initialValues={{ roles: [] }}>
        <Form.Item name="name" label={all.name} rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input autoComplete="off" autoFocus /></Form.Item>
        <Form.Item name="roles" label={all.roles}><Select mode="multiple" optionFilterProp="label" options={roles} /></Form.Item>
        <Form.Item name="expiresAt" label={words.expiresAt}><DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" placeholder={words.forever} style={{ width: '100%' }} /></Form.Item>
      </Form>
    </Modal>
  );
}
