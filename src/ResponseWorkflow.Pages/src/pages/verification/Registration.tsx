import { App, Button, Card, Checkbox, DatePicker, Flex, Form, Input, Select, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { newKey } from '../../api/newKey';
import { Problem } from '../../api/problem';
import { UnitSelect } from '../../parts/UnitSelect';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { pageOf } from '../cases/model';
import { putFile } from '../cases/putFile';
import type { Circuit, Customer } from '../customers/model';
import { useTerms } from '../customers/useTerms';
import { Beside } from './Beside';
import { CircuitRows } from './CircuitRows';
import { FindCustomer } from './FindCustomer';
import { dataOf, pathOf, type Fields, type Site } from './model';
import './registration.css';
import { ServiceRows } from './ServiceRows';
import { SiteRows } from './SiteRows';

const day = 'YYYY-MM-DD';
const noSites: readonly Site[] = [];

function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** Registers a request for resource verification: one page, typed top to bottom, saved by one key. */
export default function Registration() {
  const all = useWords();
  const words = all.verifications;
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [key] = useState(newKey);
  const [customer, setCustomer] = useState<Customer>();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const report = useProblems();
  const terms = useTerms();
  const level = Form.useWatch(['data', 'level'], form) as string | undefined;
  const sites = (Form.useWatch(['data', 'sites'], form) as readonly Site[] | undefined) ?? noSites;
  const required = [{ required: true, whitespace: true, message: words.required }];
  const kilobits = useCallback((unit: string | undefined) => terms.bandwidths.find((one) => one.key === unit)?.kilobits ?? 1, [terms.bandwidths]);

  const pick = (one: Customer, circuit: Circuit | undefined) => {
    setCustomer(one);
    const first = form.getFieldValue(['data', 'sites', 0]) as Site | undefined;
    const address = circuit?.endA ?? one.address;
    form.setFieldsValue({
      customerNumber: one.number,
      customerName: one.name,
      ...(circuit?.grade == null && one.grade == null ? {} : { grade: circuit?.grade ?? one.grade }),
      ...(one.telephone == null ? {} : { contactPhone: one.telephone }),
      title: words.titleOf(one.name),
    });
    if ((first?.address ?? '') === '' && address != null) {
      form.setFieldValue(['data', 'sites', 0], { ...first, key: first?.key ?? 'S1', name: one.name, address, contact: one.contact ?? undefined, phone: one.telephone ?? undefined });
    }
  };

  const submit = async (fields: Fields) => {
    setIsBusy(true);
    let number = '';
    const start = async () => {
      // What would be refused of the files is known before anything is stored.
      if (files.length > 0) {
        await demand(api.POST('/api/cases/attachments/check', { body: { files: files.map((file) => ({ fileName: file.name, size: file.size })) } }));
      }
      const { data: _, ...typed } = fields;
      const body = { kind: 'resource-verification', ...typed, data: dataOf(fields, kilobits) };
      // A repeat after a broken connection is the same case: the key stays as long as the page is open.
      number = (await demand(api.POST('/api/cases', { params: { header: { 'Idempotency-Key': key } }, body: body as never }))).number;
    };
    const isDone = await report(async () => {
      try {
        await start();
      } catch (error) {
        mark(error);
        throw error;
      }
    }, form);
    if (isDone) {
      for (const file of files) {
        await report(() => putFile(`/api/cases/${encodeURIComponent(number)}/attachments`, file));
      }
      void message.success(words.started(number));
      void navigate(pageOf(number));
    }
    setIsBusy(false);
  };

  // At the field where it was typed, even in a row of a table, and without its name, which stands above.
  const mark = (error: unknown) => {
    const wrong = (error instanceof Problem ? error.errors : []).filter((one) => one.field?.includes('.') === true && !one.field.startsWith('files'));
    form.setFields(wrong.map((one) => ({ name: pathOf(one.field ?? '') as never, errors: [one.message.replace(/^[“"'][^”"']*[”"']\s*[:：]?\s*/u, '')] })));
    if (wrong[0] !== undefined) {
      form.scrollToField(pathOf(wrong[0].field ?? ''), { block: 'center' });
    }
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
          initialValues={{ data: { requesterSide: 'customer-manager', level: 'local', importance: 'normal', sites: [{ key: 'S1' }] } }}
        >
          <Card size="small" title={words.request}>
            <div className="registration-grid">
              <Form.Item label={words.find} className="registration-wide"><FindCustomer onPick={pick} /></Form.Item>
              <Form.Item name="customerName" label={all.cases.customer} rules={required}><Input readOnly /></Form.Item>
              <Form.Item name="customerNumber" label={all.cases.customerNumber} rules={required}><Input readOnly /></Form.Item>
              <Form.Item name="title" label={words.caseTitle} rules={required} className="registration-wide"><Input autoComplete="off" maxLength={256} /></Form.Item>
              <Form.Item name="grade" label={all.cases.grade}><Select allowClear options={terms.grades.options} /></Form.Item>
              <Form.Item name={['data', 'importance']} label={words.importance}><Select options={optionsOf(words.importances)} /></Form.Item>
              <Form.Item name={['data', 'requesterSide']} label={words.side}><Select options={optionsOf(words.sides)} /></Form.Item>
              <Form.Item name={['data', 'level']} label={words.level}><Select options={optionsOf(words.levels)} /></Form.Item>
              <Form.Item name={['data', 'requesterName']} label={words.requesterName}><Input autoComplete="off" /></Form.Item>
              <Form.Item name={['data', 'requesterPhone']} label={words.requesterPhone}><Input autoComplete="off" /></Form.Item>
              <Form.Item
                name={['data', 'wishedDate']}
                label={words.wishedDate}
                getValueFromEvent={(at: Dayjs | null) => at?.format(day)}
                getValueProps={(text: string | undefined) => ({ value: text === undefined ? null : dayjs(text, day) })}
              >
                <DatePicker format={day} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name="unitId" label={words.unit} tooltip={all.cases.ownUnit}><UnitSelect /></Form.Item>
              <Form.Item name={['data', 'askSignal']} valuePropName="checked" label=" " colon={false}><Checkbox>{words.askSignal}</Checkbox></Form.Item>
              <Form.Item name={['data', 'askProcurement']} valuePropName="checked" label=" " colon={false}><Checkbox>{words.askProcurement}</Checkbox></Form.Item>
            </div>
          </Card>
          <Card size="small" title={words.sites} style={{ marginTop: 8 }}><SiteRows form={form} customerNumber={customer?.number} hasBranches={level !== undefined && level !== 'local'} /></Card>
          <Card size="small" title={words.circuits} style={{ marginTop: 8 }}><CircuitRows sites={sites} /></Card>
          <Card size="small" title={words.services} style={{ marginTop: 8 }}><ServiceRows sites={sites} /></Card>
          <Card size="small" style={{ marginTop: 8 }}>
            <div className="registration-grid">
              <Form.Item name={['data', 'remarks']} label={words.remarks} className="registration-wide"><Input.TextArea rows={2} maxLength={4000} /></Form.Item>
              <Form.Item label={words.files} className="registration-wide">
                <input ref={chooser} type="file" multiple hidden onChange={(event) => { setFiles([...(event.target.files ?? [])]); }} />
                <Button onClick={() => chooser.current?.click()}>{words.addFile}</Button>
                {files.map((file) => <div key={file.name}>{file.name}</div>)}
              </Form.Item>
            </div>
          </Card>
        </Form>
        <Beside customer={customer} />
      </div>
    </section>
  );
}
