import { App, Form, Input, Modal, Select } from 'antd';
import { api, demand, type Schemas } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import type { Unit } from './Units';

type Fields = Schemas['UnitRequest'];

interface Properties {
  /** What is changed; undefined for a new unit. */
  readonly unit: Unit | undefined;
  /** What the new unit stands under. */
  readonly parent: Unit | undefined;
  readonly kinds: { value: string; label: string }[];
  readonly onClose: (isSaved: boolean) => void;
}

/** Adds or changes a unit. */
export function UnitDialog({ unit, parent, kinds, onClose }: Properties) {
  const all = useWords();
  const words = all.unitsPage;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const report = useProblems();
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  const submit = async (fields: Fields) => {
    const save = () =>
      unit === undefined
        ? demand(api.POST('/api/units', { body: { ...fields, parentId: parent?.id ?? '' } }))
        : demand(api.PUT('/api/units/{unitId}', { params: { path: { unitId: unit.id }, header: { 'If-Match': `"${unit.version}"` } }, body: fields }));
    if (await report(save, form)) {
      message.success(all.saved);
      onClose(true);
    }
  };
  return (
    <Modal open title={unit === undefined ? words.addTitle(parent?.code ?? '') : words.edit} okText={all.save} onCancel={() => onClose(false)} onOk={() => form.submit()}>
      <Form form={form} labelCol={{ span: 6 }} onFinish={submit} initialValues={unit ?? {}}>
        <Form.Item name="code" label={words.code} rules={required}><Input autoComplete="off" /></Form.Item>
        <Form.Item name="nameZh" label={all.rolesPage.nameZh} rules={required}><Input autoComplete="off" /></Form.Item>
        <Form.Item name="nameEn" label={all.rolesPage.nameEn} rules={required}><Input autoComplete="off" /></Form.Item>
        <Form.Item name="kind" label={words.kind} rules={required}><Select showSearch optionFilterProp="label" options={kinds} /></Form.Item>
        <Form.Item name="reason" label={all.reason}><Input autoComplete="off" /></Form.Item>
      </Form>
    </Modal>
  );
}
