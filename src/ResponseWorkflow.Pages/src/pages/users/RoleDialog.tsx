import { App, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';

export type Role = Schemas['RoleModel'];

interface Properties {
  /** What is changed; undefined for a new one. */
  readonly role: Role | undefined;
  readonly permissions: readonly string[];
  readonly onClose: (isSaved: boolean) => void;
}

/** Adds or changes a role. */
export function RoleDialog({ role, permissions, onClose }: Properties) {
  const all = useWords();
  const words = all.rolesPage;
  const { message } = App.useApp();
  const [form] = Form.useForm<Role>();
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  const save = async ({ id, ...body }: Role) => {
    setIsBusy(true);
    if (await report(() => demand(api.PUT('/api/roles/{roleId}', { params: { path: { roleId: role?.id ?? id } }, body })), form)) {
      void message.success(all.saved);
      onClose(true);
    }
    setIsBusy(false);
  };
  return (
    <Modal open width={640} title={role === undefined ? words.add : words.edit} okText={all.save} confirmLoading={isBusy} onCancel={() => onClose(false)} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" onFinish={save} initialValues={role ?? { permissions: [] }}>
        {role === undefined && <Form.Item name="id" label={words.id} rules={required}><Input autoFocus /></Form.Item>}
        <Form.Item name="nameZh" label={words.nameZh} rules={required}><Input /></Form.Item>
        <Form.Item name="nameEn" label={words.nameEn} rules={required}><Input /></Form.Item>
        <Form.Item name="permissions" label={words.permissions}>
          <Select mode="multiple" optionFilterProp="label" options={permissions.map((one) => ({ value: one, label: all.permissions[one] ?? one }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
