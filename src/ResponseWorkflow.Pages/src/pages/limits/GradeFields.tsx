import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useWords } from '../../words/WordsContext';
import type { GradeField } from './wordFields';

/** The grades of customers, the highest first. */
export function GradeFields({ mayEdit }: { readonly mayEdit: boolean }) {
  const all = useWords();
  const words = all.limits;
  const form = Form.useFormInstance();
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  return (
    <>
      <h2 className="words-heading">{words.gradesTitle}</h2>
      <Form.List name="grades">
        {(fields, { add, remove }) => (
          <>
            <table className="words-table">
              <thead>
                <tr><th style={{ width: 150 }}>{words.wordName}</th><th>{words.zh}</th><th>{words.en}</th><th style={{ width: '30%' }}>{words.aliases}</th><th style={{ width: 150 }}>{words.rowsOf}</th><th style={{ width: 40 }}><span className="sr-only">{all.acts}</span></th></tr>
              </thead>
              <tbody>
                {fields.map((field, index) => {
                  const label = (what: string) => `${words.place(words.grade, index + 1)} ${what}`;
                  return (
                    <tr key={field.key}>
                      <td><Form.Item name={[field.name, 'name']} rules={required}><Input aria-label={label(words.wordName)} autoComplete="off" maxLength={64} /></Form.Item></td>
                      <td><Form.Item name={[field.name, 'label', 'zh-CN']} rules={required}><Input aria-label={label(words.zh)} autoComplete="off" maxLength={200} /></Form.Item></td>
                      <td><Form.Item name={[field.name, 'label', 'en']} rules={required}><Input aria-label={label(words.en)} autoComplete="off" maxLength={200} /></Form.Item></td>
                      <td><Form.Item name={[field.name, 'aliases']}><Select<string[]> mode="tags" open={false} suffixIcon={null} aria-label={label(words.aliases)} tokenSeparators={[',', '，', ' ']} /></Form.Item></td>
                      <td>
                        <Form.Item noStyle shouldUpdate>
                          {() => {
                            const others = ((form.getFieldValue('grades') ?? []) as readonly (Partial<GradeField> | undefined)[]).flatMap((one, place) => (one?.name === undefined || place === field.name ? [] : [{ value: one.name, label: one.name }]));
                            return <Form.Item name={[field.name, 'rowsOf']}><Select<string> allowClear aria-label={label(words.rowsOf)} placeholder={all.none} options={others} /></Form.Item>;
                          }}
                        </Form.Item>
                      </td>
                      <td>{mayEdit && <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={`${words.remove} ${words.place(words.grade, index + 1)}`} onClick={() => remove(field.name)} />}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
            {mayEdit && <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>{words.addGrade}</Button>}
          </>
        )}
      </Form.List>
    </>
  );
}
