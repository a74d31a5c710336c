import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, DatePicker, Descriptions, Drawer, Form, Input, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { FieldSelect } from '../../parts/FieldSelect';
import { Instant } from '../../parts/Instant';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { inLanguage } from './model';
import { placeRefusals } from './refusals';
import type { LimitVocabulary } from './useLimitWords';

type Trial = Schemas['LimitTrialModel'];

interface Fields {
  readonly key: string;
  readonly start: Dayjs;
  readonly isDraft?: boolean;
  readonly facts?: readonly { readonly name?: string; readonly value?: string }[];
  readonly pauses?: readonly (readonly [Dayjs, Dayjs] | null)[];
}

interface Properties {
  readonly limitKey?: string;
  readonly vocabulary: LimitVocabulary;
  /** What is being edited and not stored, as it is when the calculation is asked for. */
  readonly draft?: () => Schemas['LimitChangeRequest'];
  readonly onClose: () => void;
}

/** Tries a calculation: which row holds, what is due when, and why. */
export function TryDrawer({ limitKey, vocabulary, draft, onClose }: Properties) {
  const all = useWords();
  const words = all.limits;
  const { language } = useSession();
  const [form] = Form.useForm<Fields>();
  const [trial, setTrial] = useState<Trial>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const facts = (vocabulary.known?.facts ?? []).map((one) => ({ value: one.name, label: vocabulary.teller.fact(one.name) }));

  // A key that is being made is not among those that there are.
  const keys = limitKey === undefined || limitKey === '' || vocabulary.keys.some((one) => one.value === limitKey) ? vocabulary.keys : [{ value: limitKey, label: limitKey }, ...vocabulary.keys];
  const calculate = async (fields: Fields) => {
    setProblems([]);
    try {
      const given: Record<string, string> = Object.fromEntries((fields.facts ?? []).flatMap((one) => (one.name === undefined || one.value === undefined || one.value === '' ? [] : [[one.name, one.value] as const])));
      const pauses = (fields.pauses ?? []).flatMap((one) => (one == null ? [] : [{ from: one[0].toISOString(), to: one[1].toISOString() }]));
      setTrial(await demand(api.POST('/api/time-limits/try', { body: { key: fields.key, facts: given, start: fields.start.toISOString(), pauses, ...(draft !== undefined && fields.isDraft === true ? { draft: draft() } : {}) } })));
    } catch (error) {
      setTrial(undefined);
      setProblems(placeRefusals(error, form));
    }
  };
  return (
    <Drawer open width={640} title={words.tryTitle} onClose={onClose}>
      <Form<Fields> form={form} layout="vertical" onFinish={calculate} initialValues={{ key: limitKey, isDraft: true, start: dayjs().second(0).millisecond(0), facts: [{ name: 'grade', value: vocabulary.grades[0]?.value }, { name: 'distance' }] }}>
        <Form.Item name="key" label={words.tryKey} rules={[{ required: true, message: all.password.required }]}><FieldSelect showSearch options={keys} /></Form.Item>
        {draft !== undefined && <Form.Item name="isDraft" valuePropName="checked"><Checkbox>{words.useDraft}</Checkbox></Form.Item>}
        <Form.Item name="start" label={words.tryStart} rules={[{ required: true, message: all.password.required }]}><DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowClear={false} /></Form.Item>
        <Form.Item label={words.facts}>
          <Form.List name="facts">
            {(fields, { add, remove }) => (
              <>
                {fields.map((field, index) => {
                  const label = words.place(words.fact, index + 1);
                  return (
                    <Space key={field.key} style={{ display: 'flex', marginBottom: 8 }}>
                      <Form.Item noStyle name={[field.name, 'name']}><Select<string> aria-label={label} showSearch optionFilterProp="label" style={{ width: 220 }} options={facts} /></Form.Item>
                      <Form.Item noStyle shouldUpdate>
                        {() => {
                          const fact = vocabulary.known?.facts.find((one) => one.name === form.getFieldValue(['facts', field.name, 'name']));
                          const choices = fact?.name === 'grade' ? vocabulary.grades : fact?.kind === 'Truth' ? [{ value: 'true', label: words.yes }, { value: 'false', label: words.no }] : (fact?.words ?? []).map((word) => ({ value: word, label: vocabulary.teller.value(fact?.name ?? '', word) }));
                          return (
                            <Form.Item noStyle name={[field.name, 'value']}>
                              {choices.length > 0 ? <Select<string> aria-label={`${label} ${words.value}`} allowClear style={{ width: 200 }} options={choices} /> : <Input aria-label={`${label} ${words.value}`} style={{ width: 200 }} />}
                            </Form.Item>
                          );
                        }}
                      </Form.Item>
                      <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={`${words.remove} ${label}`} onClick={() => remove(field.name)} />
                    </Space>
                  );
                })}
                <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>{words.addFact}</Button>
              </>
            )}
          </Form.List>
        </Form.Item>
        <Form.Item label={words.tryPauses}>
          <Form.List name="pauses">
            {(fields, { add, remove }) => (
              <>
                {fields.map((field, index) => (
                  <Space key={field.key} style={{ display: 'flex', marginBottom: 8 }}>
                    <Form.Item noStyle name={field.name}><DatePicker.RangePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" aria-label={words.place(words.tryPauses, index + 1)} /></Form.Item>
                    <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={`${words.remove} ${words.place(words.tryPauses, index + 1)}`} onClick={() => remove(field.name)} />
                  </Space>
                ))}
                <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add(null)}>{words.addPause}</Button>
              </>
            )}
          </Form.List>
        </Form.Item>
        <Button type="primary" htmlType="submit">{words.calculate}</Button>
      </Form>
      {problems.length > 0 && <Alert type="error" showIcon role="alert" style={{ marginTop: 16 }} message={problems.map((one) => <div key={one}>{one}</div>)} />}
      {trial !== undefined && (
        <section aria-label={words.calculate} aria-live="polite" style={{ marginTop: 16 }}>
          <Descriptions
            bordered
            size="small"
            column={1}
            items={[
              { key: 'target', label: words.target, children: <Instant at={trial.target} /> },
              { key: 'limit', label: words.limit, children: <b><Instant at={trial.limit} /></b> },
              { key: 'row', label: words.row, children: <><code>{trial.rowId}</code> · {words.versionOf(trial.version)}</> },
              { key: 'steps', label: words.event, children: trial.steps.length === 0 ? all.none : trial.steps.map((step) => <div key={`${step.kind}${step.at}`}><Instant at={step.at} /> {words.stepKinds[step.kind]}</div>) },
            ]}
          />
          <h2 style={{ fontSize: 14, margin: '12px 0 4px' }}>{words.explanation}</h2>
          <ol style={{ paddingInlineStart: 20 }}>{trial.explanation.map((one, index) => <li key={index}>{inLanguage(one, language)}</li>)}</ol>
        </section>
      )}
    </Drawer>
  );
}
