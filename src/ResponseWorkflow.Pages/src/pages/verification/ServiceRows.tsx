import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useWords } from '../../words/WordsContext';
import type { Site } from './model';

/** The outsourcing services that are verified, as rows. */
export function ServiceRows({ sites }: { readonly sites: readonly Site[] }) {
  const words = useWords().verifications;
  const required = [{ required: true, message: words.required }];
  const places = sites.flatMap((site) => (site?.key == null || site.key === '' ? [] : [{ value: site.key, label: site.name == null || site.name === '' ? site.key : `${site.key} ${site.name}` }]));
  return (
    <Form.List name={['data', 'services']}>
      {(rows, { add, remove }) => (
        <>
          {rows.length > 0 && (
            <table className="registration-rows">
              <thead>
                <tr>
                  <th style={{ width: 72 }}>{words.circuitKey}</th>
                  <th>{words.serviceName}</th>
                  <th style={{ width: 220 }}>{words.site}</th>
                  <th style={{ width: 36 }} />
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.key}>
                    <td><Form.Item name={[row.name, 'key']} rules={required}><Input aria-label={words.circuitKey} autoComplete="off" maxLength={64} /></Form.Item></td>
                    <td><Form.Item name={[row.name, 'name']} rules={required}><Input aria-label={words.serviceName} autoComplete="off" maxLength={256} /></Form.Item></td>
                    <td><Form.Item name={[row.name, 'site']}><Select aria-label={words.site} allowClear options={places} /></Form.Item></td>
                    <td><Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={words.removeRow} onClick={() => remove(row.name)} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <Button type="dashed" size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({ key: `F${rows.length + 1}` })}>{words.addService}</Button>
        </>
      )}
    </Form.List>
  );
}
