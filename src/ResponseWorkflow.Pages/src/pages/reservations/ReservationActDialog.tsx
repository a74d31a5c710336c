import { App, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import type { Reservation } from './model';

/** What somebody wants done with a reservation. */
export type ReservationAct = 'extend' | 'release';

interface Fields {
  readonly until?: Dayjs | null;
  readonly reason: string;
}

interface Properties {
  readonly one: Reservation;
  readonly act: ReservationAct;
  readonly onClose: (isDone: boolean) => void;
}

/** Asks until when and why, and has a reservation extended or released. What the server refuses stands at its field. */
export function ReservationActDialog({ one, act, onClose }: Properties) {
  const all = useWords();
  const words = all.verifications.reservations;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const isExtension = act === 'extend';
  const submit = async ({ until, reason }: Fields) => {
    setIsBusy(true);
    const params = { path: { reservationId: one.id } };
    const isDone = await report(
      () =>
        isExtension
          ? demand(api.POST('/api/reservations/{reservationId}/extend', { params, body: { until: until?.toISOString() ?? null, reason } }))
          : demand(api.POST('/api/reservations/{reservationId}/release', { params, body: { reason } })),
      form,
    );
    setIsBusy(false);
    if (isDone) {
      void message.success(words.asked[act]);
      onClose(true);
    }
  };
  return (
    <Modal open title={`${words.acts[act]} · ${one.number}`} okText={words.acts[act]} okButtonProps={{ danger: !isExtension }} confirmLoading={isBusy} onCancel={() => onClose(false)} onOk={() => form.submit()}>
      <p style={{ marginTop: 0 }}>{words.actHints[act]}</p>
      <Form form={form} layout="vertical" onFinish={(fields) => void submit(fields)} initialValues={{ until: isExtension ? dayjs(one.until) : null, reason: '' }}>
        {isExtension && <Form.Item name="until" label={words.newUntil} rules={[{ required: true, message: all.password.required }]}><DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} /></Form.Item>}
        <Form.Item name="reason" label={all.reason} rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input.TextArea rows={2} maxLength={1000} /></Form.Item>
      </Form>
    </Modal>
  );
}
