import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import type { Case } from './model';

/** Asks why, and withdraws a case at whatever step it is. */
export function WithdrawDialog({ one, onClose }: { readonly one: Case; readonly onClose: (isDone: boolean) => void }) {
  const all = useWords();
  const words = all.taskPage.withdrawal;
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const submit = async (body: { readonly reason: string }) => {
    setIsBusy(true);
    const isDone = await report(() => demand(api.POST('/api/cases/{caseId}/withdraw', { params: { path: { caseId: one.id } }, body })), form);
    setIsBusy(false);
    if (isDone) {
      void message.success(words.done(one.number));
      onClose(true);
    }
  };
  return (
    <Modal open title={words.title(one.number)} okText={words.act} okButtonProps={{ danger: true }} confirmLoading={isBusy} onCancel={() => onClose(false)} onOk={() => form.submit()}>
      <p style={{ marginTop: 0 }}>{words.hint}</p>
      <Form form={form} layout="vertical" onFinish={(body) => void submit(body)}>
        <Form.Item name="reason" label={all.reason} rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}
