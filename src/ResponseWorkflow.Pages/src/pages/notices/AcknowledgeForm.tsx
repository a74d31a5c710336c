import { App, Button, Form, Input, Typography } from 'antd';
import { api, demand } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import type { Notice } from './model';

/** Acknowledges a notice, with an instruction for those who work on the case. */
export function AcknowledgeForm({ one, onDone }: { readonly one: Notice; readonly onDone: () => void }) {
  const words = useWords().notices;
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly instruction?: string }>();
  const report = useProblems();
  const submit = async ({ instruction }: { readonly instruction?: string }) => {
    const acknowledge = () => demand(api.POST('/api/notices/{noticeId}/acknowledge', { params: { path: { noticeId: one.id } }, body: { instruction: instruction ?? null } }));
    if (await report(acknowledge, form)) {
      message.success(words.acknowledgedDone);
      onDone();
    }
  };
  return (
    <Form form={form} layout="vertical" onFinish={submit}>
      <Typography.Title level={5}>{words.acknowledgeTitle}</Typography.Title>
      <Typography.Paragraph type="secondary">{words.acknowledgeText}</Typography.Paragraph>
      <Form.Item name="instruction" label={words.instruction}><Input.TextArea rows={3} maxLength={4000} placeholder={words.instructionHint} /></Form.Item>
      <Button type="primary" htmlType="submit">{words.acknowledge}</Button>
    </Form>
  );
}
