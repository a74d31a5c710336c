import { App, Button, Form, Input, Modal, Table } from 'antd';
import { useCallback } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { inLanguage } from './model';
import { PreviewPanel } from './PreviewPanel';
import { usePreview } from './usePreview';

interface Fields {
  readonly year: string;
  readonly reason: string;
}

interface Properties {
  /** What the file said. */
  readonly taken: Schemas['HolidayYearRequest'];
  readonly onClose: (savedYear?: number) => void;
}

/** Shows what a file of a year says before it is stored. */
export function YearDialog({ taken, onClose }: Properties) {
  const all = useWords();
  const words = all.limits;
  const { language } = useSession();
  const { message } = App.useApp();
  const report = useProblems();
  const [form] = Form.useForm<Fields>();
  const { seen, look, keep } = usePreview();
  const year = String(taken.year ?? '');

  // What is there now: somebody who changes it meanwhile is not overwritten.
  const known = useLoaded(useCallback(() => demand(api.GET('/api/time-limits/holidays/{year}', { params: { path: { year } } })), [year])).value;
  const body = { year: taken.year ?? null, holidays: taken.holidays ?? [] };
  const save = async ({ reason }: Fields) => {
    const header = known === undefined ? {} : { header: { 'If-Match': `"${known.latestVersion}"` } };
    if (await report(() => demand(api.PUT('/api/time-limits/holidays/{year}', { params: { path: { year }, ...header }, body: { ...body, reason } })), form)) {
      void message.success(words.imported);
      onClose(taken.year ?? undefined);
    }
  };
  return (
    <Modal
      open
      width={760}
      title={`${words.importYear}: ${words.yearOf(taken.year ?? 0)}`}
      okText={seen === undefined ? all.save : words.saveMoves(seen.preview.moved, seen.preview.overdue)}
      onCancel={() => onClose()}
      onOk={() => form.submit()}
      footer={(_, { OkBtn, CancelBtn }) => <><Button onClick={() => void report(() => look({ holidays: body }), form)}>{words.preview}</Button><CancelBtn /><OkBtn /></>}
    >
      {seen !== undefined && <PreviewPanel preview={seen.preview} page={seen.page} onExport={() => keep(seen.change)} onPage={(page) => void look(seen.change, page)} />}
      <Table<Schemas['HolidayModel']>
        size="small"
        rowKey={(one) => inLanguage(one.name, language)}
        dataSource={[...(taken.holidays ?? [])]}
        pagination={false}
        columns={[
          { title: words.holidayName, key: 'name', width: 130, render: (_, one) => inLanguage(one.name, language) },
          { title: words.off, key: 'off', render: (_, one) => (one.off ?? []).join(', ') },
          { title: words.makeUp, key: 'makeUp', width: 200, render: (_, one) => (one.makeUp ?? []).join(', ') || all.none },
        ]}
      />
      <Form<Fields> form={form} layout="vertical" style={{ marginTop: 12 }} onFinish={save}>
        <Form.Item name="reason" label={all.reason} rules={[{ required: true, whitespace: true, message: all.password.required }]} extra={words.reasonHint}><Input autoComplete="off" maxLength={2000} /></Form.Item>
      </Form>
    </Modal>
  );
}
