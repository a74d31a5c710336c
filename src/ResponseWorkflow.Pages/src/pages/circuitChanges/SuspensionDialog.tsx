import { DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useWords } from '../../words/WordsContext';
import type { Circuit } from '../customers/model';
import { beginningOf } from './beginningOf';
import { useKindChoices } from './useKindChoices';
import { useStart, type NamedFields } from './useStart';

/** Starts the suspension of a circuit. */
export function SuspensionDialog({ circuit, onClose }: { readonly circuit: Circuit; readonly onClose: (started?: string) => void }) {
  const all = useWords();
  const words = all.circuits.suspension;
  const choicesOf = useKindChoices('circuit-suspension');
  const [form] = Form.useForm<NamedFields>();
  const { start, isBusy } = useStart(form);
  const cause = Form.useWatch('data.cause', form) as string | undefined;
  const submit = async (fields: NamedFields) => {
    const started = await start(beginningOf(circuit, 'circuit-suspension', words.titleOf(circuit.number)), fields);
    if (started !== undefined) {
      onClose(started.number);
    }
  };
  return (
    <Modal open width={560} title={words.title(circuit.number)} okText={words.send} confirmLoading={isBusy} onCancel={() => onClose()} onOk={() => form.submit()}>
      <Form form={form} labelCol={{ span: 7 }} onFinish={(fields) => void submit(fields)}>
        <Form.Item name="data.cause" label={words.cause} rules={[{ required: true, message: all.password.required }]}><Select options={choicesOf('cause')} /></Form.Item>
        {cause === 'arrears' && <Form.Item name="data.amount" label={words.amount}><InputNumber min={0} precision={2} addonAfter={words.currency} style={{ width: '100%' }} /></Form.Item>}
        <Form.Item name="data.at" label={words.at} extra={words.atOnce}><DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="data.remark" label={words.remark}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      </Form>
    </Modal>
  );
}
