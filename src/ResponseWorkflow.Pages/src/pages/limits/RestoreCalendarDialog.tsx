import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { PreviewPanel } from './PreviewPanel';
import { usePreview } from './usePreview';

interface Fields {
  readonly reason: string;
}

interface Properties {
  readonly calendarId: string;
  readonly version: number;
  /** The newest version, which the restored one is to follow. */
  readonly latest: number;
  readonly onClose: (isRestored: boolean) => void;
}

/** Makes an older version of a calendar the newest one, after a look at what running deadlines would do. */
export function RestoreCalendarDialog({ calendarId, version, latest, onClose }: Properties) {
  const all = useWords();
  const words = all.limits;
  const { message } = App.useApp();
  const report = useProblems();
  const [form] = Form.useForm<Fields>();
  const [isBusy, setIsBusy] = useState(false);
  const { seen, look, keep } = usePreview();
  const restore = async ({ reason }: Fields) => {
    setIsBusy(true);
    const send = async () => {
      await demand(api.POST('/api/time-limits/calendars/{calendarId}/restore', { params: { path: { calendarId }, header: { 'If-Match': `"${latest}"` } }, body: { version, reason } }));
    };
    if (await report(send, form)) {
      void message.success(all.saved);
      onClose(true);
    }
    setIsBusy(false);
  };
  return (
    <Modal
      open
      width={720}
      title={words.restoreTitle(version)}
      okText={seen === undefined ? words.restore : words.saveMoves(seen.preview.moved, seen.preview.overdue)}
      confirmLoading={isBusy}
      onCancel={() => onClose(false)}
      onOk={() => form.submit()}
      footer={(_, { OkBtn, CancelBtn }) => <><Button onClick={() => void report(() => look({ id: calendarId, calendarRestoration: { version } }), form)}>{words.preview}</Button><CancelBtn /><OkBtn /></>}
    >
      {seen !== undefined && <PreviewPanel preview={seen.preview} page={seen.page} onExport={() => keep(seen.change)} onPage={(page) => void look(seen.change, page)} />}
      <Form<Fields> form={form} layout="vertical" onFinish={restore}>
        <Form.Item name="reason" label={all.reason} rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input autoComplete="off" maxLength={2000} /></Form.Item>
      </Form>
    </Modal>
  );
}
