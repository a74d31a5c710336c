import { App, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { newKey } from '../../api/newKey';
import { useLoaded } from '../../api/useLoaded';
import { LoadFailed } from '../../parts/LoadFailed';
import { FieldSelect } from '../../parts/FieldSelect';
import { UnitSelect } from '../../parts/UnitSelect';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { CircuitInput } from '../customers/CircuitInput';
import { CustomerInput } from '../customers/CustomerInput';
import type { Circuit, Customer } from '../customers/model';
import { useTerms } from '../customers/useTerms';
import { priorities } from './model';

type Fields = Omit<Schemas['StartCaseRequest'], 'data'> & { readonly data?: Record<string, unknown> };

interface Property {
  readonly type?: string;
  readonly title?: string;
  readonly enum?: readonly (string | number)[];
}

interface DataSchema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Property>>;
}

interface Properties {
  /** The kind that is chosen at first; it can be changed. */
  readonly kind?: string;
  readonly onClose: (started?: string) => void;
}

/** Starts a case of one of the kinds that one may start. */
export function StartDialog({ kind: first, onClose }: Properties) {
  const all = useWords();
  const words = all.cases;
  const { language } = useSession();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [key] = useState(newKey);
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const { value, problem, reload } = useLoaded(useCallback(() => demand(api.GET('/api/startable')), []));
  const kinds = value?.items ?? [];
  const kind = Form.useWatch('kind', form);
  const schema = (kinds.find((one) => one.id === kind)?.schema ?? {}) as DataSchema;
  const required = [{ required: true, message: all.password.required }];
  const terms = useTerms();
  const customerNumber = Form.useWatch('customerNumber', form);

  // What is on file is filled in; it can still be changed, because the caller knows better.
  const pickCustomer = (one: Customer) =>
    form.setFieldsValue({ customerName: one.name, customerNumber: one.number, grade: one.grade, contactPhone: one.telephone, address: one.address });
  const pickCircuit = (circuit: Circuit, customer: Customer | undefined) => {
    if (customer !== undefined && customer.number !== customerNumber) {
      pickCustomer(customer);
    }
    form.setFieldsValue({ circuitNumber: circuit.number, grade: circuit.grade, ...(circuit.endA == null ? {} : { address: circuit.endA }) });
  };
  const submit = async (fields: Fields) => {
    setIsBusy(true);
    let number = '';
    const data = Object.fromEntries(Object.entries(fields.data ?? {}).filter(([, one]) => one !== undefined && one !== ''));
    // A repeat after a broken connection is the same case: the key stays as long as the dialog is open.
    const start = async () => {
      number = (await demand(api.POST('/api/cases', { params: { header: { 'Idempotency-Key': key } }, body: { ...fields, data } as never }))).number;
    };
    const isDone = await report(start, form);
    setIsBusy(false);
    if (isDone) {
      message.success(words.startedAs(number));
      onClose(number);
    }
  };
  return (
    <Modal open width={640} title={words.start} okText={words.start} confirmLoading={isBusy} onCancel={() => onClose()} onOk={() => form.submit()}>
      <LoadFailed problem={problem} reload={reload} />
      <Form form={form} labelCol={{ span: 6 }} onFinish={submit} initialValues={{ priority: 'Normal', ...(first === undefined ? {} : { kind: first }) }}>
        <Form.Item name="kind" label={words.kind} rules={required}>
          <FieldSelect options={kinds.map((one) => ({ value: one.id, label: language === 'en' ? one.nameEn : one.nameZh }))} none={value === undefined ? null : words.nothingStartable} />
        </Form.Item>
        <Form.Item name="title" label={words.titleField} rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input autoComplete="off" maxLength={256} /></Form.Item>
        <Form.Item name="unitId" label={all.unit} extra={words.ownUnit}><UnitSelect /></Form.Item>
        <Form.Item name="customerName" label={words.customer} tooltip={all.customers.pick}><CustomerInput onPick={pickCustomer} /></Form.Item>
        <Form.Item name="customerNumber" label={words.customerNumber}><Input autoComplete="off" /></Form.Item>
        <Form.Item name="grade" label={words.grade}><Select allowClear options={terms.grades.options} /></Form.Item>
        <Form.Item name="circuitNumber" label={words.circuit} tooltip={all.customers.pickCircuit}><CircuitInput customerNumber={customerNumber ?? undefined} onPick={pickCircuit} /></Form.Item>
        <Form.Item name="contactPhone" label={words.phone}><Input autoComplete="off" /></Form.Item>
        <Form.Item name="address" label={words.address}><Input autoComplete="off" /></Form.Item>
        <Form.Item name="priority" label={words.priority}><Select options={priorities.map((one) => ({ value: one, label: words.priorities[one] }))} /></Form.Item>
        {Object.entries(schema.properties ?? {}).map(([name, property]) => (
          <Form.Item key={name} name={['data', name]} label={property.title ?? name} rules={schema.required?.includes(name) === true ? required : []}>
            {property.enum !== undefined ? <Select allowClear options={property.enum.map((one) => ({ value: one, label: String(one) }))} /> : property.type === 'number' || property.type === 'integer' ? <InputNumber /> : property.type === 'boolean' ? <Select allowClear options={[{ value: true, label: words.yes }, { value: false, label: words.no }]} /> : <Input autoComplete="off" />}
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}
