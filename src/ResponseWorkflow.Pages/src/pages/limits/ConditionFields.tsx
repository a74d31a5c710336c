import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, InputNumber, Radio, Select, Space } from 'antd';
import { useWords } from '../../words/WordsContext';
import type { Condition } from './model';
import type { LimitVocabulary } from './useLimitWords';

const bounds = ['atLeast', 'moreThan', 'atMost', 'lessThan'] as const;

/** What a row asks of a case: one condition a fact. */
export function ConditionFields({ vocabulary }: { readonly vocabulary: LimitVocabulary }) {
  const words = useWords().limits;
  const { teller, known } = vocabulary;
  const form = Form.useFormInstance();
  const facts = (known?.facts ?? []).filter((one) => one.kind !== 'Instant');
  return (
    <Form.List name={['rule', 'conditions']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, index) => (
            <Form.Item noStyle key={field.key} shouldUpdate>
              {() => {
                const one = (form.getFieldValue(['rule', 'conditions', field.name]) ?? {}) as Partial<Condition>;
                const fact = facts.find((known) => known.name === one.fact);
                const label = words.place(words.conditions, index + 1);
                const choices = fact?.name === 'grade' ? vocabulary.grades : (fact?.words ?? []).map((word) => ({ value: word, label: teller.value(fact?.name ?? '', word) }));
                return (
                  <Form.Item style={{ marginBottom: 8 }}>
                    <Space wrap size={8}>
                      <Form.Item noStyle name={[field.name, 'fact']}>
                        <Select<string>
                          aria-label={label}
                          style={{ width: 180 }}
                          showSearch
                          optionFilterProp="label"
                          onChange={(name) => {
                            // What was asked of another fact says nothing of this one.
                            const kind = facts.find((known) => known.name === name)?.kind;
                            form.setFieldValue(['rule', 'conditions', field.name], kind === 'Truth' ? { fact: name, is: true } : { fact: name });
                          }}
                          options={facts.map((known) => ({ value: known.name, label: teller.fact(known.name) }))}
                        />
                      </Form.Item>
                      {fact?.kind === 'Truth' && (
                        <Form.Item noStyle name={[field.name, 'is']}>
                          <Radio.Group aria-label={`${label} ${words.value}`} options={[{ value: true, label: words.yes }, { value: false, label: words.no }]} />
                        </Form.Item>
                      )}
                      {fact?.kind === 'Text' && (
                        <Form.Item noStyle name={[field.name, 'words']}>
                          <Select<string[]> aria-label={`${label} ${words.value}`} mode={choices.length > 0 ? 'multiple' : 'tags'} style={{ width: 300 }} options={choices} />
                        </Form.Item>
                      )}
                      {fact?.kind === 'Number' &&
                        bounds.map((bound) => (
                          <Form.Item noStyle key={bound} name={[field.name, bound]}>
                            <InputNumber<number> aria-label={`${label} ${words[bound]}`} placeholder={words[bound]} style={{ width: 92 }} />
                          </Form.Item>
                        ))}
                      <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={`${words.remove} ${label}`} onClick={() => remove(field.name)} />
                    </Space>
                  </Form.Item>
                );
              }}
            </Form.Item>
          ))}
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>{words.addCondition}</Button>
        </>
      )}
    </Form.List>
  );
}
