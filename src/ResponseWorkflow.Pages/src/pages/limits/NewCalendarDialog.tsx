import { Alert, App, Checkbox, Form, Input, Modal, Select, Space } from 'antd';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { useWords } from '../../words/WordsContext';
import type { Calendar, Text } from './model';
import { placeCalendarRefusals } from './refusals';
import { readWeek, weekFieldsOf, weekdays, type WeekFields } from './weekdays';

interface Fields extends WeekFields {
  readonly id: string;
  readonly name: Text;
  readonly zone: string;
  readonly holidays: boolean;
  readonly makeUpDay: string;
  readonly reason: string;
}

interface Properties {
  /** Whose zone and hours stand in the form at first. */
  readonly like: Calendar;
  /** The ids of those that there are. */
  readonly taken: readonly string[];
  /** Gives the id of the calendar that was added. */
  readonly onClose: (added: string | undefined) => void;
}

const zones = () => (typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : []);

/** Adds a calendar, which rows can count with then. */
export function NewCalendarDialog({ like, taken, onClose }: Properties) {
  const all = useWords();
  const words = all.limits;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [isBusy, setIsBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  const known = zones();
  const save = async (fields: Fields) => {
    setIsBusy(true);
    setProblems([]);
    const { name, zone, holidays, makeUpDay, reason } = fields;
    const id = fields.id.trim();

    try {
      // Version 0: there must be none of that name yet.
      await demand(api.PUT('/api/time-limits/calendars/{calendarId}', { params: { path: { calendarId: id }, header: { 'If-Match': '"0"' } }, body: { name, zone, holidays, makeUpDay, week: readWeek(fields), reason } }));
      void message.success(all.saved);
      onClose(id);
    } catch (error) {
      setProblems(placeCalendarRefusals(error, form));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Modal open width={720} title={words.addCalendar} okText={all.save} confirmLoading={isBusy} onCancel={() => onClose(undefined)} onOk={() => form.submit()}>
      {problems.length > 0 && <Alert type="error" showIcon role="alert" style={{ marginBottom: 12 }} message={words.problems} description={problems.map((one) => <div key={one}>{one}</div>)} />}
      <Form<Fields> form={form} labelCol={{ span: 5 }} initialValues={{ zone: like.zone, holidays: like.holidays, makeUpDay: like.makeUpDay, ...weekFieldsOf(like) }} onFinish={(fields) => void save(fields)} className="limit-form">
        <Form.Item name="id" label={words.calendarId} rules={[...required, { validator: (_, value: string | undefined) => (taken.includes((value ?? '').trim()) ? Promise.reject(new Error(words.idTaken)) : Promise.resolve()) }]} extra={words.idHint}><Input autoComplete="off" maxLength={128} /></Form.Item>
        <Form.Item label={words.name} required>
          <Space.Compact block>
            <Form.Item name={['name', 'zh-CN']} noStyle rules={required}><Input aria-label={`${words.name} ${words.zh}`} placeholder={words.zh} maxLength={200} /></Form.Item>
            <Form.Item name={['name', 'en']} noStyle rules={required}><Input aria-label={`${words.name} ${words.en}`} placeholder={words.en} maxLength={200} /></Form.Item>
          </Space.Compact>
        </Form.Item>
        <Form.Item name="zone" label={words.zone}><Select<string> showSearch options={(known.includes(like.zone) ? known : [like.zone, ...known]).map((one) => ({ value: one, label: one }))} /></Form.Item>
        <Form.Item name="holidays" label={words.observes} valuePropName="checked"><Checkbox>{words.observed}</Checkbox></Form.Item>
        <Form.Item name="makeUpDay" label={words.makeUpHours}><Select<string> style={{ width: 160 }} options={weekdays.map((one) => ({ value: one, label: words.weekdays[one] ?? one }))} /></Form.Item>
        <p>{words.windowsHint}</p>
        {weekdays.map((day) => <Form.Item key={day} name={day} label={words.weekdays[day] ?? day}><Input autoComplete="off" /></Form.Item>)}
        <Form.Item name="reason" label={all.reason} rules={required}><Input autoComplete="off" maxLength={2000} /></Form.Item>
      </Form>
    </Modal>
  );
}
