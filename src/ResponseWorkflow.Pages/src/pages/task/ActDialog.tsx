import { App, Form, Input, Modal, Radio, Space } from 'antd';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { PersonSelect } from '../../parts/PersonSelect';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import type { TaskDetail } from './model';

/** The acts that ask for something first. */
export type AskingAct = 'released' | 'delegated' | 'returned' | 'urged' | 'copied' | 'signerAdded' | 'commented' | 'reassigned';

interface Fields {
  readonly to?: string;
  readonly people?: string[];
  readonly step?: string;
  readonly text?: string;
  readonly reason?: string;
}

interface Properties {
  readonly detail: TaskDetail;
  readonly act: AskingAct;
  /** What is filled in is stored before an act takes the task away. */
  readonly before: () => Promise<void>;
  readonly onClose: (isDone: boolean) => void;
}

/** Asks for what an act needs, and does it. What the server refuses stands at its field, and nothing that was typed is lost. */
export function ActDialog({ detail, act, before, onClose }: Properties) {
  const all = useWords();
  const words = all.taskPage;
  const { language } = useSession();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const { returnSteps, task } = detail;
  const required = [{ required: true, message: all.password.required }];
  const submit = async (fields: Fields) => {
    setIsBusy(true);
    await before();
    const isDone = await report(() => send(task.id, act, fields), form);
    setIsBusy(false);
    if (isDone) {
      void message.success(words.actDone[act]);
      onClose(true);
    }
  };
  const asksWhom = act === 'delegated' || act === 'reassigned';
  const asksPeople = act === 'copied' || act === 'signerAdded';
  return (
    <Modal open title={words.actTitles[act]} okText={words.acts[act]} confirmLoading={isBusy} onCancel={() => onClose(false)} onOk={() => form.submit()} {...(act === 'returned' ? { okButtonProps: { danger: true } } : {})}>
      <p style={{ marginTop: 0 }}>{words.actHints[act]}</p>
      <Form form={form} layout="vertical" onFinish={submit} initialValues={returnSteps.length === 1 ? { step: returnSteps[0]?.id } : {}}>
        {asksWhom && (
          <Form.Item name="to" label={words.person} rules={act === 'delegated' ? required : []} {...(act === 'reassigned' && task.roleId != null ? { extra: words.nobodyHint } : {})}>
            <PersonSelect />
          </Form.Item>
        )}
        {asksPeople && <Form.Item name="people" label={words.people} rules={required}><PersonSelect isMany /></Form.Item>}
        {act === 'returned' && (
          <Form.Item name="step" label={words.returnTo} rules={required}>
            <Radio.Group>
              <Space direction="vertical">
                {returnSteps.map((step) => <Radio key={step.id} value={step.id}>{language === 'en' ? step.nameEn : step.nameZh}</Radio>)}
              </Space>
            </Radio.Group>
          </Form.Item>
        )}
        {act === 'commented' ? (
          <Form.Item name="text" label={words.remark} rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input.TextArea rows={3} autoFocus /></Form.Item>
        ) : (
          <Form.Item name="reason" label={all.reason} rules={act === 'returned' ? [{ required: true, whitespace: true, message: all.password.required }] : []}><Input.TextArea rows={2} /></Form.Item>
        )}
      </Form>
    </Modal>
  );
}

function send(taskId: string, act: AskingAct, { to, people, step, text, reason }: Fields): Promise<unknown> {
  const params = { path: { taskId } };
  const why = reason === undefined || reason.trim() === '' ? {} : { reason };
  switch (act) {
    case 'released':
      return demand(api.POST('/api/human-tasks/{taskId}/release', { params, body: why }));
    case 'delegated':
      return demand(api.POST('/api/human-tasks/{taskId}/delegate', { params, body: { to: to ?? '', ...why } }));
    case 'returned':
      return demand(api.POST('/api/human-tasks/{taskId}/return', { params, body: { step: step ?? '', reason: reason ?? '' } }));
    case 'urged':
      return demand(api.POST('/api/human-tasks/{taskId}/urge', { params, body: why }));
    case 'copied':
      return demand(api.POST('/api/human-tasks/{taskId}/copies', { params, body: { people: people ?? [], ...why } }));
    case 'signerAdded':
      return demand(api.POST('/api/human-tasks/{taskId}/signers', { params, body: { people: people ?? [], ...why } }));
    case 'commented':
      return demand(api.POST('/api/human-tasks/{taskId}/comments', { params, body: { text: text ?? '' } }));
    case 'reassigned':
      return demand(api.POST('/api/human-tasks/{taskId}/reassign', { params, body: { ...(to === undefined || to === '' ? {} : { to }), ...why } }));
  }
}
