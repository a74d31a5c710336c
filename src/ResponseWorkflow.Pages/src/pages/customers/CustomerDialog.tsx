import { App, Form, Input, Modal, Select } from 'antd';
import { useCallback } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { LookupField } from '../../forms/fields/LookupField';
import { serverSurroundings } from '../../forms/lookups';
import { FieldSelect } from '../../parts/FieldSelect';
import { UnitSelect } from '../../parts/UnitSelect';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import type { Customer } from './model';
import { useTerms } from './useTerms';

type Fields = Schemas['CustomerRequest'];

const noAria = { 'aria-required': false, 'aria-invalid': false } as const;

/** A person, chosen by searching, as a control of a form. */
function PersonInput({ id, value, onChange }: { readonly id?: string; readonly value?: string | null; readonly onChange?: (value: string | undefined) => void }) {
  const { language } = useSession();
  const lookup = serverSurroundings.people;
  const change = useCallback((next: unknown) => onChange?.(typeof next === 'string' ? next : undefined), [onChange]);
  return lookup === undefined ? null : <LookupField id={id ?? ''} value={value ?? ''} onChange={change} language={language} aria={noAria} lookup={lookup} />;
}

/** Adds or changes a customer. */
export function CustomerDialog({ customer, onClose }: { readonly customer?: Customer; readonly onClose: (savedNumber?: string) => void }) {
  const all = useWords();
  const words = all.customers;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const report = useProblems();
  const terms = useTerms();
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  const submit = async (fields: Fields) => {
    const body = { ...fields, manager: fields.manager ?? null };
    const save = () =>
      customer === undefined
        ? demand(api.POST('/api/customers', { body }))
        : demand(api.PUT('/api/customers/{customerId}', { params: { path: { customerId: customer.id }, header: { 'If-Match': `"${customer.version}"` } }, body }));
    if (await report(save, form)) {
      void message.success(all.saved);
      onClose(fields.number?.trim());
    }
  };
  const first = customer === undefined ? {} : { ...customer, unit: customer.unitId, manager: customer.managerId };
  return (
    <Modal open width={600} title={customer === undefined ? words.add : words.edit} okText={all.save} onCancel={() => onClose()} onOk={() => form.submit()}>
      <Form form={form} labelCol={{ span: 6 }} onFinish={submit} initialValues={first}>
        <Form.Item name="number" label={words.number} rules={required}><Input autoComplete="off" maxLength={128} /></Form.Item>
        <Form.Item name="name" label={words.name} rules={required}><Input autoComplete="off" maxLength={256} /></Form.Item>
        <Form.Item name="grade" label={words.grade} rules={required}><FieldSelect options={terms.grades.options} /></Form.Item>
        <Form.Item name="unit" label={all.unit} rules={required}>
          <UnitSelect {...(customer === undefined ? {} : { current: { id: customer.unitId, code: customer.unitCode, nameZh: customer.unitNameZh, nameEn: customer.unitNameEn } })} />
        </Form.Item>
        <Form.Item name="manager" label={words.manager}><PersonInput /></Form.Item>
        <Form.Item name="contact" label={words.contact}><Input autoComplete="off" maxLength={256} /></Form.Item>
        <Form.Item name="telephone" label={words.telephone}><Input autoComplete="off" maxLength={64} inputMode="tel" /></Form.Item>
        <Form.Item name="address" label={words.address}><Input autoComplete="off" maxLength={1024} /></Form.Item>
        <Form.Item name="state" label={all.state}><Select options={terms.states.options} /></Form.Item>
        <Form.Item name="reason" label={all.reason}><Input autoComplete="off" /></Form.Item>
      </Form>
    </Modal>
  );
}
