import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { newKey } from '../../api/newKey';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';

interface Fields {
  readonly name?: string;
  readonly correlationId?: string;
}

interface Properties {
  readonly definitionId: string;
  readonly process: string;
  readonly onClose: (instanceId?: string) => void;
}

/** Starts a process alone, without a case. */
export function RunDialog({ definitionId, process, onClose }: Properties) {
  const all = useWords();
  const words = all.inbox.start;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [key] = useState(newKey);
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const submit = async ({ name, correlationId }: Fields) => {
    setIsBusy(true);
    let started = '';
    const filled = { ...(name?.trim() ? { name: name.trim() } : {}), ...(correlationId?.trim() ? { correlationId: correlationId.trim() } : {}) };
    const isDone = await report(async () => {
      started = (await demand(api.POST('/api/instances', { params: { header: { 'Idempotency-Key': key } }, body: { definitionId, ...filled } as never }))).instanceId;
    }, form);
    setIsBusy(false);
    if (isDone) {
      void message.success(words.ran);
      onClose(started);
    }
  };
  return (
    <Modal open title={words.runTitle(process)} okText={words.run} confirmLoading={isBusy} onOk={() => form.submit()} onCancel={() => onClose()}>
      <Form form={form} labelCol={{ span: 6 }} onFinish={submit}>
        <Form.Item name="name" label={words.runName}><Input autoFocus autoComplete="off" maxLength={200} /></Form.Item>
        <Form.Item name="correlationId" label={all.instances.correlation}><Input autoComplete="off" maxLength={200} /></Form.Item>
      </Form>
    </Modal>
  );
}
