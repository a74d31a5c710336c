import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, type FormInstance } from 'antd';
import { FieldSelect } from '../../parts/FieldSelect';
import { UnitSelect } from '../../parts/UnitSelect';
import { useWords } from '../../words/WordsContext';
import { useTerms } from '../customers/useTerms';
import { AddressInput } from '../verification/AddressInput';
import type { Address } from '../verification/model';
import type { End, Fields, Line } from './registration';

interface Properties {
  readonly form: FormInstance<Fields>;
  /** Its place among the circuits. */
  readonly row: number;
  readonly customerNumber: string | undefined;
}

/** A circuit of an order and its ends. Addresses are offered from those on file, which know where they lie. */
export function OrderCircuitFields({ form, row, customerNumber }: Properties) {
  const words = useWords().orders;
  const terms = useTerms();
  const hasEndZ = (Form.useWatch(['data', 'circuits', row], form) as Line | undefined)?.endZ !== undefined;
  const required = [{ required: true, whitespace: true, message: words.required }];
  const chosen = [{ required: true, message: words.required }];
  const lineOf = () => form.getFieldValue(['data', 'circuits', row]) as Line | undefined;
  const set = (end: 'endA' | 'endZ', next: End | undefined) => form.setFieldValue(['data', 'circuits', row], { ...lineOf(), [end]: next });
  const put = (end: 'endA' | 'endZ', one: Address) =>
    set(end, { ...lineOf()?.[end], address: one.address, longitude: one.longitude ?? null, latitude: one.latitude ?? null, ...(one.name == null ? {} : { site: one.name }) });
  const cells = (end: 'endA' | 'endZ') => (
    <tr>
      <th scope="row">{words[end]}</th>
      <td><Form.Item name={[row, end, 'branch']} rules={chosen}><UnitSelect by="code" aria-label={`${words[end]} ${words.branch}`} /></Form.Item></td>
      <td><Form.Item name={[row, end, 'site']} rules={required}><Input aria-label={`${words[end]} ${words.site}`} autoComplete="off" maxLength={256} /></Form.Item></td>
      <td><Form.Item name={[row, end, 'address']} rules={required}><AddressInput aria-label={`${words[end]} ${words.address}`} customerNumber={customerNumber} onPick={(one) => put(end, one)} /></Form.Item></td>
      <td><Form.Item name={[row, end, 'contact']}><Input aria-label={`${words[end]} ${words.contact}`} autoComplete="off" maxLength={128} /></Form.Item></td>
      <td><Form.Item name={[row, end, 'phone']}><Input aria-label={`${words[end]} ${words.phone}`} autoComplete="off" maxLength={64} /></Form.Item></td>
      <td>
        <Form.Item name={[row, end, 'longitude']} hidden><InputNumber /></Form.Item>
        <Form.Item name={[row, end, 'latitude']} hidden><InputNumber /></Form.Item>
        {end === 'endZ' && <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={words.removeEndZ} onClick={() => set('endZ', undefined)} />}
      </td>
    </tr>
  );
  return (
    <>
      <Form.Item name={[row, 'key']} hidden><Input /></Form.Item>
      <div className="order-circuit">
        <Form.Item name={[row, 'number']} label={words.number} rules={required}><Input autoComplete="off" maxLength={128} /></Form.Item>
        <Form.Item name={[row, 'name']} label={words.name} rules={required} className="registration-wide"><Input autoComplete="off" maxLength={256} /></Form.Item>
        <Form.Item name={[row, 'type']} label={words.type} rules={chosen}><FieldSelect showSearch options={terms.circuitKinds.options} /></Form.Item>
        <Form.Item name={[row, 'bandwidth']} label={words.bandwidth} rules={chosen}><InputNumber controls={false} style={{ width: '100%' }} /></Form.Item>
        <Form.Item name={[row, 'bandwidthUnit']} label={words.bandwidthUnit}><FieldSelect options={terms.bandwidthUnits.map((unit) => ({ value: unit, label: unit }))} /></Form.Item>
        <Form.Item name={[row, 'leadBranch']} label={words.leadBranch} rules={chosen} className="registration-wide"><UnitSelect by="code" /></Form.Item>
        <Form.Item name={[row, 'technology']} label={words.technology}><Input autoComplete="off" maxLength={128} /></Form.Item>
      </div>
      <table className="registration-rows order-ends">
        <thead>
          <tr>
            <th style={{ width: 44 }} />
            <th style={{ width: 150 }}>{words.branch}</th>
            <th style={{ width: 140 }}>{words.site}</th>
            <th>{words.address}</th>
            <th style={{ width: 90 }}>{words.contact}</th>
            <th style={{ width: 120 }}>{words.phone}</th>
            <th style={{ width: 32 }} />
          </tr>
        </thead>
        <tbody>
          {cells('endA')}
          {hasEndZ && cells('endZ')}
        </tbody>
      </table>
      {!hasEndZ && <Button type="dashed" size="small" icon={<PlusOutlined aria-hidden />} onClick={() => set('endZ', {})}>{words.addEndZ}</Button>}
    </>
  );
}
