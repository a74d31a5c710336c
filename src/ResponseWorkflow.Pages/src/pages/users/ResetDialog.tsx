import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import type { User } from './Users';

/** Gives a user a new password. */
export function ResetDialog({ user, onClose }: { readonly user: User; readonly onClose: (isDone: boolean) => void }) {
  const all = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ password: string }>();
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const submit = async ({ password }: { password: string }) => {
    setIsBusy(true);
    if (await report(() => demand(api.PUT('/api/users/{userId}/password', { params: { path: { userId: user.id } }, body: { password } })), form)) {
      void message.success(all.users.resetDone);
      onClose(true);
    }
    setIsBusy(false);
  };
  return (
    <Modal open title={all.users.resetTitle(user.signInName)} okText={all.users.reset} onCancel={() => onClose(false)} onOk={() => form.submit()} confirmLoading={isBusy}>
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item name="password" label={all.password.next} extra={all.users.passwordHint} rules={[{ required: true, message: all.password.required }]}>
          <Input.Password autoComplete="new-password" autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
