import { Alert, App, Form, Input, Modal, Select, Skeleton } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand } from '../../api/client';
import { Problem } from '../../api/problem';
import { useLoaded } from '../../api/useLoaded';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { FieldInput } from './FieldInput';
import type { CaseDocument, Field } from './model';

interface Values {
  readonly reason?: string;
  readonly template?: string;
  readonly occurrence?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Makes a document of a case by hand, or a corrected one in the place of another. */
export function DocumentDialog({ caseId, corrected, onClose }: { readonly caseId: string; readonly corrected: CaseDocument | undefined; readonly onClose: (isMade: boolean) => void }) {
  const all = useWords();
  const words = all.documents;
  const { language } = useSession();
  const { message } = App.useApp();
  const report = useProblems();
  const [form] = Form.useForm<Values>();
  const [key, setKey] = useState<string>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { value: known, problem, reload } = useLoaded(useCallback(
    async (): Promise<{ readonly fields: readonly Field[]; readonly values: Readonly<Record<string, unknown>> } | undefined> => {
      if (corrected !== undefined) {
        const detail = await demand(api.GET('/api/cases/{caseId}/documents/{documentId}', { params: { path: { caseId, documentId: corrected.id } } }));
        return { fields: detail.fields, values: detail.values };
      }
      return key === undefined ? undefined : { fields: (await demand(api.GET('/api/document-templates/{key}', { params: { path: { key } } }))).template.fields ?? [], values: {} };
    },
    [caseId, corrected, key],
  ));
  const templates = useLoaded(useCallback(async () => (corrected === undefined ? (await demand(api.GET('/api/document-templates'))).items.filter((one) => one.isEnabled) : []), [corrected]));
  const submit = async ({ reason, template, occurrence, fields }: Values) => {
    // What a field holds follows from the template, which the description of the API does not know.
    const given = Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined && value !== null)) as Record<string, never>;
    const make = () => demand(corrected === undefined
      ? api.POST('/api/cases/{caseId}/documents', { params: { path: { caseId } }, body: { template: template ?? null, occurrence: occurrence ?? null, fields: given, reason: reason ?? null } })
      : api.POST('/api/cases/{caseId}/documents/{documentId}/corrections', { params: { path: { caseId, documentId: corrected.id } }, body: { fields: given, reason: reason ?? null } }));
    await report(async () => {
      try {
        const made = await make();
        message.success(words.made(made.document.number));
        onClose(true);
      } catch (error) {
        if (!(error instanceof Problem) || error.errors.length === 0) {
          throw error;
        }
        setProblems(error.errors.map((one) => one.message));
      }
    });
  };
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  return (
    <Modal open width={760} title={corrected === undefined ? words.makeTitle : words.correctTitle(corrected.number)} okText={all.save} onCancel={() => onClose(false)} onOk={() => form.submit()}>
      <LoadFailed problem={problem ?? templates.problem} reload={reload} />
      {corrected !== undefined && <Alert type="info" showIcon message={words.correctText} style={{ marginBottom: 8 }} />}
      {problems.length > 0 && <Alert type="error" message={problems.map((one) => <div key={one}>{one}</div>)} style={{ marginBottom: 8 }} />}
      <Form key={known === undefined ? '' : (key ?? 'corrected')} form={form} layout="vertical" onFinish={submit} initialValues={{ template: key, fields: known?.values ?? {} }}>
        {corrected === undefined && (
          <>
            <Form.Item name="template" label={words.chooseTemplate} rules={required}>
              <Select onChange={(one: string) => setKey(one)} options={(templates.value ?? []).map((one) => ({ value: one.key, label: language === 'en' ? one.nameEn : one.nameZh }))} />
            </Form.Item>
            <Form.Item name="occurrence" label={words.occurrence} extra={words.occurrenceHint}><Input autoComplete="off" maxLength={128} /></Form.Item>
          </>
        )}
        {known === undefined ? corrected !== undefined && <Skeleton active /> : known.fields.map((field) => (
          <Form.Item key={field.name} name={['fields', field.name ?? '']} label={language === 'en' ? field.nameEn : field.nameZh} required={field.isRequired === true}><FieldInput field={field} /></Form.Item>
        ))}
        <Form.Item name="reason" label={all.reason} rules={corrected === undefined ? [] : required}><Input autoComplete="off" /></Form.Item>
      </Form>
    </Modal>
  );
}
