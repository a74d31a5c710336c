import { App, DatePicker, Form, Input, InputNumber, Modal, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { api, demand, type Schemas } from '../../api/client';
import { FieldSelect } from '../../parts/FieldSelect';
import { UnitSelect } from '../../parts/UnitSelect';
import { UnitsSelect } from '../../parts/UnitsSelect';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import type { Circuit } from './model';
import { useTerms } from './useTerms';

type Fields = Omit<Schemas['CircuitRequest'], 'openedAt'> & { readonly openedAt?: Dayjs | null };

interface Properties {
  readonly circuit?: Circuit;
  /** The customer of a new circuit, where that is known. */
  readonly customerNumber?: string;
  readonly onClose: (isSaved: boolean) => void;
}

/** Adds or changes a circuit. */
export function CircuitDialog({ circuit, customerNumber, onClose }: Properties) {
  const all = useWords();
  const words = all.customers;
  const own = all.circuits;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const report = useProblems();
  const terms = useTerms();
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  const submit = async ({ openedAt, ...fields }: Fields) => {
    const body = { ...fields, openedAt: openedAt?.toISOString() ?? null };
    const save = () =>
      circuit === undefined
        ? demand(api.POST('/api/circuits', { body }))
        : demand(api.PUT('/api/circuits/{circuitId}', { params: { path: { circuitId: circuit.id }, header: { 'If-Match': `"${circuit.version}"` } }, body }));
    if (await report(save, form)) {
      void message.success(all.saved);
      onClose(true);
    }
  };
  const first =
    circuit === undefined
      ? { customer: customerNumber, bandwidthUnit: 'Mbit/s' }
      : { ...circuit, cooperating: circuit.cooperating.map((unit) => unit.code), customer: circuit.customerNumber, grade: circuit.ownGrade, unit: circuit.unitId, openedAt: circuit.openedAt == null ? null : dayjs(circuit.openedAt) };
  return (
    <Modal open width={640} styles={{ body: { maxHeight: '70vh', overflowY: 'auto' } }} title={circuit === undefined ? words.addCircuit : words.editCircuit} okText={all.save} onCancel={() => onClose(false)} onOk={() => form.submit()}>
      <Form form={form} labelCol={{ span: 6 }} onFinish={submit} initialValues={first}>
        <Form.Item name="number" label={words.circuitNumber} rules={required}><Input autoComplete="off" maxLength={128} /></Form.Item>
        <Form.Item name="name" label={own.name}><Input autoComplete="off" maxLength={256} /></Form.Item>
        <Form.Item name="customer" label={words.number} rules={required}><Input autoComplete="off" maxLength={128} /></Form.Item>
        <Form.Item name="kind" label={words.kind} rules={required}><FieldSelect showSearch options={terms.circuitKinds.options} /></Form.Item>
        <Form.Item label={words.bandwidth} htmlFor="bandwidth">
          <Space.Compact block>
            <Form.Item name="bandwidth" noStyle><InputNumber min={0} style={{ width: '100%' }} /></Form.Item>
            <Form.Item name="bandwidthUnit" noStyle><Select aria-label={words.bandwidthUnit} style={{ width: 110 }} options={terms.bandwidthUnits.map((one) => ({ value: one, label: one }))} /></Form.Item>
          </Space.Compact>
        </Form.Item>
        <Form.Item name="technology" label={own.technology}><Select allowClear showSearch options={terms.technologies.options} /></Form.Item>
        <Form.Item name="endA" label={words.endA}><Input autoComplete="off" maxLength={1024} /></Form.Item>
        <Form.Item name="contactA" label={own.contactA}><Input autoComplete="off" maxLength={256} /></Form.Item>
        <Form.Item name="phoneA" label={own.phoneA}><Input autoComplete="off" maxLength={64} /></Form.Item>
        <Form.Item name="endZ" label={words.endZ}><Input autoComplete="off" maxLength={1024} /></Form.Item>
        <Form.Item name="contactZ" label={own.contactZ}><Input autoComplete="off" maxLength={256} /></Form.Item>
        <Form.Item name="phoneZ" label={own.phoneZ}><Input autoComplete="off" maxLength={64} /></Form.Item>
        <Form.Item name="grade" label={words.ownGrade}><Select allowClear placeholder={words.gradeOfCustomer} options={terms.grades.options} /></Form.Item>
        <Form.Item name="unit" label={own.lead} extra={words.unitOfCustomer}>
          <UnitSelect {...(circuit === undefined ? {} : { current: { id: circuit.unitId, code: circuit.unitCode, nameZh: circuit.unitNameZh, nameEn: circuit.unitNameEn } })} />
        </Form.Item>
        <Form.Item name="cooperating" label={own.cooperating}><UnitsSelect current={circuit?.cooperating ?? []} /></Form.Item>
        <Form.Item name="orderNumber" label={own.order}><Input autoComplete="off" maxLength={128} /></Form.Item>
        <Form.Item name="state" label={all.state}><Select options={terms.circuitStates.options} /></Form.Item>
        <Form.Item name="openedAt" label={words.opened}><DatePicker style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="reason" label={all.reason}><Input autoComplete="off" /></Form.Item>
      </Form>
    </Modal>
  );
}
