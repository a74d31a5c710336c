import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useWords } from '../../words/WordsContext';
import { useTerms } from '../customers/useTerms';
import type { Site } from './model';

/** The circuits that are verified, as rows: their ends are sites of the request. */
export function CircuitRows({ sites }: { readonly sites: readonly Site[] }) {
  const words = useWords().verifications;
  const terms = useTerms();
  const required = [{ required: true, message: words.required }];
  const ends = sites.flatMap((site) => (site?.key == null || site.key === '' ? [] : [{ value: site.key, label: site.name == null || site.name === '' ? site.key : `${site.key} ${site.name}` }]));
  const units = terms.bandwidthUnits.map((unit) => ({ value: unit, label: unit }));
  return (
    <Form.List name={['data', 'circuits']}>
      {(rows, { add, remove }) => (
        <>
          {rows.length > 0 && (
            <table className="registration-rows">
              <thead>
                <tr>
                  <th style={{ width: 72 }}>{words.circuitKey}</th>
                  <th>{words.type}</th>
                  <th style={{ width: 120 }}>{words.bandwidth}</th>
                  <th style={{ width: 96 }}>{words.bandwidthUnit}</th>
                  <th style={{ width: 190 }}>{words.siteA}</th>
                  <th style={{ width: 190 }}>{words.siteZ}</th>
                  <th style={{ width: 36 }} />
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.key}>
                    <td><Form.Item name={[row.name, 'key']} rules={required}><Input aria-label={words.circuitKey} autoComplete="off" maxLength={64} /></Form.Item></td>
                    <td><Form.Item name={[row.name, 'type']} rules={required}><Select aria-label={words.type} showSearch optionFilterProp="label" options={terms.circuitKinds.options} /></Form.Item></td>
                    <td><Form.Item name={[row.name, 'bandwidth']} rules={required}><InputNumber aria-label={words.bandwidth} controls={false} style={{ width: '100%' }} /></Form.Item></td>
                    <td><Form.Item name={[row.name, 'bandwidthUnit']}><Select aria-label={words.bandwidthUnit} options={units} /></Form.Item></td>
                    <td><Form.Item name={[row.name, 'siteA']} rules={required}><Select aria-label={words.siteA} options={ends} /></Form.Item></td>
                    <td><Form.Item name={[row.name, 'siteZ']}><Select aria-label={words.siteZ} allowClear options={ends} /></Form.Item></td>
                    <td><Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={words.removeRow} onClick={() => remove(row.name)} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <Button type="dashed" size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({ key: `L${rows.length + 1}`, bandwidthUnit: units.find((unit) => unit.value.startsWith('M'))?.value ?? units[0]?.value, siteA: ends[0]?.value, siteZ: ends[1]?.value })}>{words.addCircuit}</Button>
        </>
      )}
    </Form.List>
  );
}
