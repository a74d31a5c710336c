import { App, Button, Checkbox, Col, Drawer, Form, Input, InputNumber, Row, Select, Typography } from 'antd';
import { useCallback, useEffect } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { CallOutTargets } from './CallOutTargets';
import { CallOutVersions } from './CallOutVersions';
import type { CallOutChoices } from './useCallOutChoices';

type Fields = Schemas['CallOutRuleRequest'] & { readonly key: string };

interface Properties {
  /** The rule; none to add one. */
  readonly ruleKey: string | undefined;
  readonly choices: CallOutChoices;
  readonly mayEdit: boolean;
  readonly onClose: (isSaved: boolean) => void;
}

const blank = { isEnabled: true, customers: [], grades: [], effects: [], fromMinutes: 0, level: 1, told: [{ unit: '@case', isCalled: true }] };

/** Adds a rule of call-outs, or changes one. */
export function CallOutDialog({ ruleKey, choices, mayEdit, onClose }: Properties) {
  const all = useWords();
  const { callOuts: words, settings } = all.notices;
  const { language } = useSession();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const report = useProblems();
  const { value, problem, reload } = useLoaded(
    useCallback(() => (ruleKey === undefined ? Promise.resolve(undefined) : demand(api.GET('/api/call-out-rules/{key}', { params: { path: { key: ruleKey } } }))), [ruleKey]),
  );
  useEffect(() => {
    if (value !== undefined) {
      form.setFieldsValue(value.rule);
    }
  }, [value, form]);
  const submit = async ({ key, ...body }: Fields) => {
    const header = { 'If-Match': `"${value?.version ?? 0}"` };
    if (await report(() => demand(api.PUT('/api/call-out-rules/{key}', { params: { path: { key: ruleKey ?? key }, header }, body })), form)) {
      message.success(all.saved);
      onClose(true);
    }
  };
  const restore = async (version: number) => {
    if (ruleKey !== undefined && (await report(() => demand(api.POST('/api/call-out-rules/{key}/restore', { params: { path: { key: ruleKey } }, body: { version } }))))) {
      message.success(settings.restored);
      onClose(true);
    }
  };
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  const several = (name: 'grades' | 'effects', label: string, options: { value: string; label: string }[]) => (
    <Form.Item name={name} label={label}><Select mode="multiple" placeholder={words.any} optionFilterProp="label" options={options} /></Form.Item>
  );
  return (
    <Drawer
      open
      width="min(760px, 96vw)"
      title={value === undefined ? (ruleKey === undefined ? words.add : ruleKey) : language === 'en' ? value.rule.nameEn : value.rule.nameZh}
      onClose={() => onClose(false)}
      extra={mayEdit && <Button type="primary" onClick={() => form.submit()}>{all.save}</Button>}
    >
      <LoadFailed problem={problem} reload={reload} />
      <Form form={form} layout="vertical" disabled={!mayEdit} onFinish={(fields) => void submit(fields)} initialValues={blank}>
        {ruleKey === undefined && <Form.Item name="key" label={settings.key} extra={words.keyHint} rules={required}><Input autoComplete="off" maxLength={128} /></Form.Item>}
        <Row gutter={12}>
          <Col span={12}><Form.Item name="nameZh" label={settings.nameZh} rules={required}><Input autoComplete="off" maxLength={256} /></Form.Item></Col>
          <Col span={12}><Form.Item name="nameEn" label={settings.nameEn} rules={required}><Input autoComplete="off" maxLength={256} /></Form.Item></Col>
          <Col span={12}>{several('effects', words.effects, choices.effects.options)}</Col>
          <Col span={12}>{several('grades', words.grades, choices.grades.options)}</Col>
          <Col span={12}><Form.Item name="fromMinutes" label={words.fromMinutes}><InputNumber<number> min={0} max={choices.longestMinutes === 0 ? Number.MAX_SAFE_INTEGER : choices.longestMinutes} precision={0} style={{ width: '100%' }} /></Form.Item></Col>
          <Col span={12}><Form.Item name="level" label={words.level}><InputNumber<number> min={1} max={choices.levels} precision={0} style={{ width: '100%' }} /></Form.Item></Col>
        </Row>
        <Form.Item name="customers" label={words.customers} extra={words.customersHint}><Select mode="tags" open={false} suffixIcon={null} placeholder={words.any} /></Form.Item>
        <Typography.Title level={5}>{words.told}</Typography.Title>
        <CallOutTargets choices={choices} />
        <Form.Item name="isEnabled" valuePropName="checked" style={{ marginTop: 12 }}><Checkbox>{settings.enabled}</Checkbox></Form.Item>
        {mayEdit && <Form.Item name="reason" label={all.reason}><Input autoComplete="off" /></Form.Item>}
      </Form>
      {value !== undefined && value.versions.length > 1 && <CallOutVersions detail={value} choices={choices} mayEdit={mayEdit} onRestore={(version) => void restore(version)} />}
    </Drawer>
  );
}
