import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import type { Calendar } from './model';
import { PreviewPanel } from './PreviewPanel';
import { usePreview } from './usePreview';
import { readWeek, weekFieldsOf, weekdays, type WeekFields } from './weekdays';

interface Fields extends WeekFields {
  readonly reason: string;
}

interface Properties {
  readonly calendar: Calendar;
  readonly onClose: (isSaved: boolean) => void;
}

/** Changes what counts on each weekday. */
export function CalendarDialog({ calendar, onClose }: Properties) {
  const all = useWords();
  const words = all.limits;
  const { message } = App.useApp();
  const report = useProblems();
  const [form] = Form.useForm<Fields>();
  const [isBusy, setIsBusy] = useState(false);
  const { seen, look, keep, forget } = usePreview();
  const body = (): Schemas['CalendarRequest'] => {
    const fields = form.getFieldsValue();
    return { name: calendar.name, zone: calendar.zone, holidays: calendar.holidays, makeUpDay: calendar.makeUpDay, week: readWeek(fields) };
  };
  const save = async ({ reason }: Fields) => {
    setIsBusy(true);
    const send = async () => {
      const { latestVersion } = await demand(api.GET('/api/time-limits/calendars/{calendarId}', { params: { path: { calendarId: calendar.id } } }));
      await demand(api.PUT('/api/time-limits/calendars/{calendarId}', { params: { path: { calendarId: calendar.id }, header: { 'If-Match': `"${latestVersion}"` } }, body: { ...body(), reason } }));
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
      title={words.editWeek}
      okText={seen === undefined ? all.save : words.saveMoves(seen.preview.moved, seen.preview.overdue)}
      confirmLoading={isBusy}
      onCancel={() => onClose(false)}
      onOk={() => form.submit()}
      footer={(_, { OkBtn, CancelBtn }) => <><Button onClick={() => void report(() => look({ id: calendar.id, calendar: body() }), form)}>{words.preview}</Button><CancelBtn /><OkBtn /></>}
    >
      {seen !== undefined && <PreviewPanel preview={seen.preview} page={seen.page} onExport={() => keep(seen.change)} onPage={(page) => void look(seen.change, page)} />}
      <p>{words.windowsHint}</p>
      <Form<Fields> form={form} labelCol={{ span: 5 }} initialValues={weekFieldsOf(calendar)} onFinish={save} onValuesChange={forget}>
        {weekdays.map((day) => <Form.Item key={day} name={day} label={words.weekdays[day] ?? day} style={{ marginBottom: 8 }}><Input autoComplete="off" /></Form.Item>)}
        <Form.Item name="reason" label={all.reason} rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input autoComplete="off" maxLength={2000} /></Form.Item>
      </Form>
    </Modal>
  );
}
