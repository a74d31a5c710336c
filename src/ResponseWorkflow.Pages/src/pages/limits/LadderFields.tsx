import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, InputNumber, Select, Space } from 'antd';
import { useWords } from '../../words/WordsContext';
import { DurationInput } from './DurationInput';
import type { LimitVocabulary } from './useLimitWords';

/** The warnings before a limit. */
export function WarningFields() {
  const words = useWords().limits;
  const form = Form.useFormInstance();
  return (
    <Form.List name={['rule', 'warnings']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, index) => {
            const label = words.place(words.warnings, index + 1);
            return (
              <Form.Item noStyle key={field.key} shouldUpdate>
                {() => {
                  const isPart = form.getFieldValue(['rule', 'warnings', field.name, 'atPercent']) !== undefined;
                  return (
                    <Space align="baseline" size={8} style={{ display: 'flex' }}>
                      <Select<string>
                        aria-label={label}
                        style={{ width: 130 }}
                        value={isPart ? 'atPercent' : 'before'}
                        onChange={(kind) => form.setFieldValue(['rule', 'warnings', field.name], kind === 'before' ? { before: '30 min' } : { atPercent: 80 })}
                        options={[{ value: 'before', label: words.before }, { value: 'atPercent', label: words.atPercent }]}
                      />
                      {isPart ? (
                        <Form.Item name={[field.name, 'atPercent']} style={{ marginBottom: 8 }}><InputNumber<number> aria-label={`${label} %`} addonAfter="%" style={{ width: 110 }} /></Form.Item>
                      ) : (
                        <Form.Item name={[field.name, 'before']} style={{ marginBottom: 8 }}><DurationInput label={`${label} ${words.before}`} /></Form.Item>
                      )}
                      <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={`${words.remove} ${label}`} onClick={() => remove(field.name)} />
                    </Space>
                  );
                }}
              </Form.Item>
            );
          })}
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({ before: '30 min' })}>{words.addWarning}</Button>
        </>
      )}
    </Form.List>
  );
}

/** Who is told when it takes too long, step by step. */
export function EscalationFields({ vocabulary }: { readonly vocabulary: LimitVocabulary }) {
  const words = useWords().limits;
  return (
    <Form.List name={['rule', 'escalation']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, index) => {
            const label = words.place(words.escalation, index + 1);
            const choice = (name: string, options: { value: string; label: string }[], title: string, width: number) => (
              <Form.Item name={[field.name, name]} style={{ marginBottom: 8 }}><Select<string> aria-label={`${label} ${title}`} style={{ width }} options={options} /></Form.Item>
            );
            return (
              <Space key={field.key} align="baseline" size={8} wrap style={{ display: 'flex' }}>
                {choice('from', [{ value: 'start', label: words.fromStart }, { value: 'limit', label: words.fromLimit }], words.from, 84)}
                <Form.Item name={[field.name, 'after']} style={{ marginBottom: 8 }}><DurationInput label={`${label} ${words.after}`} width={170} /></Form.Item>
                {choice('role', vocabulary.roles, words.role, 170)}
                {choice('unit', vocabulary.units, words.unit, 104)}
                {choice('channel', vocabulary.channels, words.channel, 92)}
                <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={`${words.remove} ${label}`} onClick={() => remove(field.name)} />
              </Space>
            );
          })}
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({ after: '2 h', from: 'start', role: vocabulary.roles[0]?.value, unit: vocabulary.units[0]?.value, channel: vocabulary.channels[0]?.value })}>{words.addStep}</Button>
        </>
      )}
    </Form.List>
  );
}
