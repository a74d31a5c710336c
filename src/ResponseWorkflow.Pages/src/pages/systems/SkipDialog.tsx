import { App, Form, Input, Modal } from 'antd';
import { api, demand, type Schemas } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';

interface Fields {
  readonly reason: string;
  readonly answer?: string;
}

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Ends a call without the other system, with an answer in its place or without. */
export function SkipDialog({ one, onClose }: { readonly one: Schemas['OutboxModel']; readonly onClose: (isDone: boolean) => void }) {
  const all = useWords();
  const words = all.systems.calls;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const report = useProblems();
  const submit = async ({ reason, answer = '' }: Fields) => {
    const body = { reason, ...(answer.trim() === '' ? {} : { answer: JSON.parse(answer) as never }) };
    if (await report(() => demand(api.POST('/api/outbox/{outboxId}/skip', { params: { path: { outboxId: one.id } }, body })), form)) {
      message.success(words.skipped);
      onClose(true);
    }
  };
  return (
    <Modal open title={`${words.skipTitle} · ${one.target}`} okText={words.skip} onCancel={() => onClose(false)} onOk={() => form.submit()}>
      <p style={{ marginTop: 0 }}>{words.skipText}</p>
      <Form form={form} layout="vertical" onFinish={submit} initialValues={{ reason: '', answer: '' }}>
        <Form.Item name="reason" label={all.reason} rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input autoComplete="off" /></Form.Item>
        <Form.Item name="answer" label={words.answer} rules={[{ validator: (_, text: string) => (text.trim() === '' || isJson(text) ? Promise.resolve() : Promise.reject(new Error(words.notJson))) }]}><Input.TextArea rows={8} style={{ fontFamily: 'monospace' }} /></Form.Item>
      </Form>
    </Modal>
  );
}
