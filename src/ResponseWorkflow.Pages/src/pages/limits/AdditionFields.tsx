import { Form, Input, InputNumber, Select, Space } from 'antd';
import { useWords } from '../../words/WordsContext';
import { DurationInput } from './DurationInput';
import type { LimitVocabulary } from './useLimitWords';

/** The ways in which an addition says how much it adds. */
export type AmountKind = 'add' | 'ofLimit' | 'atRate';

/** What time is added, and what for. */
export function AdditionFields({ vocabulary }: { readonly vocabulary: LimitVocabulary }) {
  const words = useWords().limits;
  const form = Form.useFormInstance();
  const numbers = (vocabulary.known?.facts ?? []).filter((one) => one.kind === 'Number').map((one) => ({ value: one.name, label: vocabulary.teller.fact(one.name) }));
  return (
    <>
      <Form.Item label={words.name} required>
        <Space.Compact block>
          <Form.Item name={['rule', 'name', 'zh-CN']} noStyle><Input aria-label={`${words.name} ${words.zh}`} placeholder={words.zh} maxLength={200} /></Form.Item>
          <Form.Item name={['rule', 'name', 'en']} noStyle><Input aria-label={`${words.name} ${words.en}`} placeholder={words.en} maxLength={200} /></Form.Item>
        </Space.Compact>
      </Form.Item>
      <Form.Item name="amountKind" label={words.amountKind}>
        <Select<AmountKind> style={{ width: 240 }} options={[{ value: 'add', label: words.add_ }, { value: 'ofLimit', label: words.ofLimit }, { value: 'atRate', label: words.atRate }]} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {() => {
          switch (form.getFieldValue('amountKind') as AmountKind) {
            case 'ofLimit':
              return <Form.Item name={['rule', 'ofLimit']} label={words.key}><Select<string> showSearch style={{ width: 300 }} options={vocabulary.keys} /></Form.Item>;
            case 'atRate':
              return (
                <Space size={24}>
                  <Form.Item name={['rule', 'atRate', 'fact']} label={words.fact}><Select<string> style={{ width: 200 }} options={numbers} /></Form.Item>
                  <Form.Item name={['rule', 'atRate', 'perHour']} label={words.perHour}><InputNumber<number> /></Form.Item>
                </Space>
              );
            default:
              return <Form.Item name={['rule', 'add']} label={words.add_}><DurationInput label={words.add_} /></Form.Item>;
          }
        }}
      </Form.Item>
    </>
  );
}
