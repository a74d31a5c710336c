import { App, Button, Form, Input, Space, type FormInstance } from 'antd';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import type { Customer } from '../customers/model';
import { linesOf, type Fields } from './registration';

interface Properties {
  readonly form: FormInstance<Fields>;
  readonly bandwidths: readonly { readonly key: string; readonly kilobits: number }[];
  readonly onCustomer: (customer: Customer) => void;
}

/** The number of a verification case: its customer, sites and circuits are taken over into the order. */
export function TakeOver({ form, bandwidths, onCustomer }: Properties) {
  const words = useWords().orders;
  const { message } = App.useApp();
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const number = Form.useWatch(['data', 'verification'], form) as string | undefined;
  const take = async () => {
    setIsBusy(true);
    await report(async () => {
      const { case: one, unit } = await read(number ?? '');
      if (one.kind !== 'resource-verification') {
        void message.warning(words.noVerification(one.number));
        return;
      }
      const megabits = bandwidths.find((entry) => entry.key.startsWith('M')) ?? { key: 'kbit/s', kilobits: 1 };
      const data = (one.data ?? {}) as Parameters<typeof linesOf>[0];
      const circuits = linesOf(data, unit, megabits);
      if (circuits.length === 0) {
        void message.warning(words.nothingToTake(one.number));
        return;
      }
      form.setFieldsValue({
        ...(one.customerNumber == null ? {} : { customerNumber: one.customerNumber }),
        ...(one.customerName == null ? {} : { customerName: one.customerName, title: words.titleOf(one.customerName) }),
        ...(one.grade == null ? {} : { grade: one.grade }),
      });
      form.setFieldValue(['data', 'verification'], one.number);
      form.setFieldValue(['data', 'circuits'], circuits);
      if (typeof data.reservation === 'string') {
        form.setFieldValue(['data', 'reservation'], data.reservation);
      }
      if (data.distance !== undefined) {
        form.setFieldValue(['data', 'distance'], data.distance);
      }
      if (one.customerNumber != null) {
        onCustomer((await demand(api.GET('/api/customers/{customerId}', { params: { path: { customerId: one.customerNumber } } }))).customer);
      }
      void message.success(words.takenOver(one.number, circuits.length));
    });
    setIsBusy(false);
  };
  return (
    <Space.Compact style={{ width: '100%' }}>
      <Form.Item name={['data', 'verification']} noStyle><Input autoComplete="off" maxLength={256} aria-label={words.verification} placeholder={words.verificationHint} /></Form.Item>
      <Button loading={isBusy} disabled={number === undefined || number.trim() === ''} onClick={() => void take()}>{words.takeOver}</Button>
    </Space.Compact>
  );
}

// The branch that verified it is the one of its sites that name none. Orders keep codes of units.
async function read(number: string) {
  const detail = await demand(api.GET('/api/cases/{caseId}', { params: { path: { caseId: number.trim() } } }));
  const unit = await demand(api.GET('/api/units/{unitId}', { params: { path: { unitId: detail.case.unitId } } }));
  return { case: { ...detail.case, data: detail.data }, unit: unit.unit.code };
}
