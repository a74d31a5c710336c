import { Form, InputNumber, Select, Space } from 'antd';
import { useWords } from '../../words/WordsContext';
import { DurationInput } from './DurationInput';
import { measures, type Measure } from './model';
import type { LimitVocabulary } from './useLimitWords';

/** What a row limits, and by how much. */
export function MeasureFields({ vocabulary }: { readonly vocabulary: LimitVocabulary }) {
  const words = useWords().limits;
  const form = Form.useFormInstance();
  const duration = (path: readonly [string, string], label: string, isFirst = false) => (
    <Form.Item key={path.join('.')} name={['rule', ...path]} label={label} style={{ marginBottom: 8 }} {...(isFirst ? { required: true } : {})}>
      <DurationInput label={label} />
    </Form.Item>
  );
  return (
    <>
      <Form.Item name="measure" label={words.measure}>
        <Select<Measure> options={measures.map((one) => ({ value: one, label: words.measures[one] ?? one }))} style={{ width: 240 }} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {() => {
          const measure = form.getFieldValue('measure') as Measure;
          switch (measure) {
            case 'within':
            case 'before':
              return <Space size={24}>{duration([measure, 'target'], words.target)}{duration([measure, 'limit'], words.limit)}</Space>;
            case 'share':
              return (
                <Space size={24}>
                  <Form.Item name={['rule', 'share', 'of']} label={words.shareOf} style={{ marginBottom: 8 }}><Select<string> aria-label={words.shareOf} showSearch style={{ width: 240 }} options={vocabulary.keys} /></Form.Item>
                  <Form.Item name={['rule', 'share', 'percent']} label={words.percent} style={{ marginBottom: 8 }}><InputNumber<number> aria-label={words.percent} /></Form.Item>
                </Space>
              );
            case 'appointment':
              return <Space size={16} wrap>{(['earliest', 'targetFrom', 'targetTo', 'latest'] as const).map((one) => duration(['appointment', one], words[one]))}</Space>;
            case 'budget':
              return (
                <Space size={16} wrap>
                  <Form.Item name={['rule', 'budget', 'amount']} label={words.budgetAmount} style={{ marginBottom: 8 }}><InputNumber<number> aria-label={words.budgetAmount} /></Form.Item>
                  <Form.Item name={['rule', 'budget', 'unit']} label={words.budgetUnit} style={{ marginBottom: 8 }}>
                    <Select<string> aria-label={words.budgetUnit} style={{ width: 110 }} options={Object.entries(words.budgetUnits).map(([value, label]) => ({ value, label }))} />
                  </Form.Item>
                  {duration(['budget', 'period'], words.period)}
                </Space>
              );
            default:
              return null;
          }
        }}
      </Form.Item>
    </>
  );
}
