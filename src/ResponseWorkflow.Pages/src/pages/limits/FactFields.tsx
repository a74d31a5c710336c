import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useWords } from '../../words/WordsContext';
import { factKinds } from './wordFields';

interface Properties {
  readonly calendars: readonly { readonly value: string; readonly label: string }[];
  readonly mayEdit: boolean;
}

/** The facts that conditions of rows may ask for. */
export function FactFields({ calendars, mayEdit }: Properties) {
  const all = useWords();
  const words = all.limits;
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  return (
    <>
      <h2 className="words-heading">{words.factsTitle}</h2>
      <Form.List name="facts">
        {(fields, { add, remove }) => (
          <>
            <table className="words-table">
              <thead>
                <tr><th style={{ width: 150 }}>{words.wordName}</th><th>{words.zh}</th><th>{words.en}</th><th style={{ width: 110 }}>{words.factKind}</th><th style={{ width: '30%' }}>{words.factWords_}</th><th style={{ width: 150 }}>{words.workingIn}</th><th style={{ width: 40 }}><span className="sr-only">{all.acts}</span></th></tr>
              </thead>
              <tbody>
                {fields.map((field, index) => {
                  const label = (what: string) => `${words.place(words.fact, index + 1)} ${what}`;
                  return (
                    <tr key={field.key}>
                      <td><Form.Item name={[field.name, 'name']} rules={required}><Input aria-label={label(words.wordName)} autoComplete="off" maxLength={64} /></Form.Item></td>
                      <td><Form.Item name={[field.name, 'label', 'zh-CN']} rules={required}><Input aria-label={label(words.zh)} autoComplete="off" maxLength={200} /></Form.Item></td>
                      <td><Form.Item name={[field.name, 'label', 'en']} rules={required}><Input aria-label={label(words.en)} autoComplete="off" maxLength={200} /></Form.Item></td>
                      <td><Form.Item name={[field.name, 'kind']}><Select<string> aria-label={label(words.factKind)} options={factKinds.map((one) => ({ value: one, label: words.factKinds[one] }))} /></Form.Item></td>
                      <td><Form.Item name={[field.name, 'words']}><Select<string[]> mode="tags" open={false} suffixIcon={null} aria-label={label(words.factWords_)} placeholder={words.anyWord} tokenSeparators={[',', '，', ' ']} /></Form.Item></td>
                      <td><Form.Item name={[field.name, 'workingIn']}><Select<string> allowClear aria-label={label(words.workingIn)} placeholder={all.none} options={[...calendars]} /></Form.Item></td>
                      <td>{mayEdit && <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={`${words.remove} ${words.place(words.fact, index + 1)}`} onClick={() => remove(field.name)} />}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
            {mayEdit && <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({ kind: 'Text' })}>{words.addFactWord}</Button>}
          </>
        )}
      </Form.List>
    </>
  );
}
