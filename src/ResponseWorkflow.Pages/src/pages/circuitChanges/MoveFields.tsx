import { Checkbox, Form, Input, Select } from 'antd';
import { useWords } from '../../words/WordsContext';
import type { Circuit } from '../customers/model';

/** Where an end of a circuit moves, and what that means for an Internet line. */
export function MoveFields({ circuit }: { readonly circuit: Circuit }) {
  const all = useWords();
  const words = all.circuits.change;
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  const isInternet = circuit.kind === 'internet';
  return (
    <>
      <Form.Item name="data.end" label={words.end} rules={required}><Select options={[{ value: 'A', label: `A · ${circuit.endA ?? ''}` }, ...(circuit.endZ == null ? [] : [{ value: 'Z', label: `Z · ${circuit.endZ}` }])]} /></Form.Item>
      <Form.Item name="data.newNumber" label={words.newNumber} extra={words.newNumberHint} rules={required}><Input autoComplete="off" maxLength={128} /></Form.Item>
      <Form.Item name="data.newEnd.branch" label={words.branch} rules={required}><Input autoComplete="off" maxLength={128} /></Form.Item>
      <Form.Item name="data.newEnd.site" label={words.site} rules={required}><Input autoComplete="off" maxLength={256} /></Form.Item>
      <Form.Item name="data.newEnd.address" label={words.address} rules={required}><Input autoComplete="off" maxLength={512} /></Form.Item>
      <Form.Item name="data.newEnd.contact" label={words.contact}><Input autoComplete="off" maxLength={128} /></Form.Item>
      <Form.Item name="data.newEnd.phone" label={words.phone}><Input autoComplete="off" maxLength={64} /></Form.Item>
      <Form.Item name="data.accessBuild" label={words.access} valuePropName="checked"><Checkbox>{words.accessBuild}</Checkbox></Form.Item>
      {isInternet && (
        <>
          <Form.Item name="data.otherDistrict" label={words.district} valuePropName="checked" extra={words.districtHint}><Checkbox>{words.otherDistrict}</Checkbox></Form.Item>
          <Form.Item name="data.webApplication" label={words.filing} valuePropName="checked" extra={words.filingHint}><Checkbox>{words.webApplication}</Checkbox></Form.Item>
        </>
      )}
    </>
  );
}
