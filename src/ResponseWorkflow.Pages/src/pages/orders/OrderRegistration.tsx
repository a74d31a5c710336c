import { App, Button, Card, Checkbox, DatePicker, Flex, Form, Input, InputNumber, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { newKey } from '../../api/newKey';
import { Problem } from '../../api/problem';
import { FieldSelect } from '../../parts/FieldSelect';
import { UnitSelect } from '../../parts/UnitSelect';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { pageOf } from '../cases/model';
import type { Circuit, Customer } from '../customers/model';
import { useTerms } from '../customers/useTerms';
import { Beside } from '../verification/Beside';
import { FindCustomer } from '../verification/FindCustomer';
import { pathOf } from '../verification/model';
import '../verification/registration.css';
import { OrderCircuits } from './OrderCircuits';
import './orders.css';
import { dataOf, type Fields, type Line } from './registration';
import { TakeOver } from './TakeOver';

const asTyped = 'YYYY-MM-DD HH:mm';

function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** Registers a dispatch order: one page, typed top to bottom, saved by one key. */
export default function OrderRegistration() {
  const all = useWords();
  const words = all.orders;
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [key] = useState(newKey);
  const [customer, setCustomer] = useState<Customer>();
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const terms = useTerms();
  const grade = Form.useWatch('grade', form);
  const distance = Form.useWatch(['data', 'distance'], form) as number | null | undefined;
  const accessBuild = Form.useWatch(['data', 'accessBuild'], form) as boolean | undefined;
  const required = [{ required: true, whitespace: true, message: words.required }];
  const kilobits = useCallback((unit: string | undefined) => terms.bandwidths.find((one) => one.key === unit)?.kilobits ?? 1, [terms.bandwidths]);
  const readLimits = useCallback(
    async (ofCustomer: string | undefined) => {
      const known = grade ?? ofCustomer;
      const query = { ...(known === undefined ? {} : { grade: known }), ...(distance == null ? {} : { distance: Math.ceil(distance) }), ...(accessBuild === true ? { accessBuild } : {}) };
      return (await demand(api.GET('/api/orders/limits', { params: { query } }))).items;
    },
    [grade, distance, accessBuild],
  );

  const pick = (one: Customer, circuit: Circuit | undefined) => {
    setCustomer(one);
    form.setFieldsValue({
      customerNumber: one.number,
      customerName: one.name,
      ...(circuit?.grade == null && one.grade == null ? {} : { grade: circuit?.grade ?? one.grade }),
      ...(one.telephone == null ? {} : { contactPhone: one.telephone }),
      title: words.titleOf(one.name),
    });
    const first = form.getFieldValue(['data', 'circuits', 0]) as Line | undefined;
    if (first !== undefined && (first.endA?.address ?? '') === '' && one.address != null) {
      const endA = { ...first.endA, site: one.name, address: one.address, ...(one.contact == null ? {} : { contact: one.contact }), ...(one.telephone == null ? {} : { phone: one.telephone }) };
      form.setFieldValue(['data', 'circuits', 0], { ...first, endA });
    }
  };

  const submit = async (fields: Fields) => {
    setIsBusy(true);
    let number = '';
    await report(async () => {
      try {
        const { data: _, ...typed } = fields;
        const body = { kind: 'circuit-order', ...typed, data: dataOf(fields, kilobits) };
        // A repeat after a broken connection is the same case: the key stays as long as the page is open.
        number = (await demand(api.POST('/api/cases', { params: { header: { 'Idempotency-Key': key } }, body: body as never }))).number;
      } catch (error) {
        // What stands at its field needs no notice.
        if (!mark(error)) {
          throw error;
        }
      }
    }, form);
    setIsBusy(false);
    if (number !== '') {
      void message.success(words.started(number));
      void navigate(pageOf(number));
    }
  };

  // At the field where it was typed, even in a row of a circuit, and without its name, which stands above. An end as a whole is told at its site. Gives whether all of it has a field.
  const mark = (error: unknown): boolean => {
    const errors = error instanceof Problem ? error.errors : [];
    const wrong = errors.filter((one) => one.field?.includes('.') === true && one.field !== 'data.circuits');
    const places = wrong.map((one) => ({ name: pathOf(/\.end[AZ]$/u.test(one.field ?? '') ? `${one.field}.site` : (one.field ?? '')), errors: [one.message.replace(/^[“"'][^”"']*[”"']\s*[:：]?\s*/u, '')] }));
    form.setFields(places.map((one) => ({ ...one, name: one.name as never })));
    if (places[0] !== undefined) {
      form.scrollToField(places[0].name, { block: 'center' });
    }
    return errors.length > 0 && places.length === errors.length;
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
        event.preventDefault();
        form.submit();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [form]);

  return (
    <section aria-label={words.title}>
      <Flex justify="space-between" align="center" style={{ marginBottom: 8 }}>
        <Typography.Title level={1} className="page-title">{words.title}</Typography.Title>
        <Button type="primary" loading={isBusy} aria-keyshortcuts="Control+Enter" onClick={() => form.submit()}>{words.save}</Button>
      </Flex>
      <div className="registration">
        <Form<Fields>
          form={form}
          layout="vertical"
          size="small"
          disabled={isBusy}
          onFinish={(fields) => void submit(fields)}
          scrollToFirstError
          initialValues={{ data: { source: 'manual', orderKind: 'opening', level: 'branch', circuits: [{ key: 'L1', bandwidthUnit: 'Mbit/s', endA: {}, endZ: {} }] } }}
        >
          <Card size="small" title={words.order}>
            <div className="registration-grid">
              <Form.Item label={all.verifications.find} className="registration-wide"><FindCustomer onPick={pick} /></Form.Item>
              <Form.Item name="customerName" label={all.cases.customer} rules={required}><Input readOnly /></Form.Item>
              <Form.Item name="customerNumber" label={all.cases.customerNumber} rules={required}><Input readOnly /></Form.Item>
              <Form.Item name="title" label={words.caseTitle} rules={required} className="registration-wide"><Input autoComplete="off" maxLength={256} /></Form.Item>
              <Form.Item name="grade" label={all.cases.grade}><FieldSelect allowClear options={terms.grades.options} /></Form.Item>
              <Form.Item name={['data', 'orderKind']} label={words.orderKind}><FieldSelect options={optionsOf(words.kinds)} /></Form.Item>
              <Form.Item name={['data', 'source']} label={words.source}><FieldSelect options={optionsOf(words.sources)} /></Form.Item>
              <Form.Item name={['data', 'externalId']} label={words.externalId}><Input autoComplete="off" maxLength={128} /></Form.Item>
              <Form.Item name={['data', 'level']} label={words.level}><FieldSelect options={optionsOf(words.levels)} /></Form.Item>
              <Form.Item name="unitId" label={words.unit} tooltip={all.cases.ownUnit}><UnitSelect /></Form.Item>
              <Form.Item
                name={['data', 'limitAt']}
                label={words.limitAt}
                tooltip={words.limitHint}
                getValueFromEvent={(at: Dayjs | null) => at?.toISOString()}
                getValueProps={(text: string | undefined) => ({ value: text === undefined ? null : dayjs(text) })}
              >
                <DatePicker showTime={{ format: 'HH:mm' }} format={asTyped} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name={['data', 'distance']} label={words.distance}><InputNumber min={0} max={10000} controls={false} style={{ width: '100%' }} /></Form.Item>
              <Form.Item name={['data', 'reservation']} label={words.reservation}><Input autoComplete="off" maxLength={128} /></Form.Item>
              <Form.Item name={['data', 'accessBuild']} valuePropName="checked" label=" " colon={false}><Checkbox>{words.accessBuild}</Checkbox></Form.Item>
              <Form.Item label={words.verification} className="registration-wide"><TakeOver form={form} bandwidths={terms.bandwidths} onCustomer={setCustomer} /></Form.Item>
              <Form.Item name={['data', 'remark']} label={words.remark} className="registration-wide"><Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} /></Form.Item>
            </div>
          </Card>
          <OrderCircuits form={form} customerNumber={customer?.number} />
        </Form>
        <Beside customer={customer} readLimits={readLimits} parts={words.parts} note={words.limitsNote} />
      </div>
    </section>
  );
}
