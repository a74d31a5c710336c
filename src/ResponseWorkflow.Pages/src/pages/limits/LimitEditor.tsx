import { CalculatorOutlined } from '@ant-design/icons';
import { Alert, App, Button, Checkbox, Drawer, Form, Input, Radio, Select, Space } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { useWords } from '../../words/WordsContext';
import { AdditionFields, type AmountKind } from './AdditionFields';
import { ConditionFields } from './ConditionFields';
import { DurationInput } from './DurationInput';
import { EscalationFields, WarningFields } from './LadderFields';
import { MeasureFields } from './MeasureFields';
import { measureOf, measures, pruned, type Condition, type Limit, type Measure, type Rule } from './model';
import { PreviewPanel } from './PreviewPanel';
import { ReachFields } from './ReachFields';
import { TryDrawer } from './TryDrawer';
import { placeRefusals } from './refusals';
import { usePreview } from './usePreview';
import type { LimitVocabulary } from './useLimitWords';

interface Fields {
  readonly id: string;
  readonly kind: 'Row' | 'Addition';
  readonly measure: Measure;
  readonly amountKind: AmountKind;
  readonly rule: Rule;
  readonly reach: 'NewClocks' | 'RunningClocks';
  readonly validFrom?: Dayjs | null;
  readonly validTo?: Dayjs | null;
  readonly reason?: string;
}

interface Properties {
  /** What is changed; undefined for a new row. */
  readonly limit?: Limit;
  readonly vocabulary: LimitVocabulary;
  readonly onClose: (isSaved: boolean) => void;
}

/** The rule that the form says: only what belongs to its kind and measure. */
function ruleOf(fields: Fields): Rule {
  const rule: Record<string, unknown> = { ...fields.rule };
  rule['conditions'] = (fields.rule.conditions ?? []).filter((one: Partial<Condition>) => one.fact !== undefined);
  const isRow = fields.kind === 'Row';
  for (const one of measures) {
    if (!isRow || one !== fields.measure) {
      delete rule[one];
    }
  }
  if (isRow && fields.measure === 'immediate') {
    rule['immediate'] = true;
  }
  for (const one of ['add', 'ofLimit', 'atRate'] as const) {
    if (isRow || one !== fields.amountKind) {
      delete rule[one];
    }
  }
  const others = isRow ? ['name'] : ['calendar', 'startsIn', 'applies', 'stated', 'movableBy', 'warnings', 'every', 'escalation', 'starts', 'stops', 'note'];
  for (const one of others) {
    delete rule[one];
  }
  if (fields.measure === 'share') {
    delete rule['calendar'];
  }
  return pruned(rule);
}

