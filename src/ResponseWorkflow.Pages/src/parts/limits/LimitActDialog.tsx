import { App, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { useProblems } from '../useProblems';
import { useWords } from '../../words/WordsContext';
import { dueOf, type Limit, type LimitAct } from './model';

interface Fields {
  readonly at?: Dayjs | null;
  readonly limit?: Dayjs | null;
  readonly reason: string;
}

interface Properties {
  /** The limit; undefined for all of a case. */
  readonly limit: Limit | undefined;
  readonly caseId: string | undefined;
  readonly act: LimitAct;
  readonly onClose: (isDone: boolean) => void;
}

/** Asks since when and why, and suspends, resumes or moves a limit, or corrects its start. What the server refuses stands at its field. */
export function LimitActDialog({ limit, caseId, act, onClose }: Properties) {
  const all = useWords();
  const words = all.runningLimits;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const required = { required: true, message: all.password.required };
  const submit = async (fields: Fields) => {
    setIsBusy(true);
    const isDone = await report(() => send(limit, caseId, act, fields), form);
    setIsBusy(false);
    if (isDone) {
      void message.success(words.done[act]);
      onClose(true);
    }
  };
  const due = limit === undefined ? undefined : dueOf(limit);
  const start = act === 'correctStart' && limit !== undefined ? dayjs(limit.startedAt) : null;
  return (
    <Modal open title={limit === undefined ? words.titleOfAll[act] : `${words.acts[act]} · ${words.nameOf(limit.key)}`} okText={words.acts[act]} confirmLoading={isBusy} onCancel={() => onClose(false)} onOk={() => form.submit()}>
      <p style={{ marginTop: 0 }}>{words.hints[act]}</p>
      <Form form={form} layout="vertical" onFinish={submit} initialValues={{ at: start, limit: act === 'move' && due !== undefined ? dayjs(due) : null, reason: '' }}>
        {act === 'move'
          ? <Form.Item name="limit" label={words.newLimit} rules={[required]}><DatePicker showTime format="YYYY-MM-DD HH:mm:ss" style={{ width: '100%' }} /></Form.Item>
          : <Form.Item name="at" label={words.since[act]} rules={act === 'correctStart' ? [required] : []}><DatePicker showTime format="YYYY-MM-DD HH:mm:ss" placeholder={words.now} style={{ width: '100%' }} /></Form.Item>}
        <Form.Item name="reason" label={all.reason} rules={[{ ...required, whitespace: true }]}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}

function send(limit: Limit | undefined, caseId: string | undefined, act: LimitAct, fields: Fields): Promise<unknown> {
  const body = { reason: fields.reason, ...(fields.at == null ? {} : { at: fields.at.toISOString() }) };
  if (limit === undefined) {
    const params = { path: { caseId: caseId ?? '' } };
    return act === 'pause' ? demand(api.POST('/api/cases/{caseId}/limits/pause', { params, body })) : demand(api.POST('/api/cases/{caseId}/limits/resume', { params, body }));
  }
  const params = { path: { limitId: limit.id } };
  switch (act) {
    case 'pause':
      return demand(api.POST('/api/limits/{limitId}/pause', { params, body }));
    case 'resume':
      return demand(api.POST('/api/limits/{limitId}/resume', { params, body }));
    case 'correctStart':
      return demand(api.POST('/api/limits/{limitId}/correct-start', { params, body }));
    case 'move':
      return demand(api.POST('/api/limits/{limitId}/move', { params, body: { reason: fields.reason, limit: fields.limit?.toISOString() ?? null } }));
  }
}
