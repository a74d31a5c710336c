import { App, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { UnitSelect } from '../../parts/UnitSelect';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import type { User } from './Users';

type Fields = Schemas['NewUserRequest'];

interface Properties {
  /** Who is changed; undefined for somebody new. */
  readonly user: User | undefined;
  readonly onClose: (isSaved: boolean) => void;
}

/** Adds or changes a user. */
export function UserDialog({ user, onClose }: Properties) {
  const all = useWords();
  const words = all.users;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  const submit = async ({ password, ...fields }: Fields) => {
    const body = { ...fields, language: fields.language ?? null };
    setIsBusy(true);
    const save = () =>
      user === undefined
        ? demand(api.POST('/api/users', { body: { ...body, password } }))
        : demand(api.PUT('/api/users/{userId}', { params: { path: { userId: user.id }, header: { 'If-Match': `"${user.version}"` } }, body }));
    if (await report(save, form)) {
      message.success(all.saved);
      onClose(true);
    }
    setIsBusy(false);
  };
  return (
    <Modal open title={user === undefined ? words.add : words.edit} okText={all.save} onCancel={() => onClose(false)} onOk={() => form.submit()} confirmLoading={isBusy}>
      <Form form={form} layout="horizontal" labelCol={{ span: 7 }} onFinish={submit} initialValues={user === undefined ? {} : { ...user, unitId: user.unit.id }}>
        <Form.Item name="signInName" label={words.signInName} rules={required}><Input autoComplete="off" autoFocus /></Form.Item>
        <Form.Item name="displayName" label={words.displayName} rules={required}><Input autoComplete="off" /></Form.Item>
        {user === undefined && <Form.Item name="password" label={words.password} extra={words.passwordHint} rules={required}><Input.Password autoComplete="new-password" /></Form.Item>}
        <Form.Item name="unitId" label={all.unit} rules={required}><UnitSelect current={user?.unit} /></Form.Item>
        <Form.Item name="email" label={words.email}><Input autoComplete="off" /></Form.Item>
        <Form.Item name="phone" label={words.phone}><Input autoComplete="off" /></Form.Item>
        <Form.Item name="language" label={words.language}><Select allowClear placeholder={words.browserLanguage} options={[{ value: 'zh-CN', label: '中文' }, { value: 'en', label: 'English' }]} /></Form.Item>
        <Form.Item name="reason" label={all.reason}><Input autoComplete="off" /></Form.Item>
      </Form>
    </Modal>
  );
}
