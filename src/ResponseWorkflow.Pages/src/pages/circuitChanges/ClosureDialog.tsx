import { Checkbox, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useWords } from '../../words/WordsContext';
import type { Circuit } from '../customers/model';
import { beginningOf } from './beginningOf';
import { useStart, type NamedFields } from './useStart';

const reasons = ['customer-request', 'contract-end', 'left', 'arrears', 'other'] as const;

/** Starts the closure of a circuit. */
export function ClosureDialog({ circuit, onClose }: { readonly circuit: Circuit; readonly onClose: (started?: string) => void }) {
  const all = useWords();
  const words = all.circuits.closure;
  const [form] = Form.useForm<NamedFields>();
  const { start, isBusy } = useStart(form);
  const required = [{ required: true, message: all.password.required }];
  const submit = async (fields: NamedFields) => {
    const until = fields['data.contractUntil'] as Dayjs | undefined | null;
    const started = await start(beginningOf(circuit, 'circuit-closure', words.titleOf(circuit.number)), { ...fields, 'data.contractUntil': until?.format('YYYY-MM-DD') });
    if (started !== undefined) {
      onClose(started.number);
    }
  };
  return (
    <Modal open width={560} title={words.title(circuit.number)} okText={words.send} okButtonProps={{ danger: true }} confirmLoading={isBusy} onCancel={() => onClose()} onOk={() => form.submit()}>
      <Form form={form} labelCol={{ span: 7 }} onFinish={(fields) => void submit(fields)} initialValues={{ 'data.at': dayjs().add(1, 'hour').startOf('hour'), 'data.recoverEquipment': true }}>
        <Form.Item name="data.reason" label={words.reason} rules={required}><Select options={reasons.map((one) => ({ value: one, label: words.reasons[one] }))} /></Form.Item>
        <Form.Item name="data.at" label={words.at} rules={required}><DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="data.contractUntil" label={words.contractUntil}><DatePicker style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="data.recoverEquipment" label={words.equipment} valuePropName="checked"><Checkbox>{words.recover}</Checkbox></Form.Item>
        <Form.Item name="data.remark" label={words.remark}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      </Form>
    </Modal>
  );
}
