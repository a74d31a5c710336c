import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Select, Space } from 'antd';
import { useWords } from '../../words/WordsContext';
import type { CallOutChoices } from './useCallOutChoices';

/** Whom a rule is for: roles in units, and who of them is telephoned. */
export function CallOutTargets({ choices }: { readonly choices: CallOutChoices }) {
  const all = useWords();
  const words = all.notices.callOuts;
  // Not `required`: that gives a choice an attribute that it may not have.
  const chosen = [{ validator: (_: unknown, value: unknown) => (typeof value === 'string' && value !== '' ? Promise.resolve() : Promise.reject(new Error(all.password.required))) }];
  return (
    <Form.List name="told">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, index) => {
            const choice = (name: string, label: string, width: number, options: { value: string; label: string }[]) => (
              <Form.Item name={[field.name, name]} rules={chosen} style={{ marginBottom: 8 }}>
                <Select<string> aria-label={`${label} ${index + 1}`} placeholder={label} showSearch optionFilterProp="label" popupMatchSelectWidth={false} style={{ width }} options={options} />
              </Form.Item>
            );
            return (
              <Space key={field.key} align="baseline" size={8} wrap style={{ display: 'flex' }}>
                {choice('role', words.role, 220, choices.roles.options)}
                {choice('unit', all.unit, 260, choices.units.options)}
                <Form.Item name={[field.name, 'isCalled']} valuePropName="checked" style={{ marginBottom: 8 }}><Checkbox>{words.called}</Checkbox></Form.Item>
                <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={words.remove(index + 1)} onClick={() => remove(field.name)} />
              </Space>
            );
          })}
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({ unit: '@case', isCalled: false })}>{words.addTarget}</Button>
        </>
      )}
    </Form.List>
  );
}
