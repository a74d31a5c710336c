import { App, Form, Input, Modal, Select } from 'antd';
import { api, demand, type Schemas } from '../../api/client';
import { PersonSelect } from '../../parts/PersonSelect';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { priorities, type Case } from './model';

type Fields = Schemas['CaseRequest'];

/** Changes title, owner and priority. */
export function EditDialog({ one, onClose }: { readonly one: Case; readonly onClose: (isSaved: boolean) => void }) {
  const all = useWords();
  const words = all.cases;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const report = useProblems();
  const submit = async (fields: Fields) => {
    const save = () => demand(api.PATCH('/api/cases/{caseId}', { params: { path: { caseId: one.id }, header: { 'If-Match': `"${one.version}"` } }, body: fields }));
    if (await report(save, form)) {
      message.success(all.saved);
      onClose(true);
    }
  };
  return (
    <Modal open title={one.number} okText={all.save} onCancel={() => onClose(false)} onOk={() => form.submit()}>
      <Form form={form} labelCol={{ span: 6 }} onFinish={submit} initialValues={{ title: one.title, ownerId: one.ownerId ?? '', priority: one.priority }}>
        <Form.Item name="title" label={words.titleField} rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input autoComplete="off" maxLength={256} /></Form.Item>
        <Form.Item name="ownerId" label={words.owner} normalize={(value: string | undefined) => value ?? ''}><PersonSelect chosenName={one.ownerName ?? null} /></Form.Item>
        <Form.Item name="priority" label={words.priority}><Select options={priorities.map((name) => ({ value: name, label: words.priorities[name] }))} /></Form.Item>
        <Form.Item name="reason" label={all.reason}><Input autoComplete="off" /></Form.Item>
      </Form>
    </Modal>
  );
}
