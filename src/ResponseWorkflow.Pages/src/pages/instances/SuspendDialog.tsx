import { Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import type { Instance } from './InstanceState';

/** Suspends an instance, and asks why. */
export function SuspendDialog({ instance, onClose }: { readonly instance: Instance; readonly onClose: (isDone: boolean) => void }) {
  const all = useWords();
  const words = all.instances;
  const [form] = Form.useForm<{ reason: string }>();
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const submit = async ({ reason }: { reason: string }) => {
    setIsBusy(true);
    if (await report(() => demand(api.POST('/api/instances/{instanceId}/suspend', { params: { path: { instanceId: instance.id } }, body: { reason } })), form)) {
      onClose(true);
    }
    setIsBusy(false);
  };
  return (
    <Modal open title={words.suspendTitle(instance.name ?? instance.id)} okText={words.suspend.replace('…', '')} confirmLoading={isBusy} onCancel={() => onClose(false)} onOk={() => form.submit()}>
      <Typography.Paragraph>{words.suspendText}</Typography.Paragraph>
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item name="reason" label={words.reason} rules={[{ required: true, whitespace: true, message: words.reasonMissing }]}>
          <Input.TextArea rows={2} maxLength={500} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
