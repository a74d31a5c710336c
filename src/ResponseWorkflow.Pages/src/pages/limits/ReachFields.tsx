import { DatePicker, Form, Input, Radio, Space } from 'antd';
import { useWords } from '../../words/WordsContext';

/** Which clocks a change is for, from when on, and why. */
export function ReachFields({ hasEnd = false }: { readonly hasEnd?: boolean }) {
  const all = useWords();
  const words = all.limits;
  const form = Form.useFormInstance();
  return (
    <>
      <Form.Item name="reach" label={words.reach} initialValue="NewClocks">
        <Radio.Group options={[{ value: 'NewClocks', label: words.reachNew }, { value: 'RunningClocks', label: words.reachRunning }]} />
      </Form.Item>
      <Space size={24}>
        <Form.Item name="validFrom" label={words.validFrom} extra={words.nowHint}><DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" aria-label={words.validFrom} /></Form.Item>
        {hasEnd && <Form.Item name="validTo" label={words.validTo} extra={words.neverHint}><DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" aria-label={words.validTo} /></Form.Item>}
      </Space>
      <Form.Item name="reason" label={all.reason} extra={words.reasonHint} rules={[{ required: true, whitespace: true, message: all.password.required }]}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} onChange={() => form.setFields([{ name: 'reason', errors: [] }])} />
      </Form.Item>
    </>
  );
}
