import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, type FormInstance } from 'antd';
import { UnitSelect } from '../../parts/UnitSelect';
import { useWords } from '../../words/WordsContext';
import { AddressInput } from './AddressInput';
import type { Fields, Site } from './model';

interface Properties {
  readonly form: FormInstance<Fields>;
  readonly customerNumber: string | undefined;
  /** Whether each site names the branch that verifies it. */
  readonly hasBranches: boolean;
}

/** The sites as rows. Coordinates are typed, or come with an address on file. */
export function SiteRows({ form, customerNumber, hasBranches }: Properties) {
  const words = useWords().verifications;
  const required = [{ required: true, whitespace: true, message: words.required }];
  const put = (row: number, site: Site) => form.setFieldValue(['data', 'sites', row], { ...(form.getFieldValue(['data', 'sites', row]) as Site | undefined), ...site });
  return (
    <Form.List name={['data', 'sites']}>
      {(rows, { add, remove }) => (
        <>
          <table className="registration-rows">
            <thead>
              <tr>
                <th style={{ width: 72 }}>{words.siteKey}</th>
                <th style={{ width: 150 }}>{words.siteName}</th>
                <th>{words.address}</th>
                <th style={{ width: 104 }}>{words.longitude}</th>
                <th style={{ width: 104 }}>{words.latitude}</th>
                {hasBranches ? <th style={{ width: 160 }}>{words.branch}</th> : <><th style={{ width: 90 }}>{words.contact}</th><th style={{ width: 124 }}>{words.phone}</th></>}
                <th style={{ width: 36 }} />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <td><Form.Item name={[row.name, 'key']} rules={required}><Input aria-label={words.siteKey} autoComplete="off" maxLength={64} /></Form.Item></td>
                  <td><Form.Item name={[row.name, 'name']} rules={required}><Input aria-label={words.siteName} autoComplete="off" maxLength={256} /></Form.Item></td>
                  <td>
                    <Form.Item name={[row.name, 'address']} rules={required}>
                      <AddressInput
                        aria-label={words.address}
                        customerNumber={customerNumber}
                        onPick={(one) => put(row.name, { address: one.address, longitude: one.longitude ?? null, latitude: one.latitude ?? null, ...(one.name == null ? {} : { name: one.name }) })}
                      />
                    </Form.Item>
                  </td>
                  <td><Form.Item name={[row.name, 'longitude']}><InputNumber aria-label={words.longitude} controls={false} style={{ width: '100%' }} /></Form.Item></td>
                  <td><Form.Item name={[row.name, 'latitude']}><InputNumber aria-label={words.latitude} controls={false} style={{ width: '100%' }} /></Form.Item></td>
                  {hasBranches ? (
                    <td><Form.Item name={[row.name, 'branch']}><UnitSelect /></Form.Item></td>
                  ) : (
                    <>
                      <td><Form.Item name={[row.name, 'contact']}><Input aria-label={words.contact} autoComplete="off" /></Form.Item></td>
                      <td><Form.Item name={[row.name, 'phone']}><Input aria-label={words.phone} autoComplete="off" /></Form.Item></td>
                    </>
                  )}
                  <td>{rows.length > 1 && <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={words.removeRow} onClick={() => remove(row.name)} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button type="dashed" size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({ key: `S${rows.length + 1}` })}>{words.addSite}</Button>
        </>
      )}
    </Form.List>
  );
}
