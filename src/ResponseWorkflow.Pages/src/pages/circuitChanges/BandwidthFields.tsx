import { Form, InputNumber, Select, Space } from 'antd';
import { useWords } from '../../words/WordsContext';

/** The new bandwidth of a circuit, in the unit in which people say it. */
export function BandwidthFields({ now, units }: { readonly now: string; readonly units: readonly string[] }) {
  const all = useWords();
  const words = all.circuits.change;
  return (
    <>
      <Form.Item label={words.now}>{now === '' ? all.none : now}</Form.Item>
      <Form.Item label={words.bandwidth} required>
        <Space.Compact block>
          <Form.Item name="amount" noStyle rules={[{ required: true, message: all.password.required }]}><InputNumber aria-label={words.bandwidth} min={0.001} style={{ width: '100%' }} /></Form.Item>
          <Form.Item name="unit" noStyle><Select aria-label={all.customers.bandwidthUnit} style={{ width: 110 }} options={units.map((one) => ({ value: one, label: one }))} /></Form.Item>
        </Space.Compact>
      </Form.Item>
      <Form.Item name="data.bandwidth" noStyle hidden><InputNumber /></Form.Item>
    </>
  );
}