/** Makes or changes a rule row or an addition, and tells before saving what would happen to running deadlines. */
export function LimitEditor({ limit, vocabulary, onClose }: Properties) {
  const all = useWords();
  const words = all.limits;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [isTrying, setIsTrying] = useState(false);
  const { seen, look, keep, forget } = usePreview();
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  const isNew = limit === undefined;

  const attempt = async (act: () => Promise<void>) => {
    setIsBusy(true);
    setProblems([]);
    try {
      await act();
    } catch (error) {
      setProblems(placeRefusals(error, form));
    } finally {
      setIsBusy(false);
    }
  };
  const body = () => {
    const fields = form.getFieldsValue(true) as Fields;
    return {
      id: fields.id,
      kind: fields.kind,
      rule: ruleOf(fields),
      reach: fields.reach,
      ...(fields.validFrom == null ? {} : { validFrom: fields.validFrom.toISOString() }),
      ...(fields.validTo == null ? {} : { validTo: fields.validTo.toISOString() }),
    };
  };
  const preview = () => attempt(() => look({ id: body().id, limit: body() }));
  const save = () =>
    attempt(async () => {
      const sent = { ...body(), reason: form.getFieldValue('reason') as string };
      await (isNew
        ? demand(api.POST('/api/time-limits/rows', { body: sent }))
        : demand(api.PUT('/api/time-limits/rows/{rowId}', { params: { path: { rowId: limit.id }, header: { 'If-Match': `"${limit.latestVersion}"` } }, body: sent })));
      void message.success(all.saved);
      onClose(true);
    });

  const first: Partial<Fields> = isNew
    ? { kind: 'Row', measure: 'within', amountKind: 'add', reach: 'NewClocks', rule: { ...(vocabulary.calendars[0] === undefined ? {} : { calendar: vocabulary.calendars[0].value }), movableBy: ['suspension'], conditions: [] } }
    : { id: limit.id, kind: limit.kind as Fields['kind'], measure: measureOf(limit.rule), amountKind: limit.rule.atRate != null ? 'atRate' : limit.rule.ofLimit != null ? 'ofLimit' : 'add', reach: 'NewClocks', rule: limit.rule };
  const choices = (table: Record<string, string>) => Object.entries(table).map(([value, label]) => ({ value, label }));
  const text = (name: 'starts' | 'stops' | 'note', label: string, isRequired: boolean) => (
    <Form.Item label={label} required={isRequired}>
      <Space.Compact block>
        <Form.Item name={['rule', name, 'zh-CN']} noStyle><Input aria-label={`${label} ${words.zh}`} placeholder={words.zh} maxLength={400} /></Form.Item>
        <Form.Item name={['rule', name, 'en']} noStyle><Input aria-label={`${label} ${words.en}`} placeholder={words.en} maxLength={400} /></Form.Item>
      </Space.Compact>
    </Form.Item>
  );

  return (
    <Drawer
      open
      width={920}
      maskClosable={false}
      title={isNew ? words.addTitle : words.editTitle}
      onClose={() => onClose(false)}
      footer={
        <Space>
          <Button type="primary" loading={isBusy} onClick={() => form.submit()}>{seen === undefined ? all.save : words.saveMoves(seen.preview.moved, seen.preview.overdue)}</Button>
          <Button loading={isBusy} onClick={() => void preview()}>{seen === undefined ? words.preview : words.previewAgain}</Button>
          <Button icon={<CalculatorOutlined aria-hidden />} onClick={() => setIsTrying(true)}>{words.tryIt}</Button>
          <Button onClick={() => onClose(false)}>{all.cancel}</Button>
        </Space>
      }
    >
      {problems.length > 0 && <Alert type="error" showIcon role="alert" style={{ marginBottom: 12 }} message={words.problems} description={problems.map((one) => <div key={one}>{one}</div>)} />}
      {seen !== undefined && <PreviewPanel preview={seen.preview} page={seen.page} onExport={() => keep(seen.change)} onPage={(page) => void attempt(() => look(seen.change, page))} />}
      <Form<Fields> form={form} layout="vertical" size="middle" initialValues={first} onFinish={() => void save()} onValuesChange={forget} className="limit-form">
        <Space size={16} align="start" wrap>
          {isNew && <Form.Item name="kind" label={words.kind}><Radio.Group optionType="button" options={[{ value: 'Row', label: words.row_ }, { value: 'Addition', label: words.addition }]} /></Form.Item>}
          <Form.Item name="id" label={words.id} rules={required} {...(isNew ? { extra: words.idHint } : {})}><Input disabled={!isNew} autoComplete="off" maxLength={128} style={{ width: 280 }} /></Form.Item>
          <Form.Item name={['rule', 'key']} label={words.key} rules={required} extra={isNew ? words.keyHint : undefined}><Input autoComplete="off" maxLength={128} style={{ width: 280 }} disabled={!isNew} /></Form.Item>
        </Space>
        <Form.Item label={words.conditions}><ConditionFields vocabulary={vocabulary} /></Form.Item>
        <Form.Item noStyle shouldUpdate>
          {() =>
            form.getFieldValue('kind') === 'Addition' ? (
              <AdditionFields vocabulary={vocabulary} />
            ) : (
              <>
                <MeasureFields vocabulary={vocabulary} />
                <Space size={16} align="start" wrap>
                  <Form.Item noStyle shouldUpdate>
                    {() => form.getFieldValue('measure') !== 'share' && <Form.Item name={['rule', 'calendar']} label={words.calendar}><Select<string> allowClear style={{ width: 200 }} options={vocabulary.calendars} /></Form.Item>}
                  </Form.Item>
                  <Form.Item name={['rule', 'startsIn']} label={words.startsIn}><Select<string> allowClear placeholder={words.startsInNone} style={{ width: 220 }} options={vocabulary.calendars} /></Form.Item>
                  <Form.Item name={['rule', 'applies']} label={words.applies}><Select<string> allowClear placeholder={words.appliesWords['always']} style={{ width: 130 }} options={choices(words.appliesWords)} /></Form.Item>
                  <Form.Item name={['rule', 'stated']} label={words.stated}><Select<string> allowClear placeholder={words.statedWords['ignored']} style={{ width: 150 }} options={choices(words.statedWords)} /></Form.Item>
                </Space>
                <Form.Item name={['rule', 'movableBy']} label={words.movableBy}><Checkbox.Group options={choices(words.movableWords)} /></Form.Item>
                <Form.Item label={words.warnings}><WarningFields /></Form.Item>
                <Form.Item name={['rule', 'every']} label={words.every}><DurationInput label={words.every} /></Form.Item>
                <Form.Item label={words.escalation}><EscalationFields vocabulary={vocabulary} /></Form.Item>
                {text('starts', words.starts, true)}
                {text('stops', words.stops, true)}
                {text('note', words.note, false)}
              </>
            )
          }
        </Form.Item>
        <ReachFields hasEnd />
      </Form>
      {isTrying && <TryDrawer limitKey={body().rule.key ?? ''} vocabulary={vocabulary} draft={() => ({ id: body().id, limit: body() })} onClose={() => setIsTrying(false)} />}
    </Drawer>
  );
}
