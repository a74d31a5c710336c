import { App, Form, Input, Modal } from 'antd';
import { api, demand } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';

interface Values {
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly code: string;
}

/** Adds a template with the least that it needs; the rest is done on its page. */
export function NewTemplateDialog({ onClose }: { readonly onClose: (key: string | undefined) => void }) {
  const all = useWords();
  const words = all.documents.template;
  const { message } = App.useApp();
  const report = useProblems();
  const [form] = Form.useForm<Values>();
  const submit = async (values: Values) => {
    const template = {
      ...values,
      titleZh: values.nameZh,
      titleEn: values.nameEn,
      blocks: [{ kind: 'Fields' as const, items: [{ field: 'case.number' }, { field: 'case.customer' }] }],
    };
    if (await report(() => demand(api.PUT('/api/document-templates/{key}', { params: { path: { key: values.key }, header: { 'If-Match': '"0"' } }, body: { template } })), form)) {
      message.success(words.saved);
      onClose(values.key);
    }
  };
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  return (
    <Modal open title={words.add} okText={all.save} onCancel={() => onClose(undefined)} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item name="key" label={words.key} extra={words.keyHint} rules={required}><Input autoComplete="off" maxLength={128} /></Form.Item>
        <Form.Item name="nameZh" label={words.nameZh} rules={required}><Input autoComplete="off" maxLength={256} /></Form.Item>
        <Form.Item name="nameEn" label={words.nameEn} rules={required}><Input autoComplete="off" maxLength={256} /></Form.Item>
        <Form.Item name="code" label={words.code} rules={required}><Input autoComplete="off" maxLength={64} /></Form.Item>
      </Form>
    </Modal>
  );
}
