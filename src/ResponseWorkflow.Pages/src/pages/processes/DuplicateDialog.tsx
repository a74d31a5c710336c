import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { copyDocument } from './documents';
import { nameOf, type Process } from './model';

interface Fields {
  readonly definitionId: string;
  readonly name: string;
}

/** Makes a new process with the content of another. */
export function DuplicateDialog({ process, onClose }: { readonly process: Process; readonly onClose: (isMade: boolean) => void }) {
  const all = useWords();
  const words = all.processes;
  const [form] = Form.useForm<Fields>();
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const submit = async ({ definitionId, name }: Fields) => {
    setIsBusy(true);
    if (await report(() => copyDocument(process.latest.id, definitionId, name), form)) {
      onClose(true);
    }
    setIsBusy(false);
  };
  const rules = [{ required: true, whitespace: true, message: all.password.required }];
  return (
    <Modal open title={words.duplicateTitle(nameOf(process))} onCancel={() => onClose(false)} onOk={() => form.submit()} confirmLoading={isBusy}>
      <Form form={form} layout="vertical" onFinish={submit} initialValues={{ name: words.copyOf(nameOf(process)), definitionId: `${process.definitionId}-copy` }}>
        <Form.Item name="name" label={words.newName} rules={rules}><Input /></Form.Item>
        <Form.Item name="definitionId" label={words.newId} rules={rules}><Input /></Form.Item>
      </Form>
    </Modal>
  );
}
