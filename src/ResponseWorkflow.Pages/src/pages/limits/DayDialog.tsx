import { App, Button, Form, Input, Modal, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import type { HolidayYear } from './Calendars';
import { inLanguage } from './model';
import { PreviewPanel } from './PreviewPanel';
import { usePreview } from './usePreview';

type Holiday = Schemas['HolidayModel'];

interface Fields {
  readonly kind: 'week' | 'off' | 'makeUp';
  readonly holiday?: number;
  readonly nameZh?: string;
  readonly nameEn?: string;
  readonly reason: string;
}

interface Properties {
  readonly day: Schemas['CalendarDayModel'];
  readonly holidays: HolidayYear;
  readonly onClose: (isSaved: boolean) => void;
}

const another = -1;

/** The holidays of a year with one day changed. */
function changed(holidays: readonly Holiday[], date: string, fields: Fields): readonly Holiday[] {
  const without = holidays.map((one) => ({ ...one, off: (one.off ?? []).filter((off) => off !== date), makeUp: (one.makeUp ?? []).filter((off) => off !== date) }));
  const target = fields.holiday === another ? without.push({ name: { 'zh-CN': fields.nameZh ?? '', en: fields.nameEn ?? '' }, off: [], makeUp: [] }) - 1 : (fields.holiday ?? 0);
  return without
    .map((one, index) => (index !== target || fields.kind === 'week' ? one : fields.kind === 'off' ? { ...one, off: [...one.off, date].sort() } : { ...one, makeUp: [...one.makeUp, date].sort() }))
    .filter((one) => one.off.length + one.makeUp.length > 0);
}

/** Changes what a day is: off, worked instead, or as the week says. */
export function DayDialog({ day, holidays, onClose }: Properties) {
  const all = useWords();
  const words = all.limits;
  const { language } = useSession();
  const { message } = App.useApp();
  const report = useProblems();
  const [form] = Form.useForm<Fields>();
  const [isBusy, setIsBusy] = useState(false);
  const { seen, look, keep, forget } = usePreview();
  const place = holidays.holidays.findIndex((one) => [...(one.off ?? []), ...(one.makeUp ?? [])].includes(day.date));
  const isOff = holidays.holidays[place]?.off?.includes(day.date) ?? false;
  const body = () => ({ year: holidays.year, holidays: changed(holidays.holidays, day.date, form.getFieldsValue(true) as Fields) as Holiday[] });
  const save = async ({ reason }: Fields) => {
    setIsBusy(true);
    const send = () => demand(api.PUT('/api/time-limits/holidays/{year}', { params: { path: { year: String(holidays.year) }, header: { 'If-Match': `"${holidays.latestVersion}"` } }, body: { ...body(), reason } }));
    if (await report(send, form)) {
      void message.success(all.saved);
      onClose(true);
    }
    setIsBusy(false);
  };
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  return (
    <Modal
      open
      width={720}
      title={`${words.dayTitle} ${day.date}`}
      okText={seen === undefined ? all.save : words.saveMoves(seen.preview.moved, seen.preview.overdue)}
      confirmLoading={isBusy}
      onCancel={() => onClose(false)}
      onOk={() => form.submit()}
      footer={(_, { OkBtn, CancelBtn }) => <><Button onClick={() => void report(() => look({ holidays: body() }), form)}>{words.preview}</Button><CancelBtn /><OkBtn /></>}
    >
      {seen !== undefined && <PreviewPanel preview={seen.preview} page={seen.page} onExport={() => keep(seen.change)} onPage={(page) => void look(seen.change, page)} />}
      <Form<Fields> form={form} layout="vertical" onFinish={save} onValuesChange={forget} initialValues={{ kind: place < 0 ? 'off' : isOff ? 'off' : 'makeUp', holiday: place < 0 ? (holidays.holidays.length > 0 ? 0 : another) : place }}>
        <Form.Item name="kind" label={words.dayKind}>
          <Radio.Group options={[{ value: 'week', label: words.byWeek }, { value: 'off', label: words.off }, { value: 'makeUp', label: words.makeUp }]} />
        </Form.Item>
        <Form.Item noStyle shouldUpdate>
          {() =>
            form.getFieldValue('kind') !== 'week' && (
              <>
                <Form.Item name="holiday" label={words.holidayName}>
                  <Select<number> options={[...holidays.holidays.map((one, index) => ({ value: index, label: inLanguage(one.name, language) })), { value: another, label: `+ ${words.holidayName}` }]} />
                </Form.Item>
                {form.getFieldValue('holiday') === another && (
                  <Space.Compact block style={{ marginBottom: 16 }}>
                    <Form.Item name="nameZh" noStyle rules={required}><Input aria-label={`${words.holidayNames} ${words.zh}`} placeholder={words.zh} /></Form.Item>
                    <Form.Item name="nameEn" noStyle rules={required}><Input aria-label={`${words.holidayNames} ${words.en}`} placeholder={words.en} /></Form.Item>
                  </Space.Compact>
                )}
              </>
            )
          }
        </Form.Item>
        <Form.Item name="reason" label={all.reason} rules={required} extra={words.reasonHint}><Input autoComplete="off" maxLength={2000} /></Form.Item>
      </Form>
    </Modal>
  );
}
