import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Modal, Select, Space } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { putFile } from '../cases/putFile';
import type { CaseDocument } from './model';

interface Values {
  readonly scanId?: string;
  readonly place?: string;
}

/** Tells the signed scan of a document, which is a file of the case, and where its paper lies. */
export function FilingDialog({ caseId, one, onClose }: { readonly caseId: string; readonly one: CaseDocument; readonly onClose: (isFiled: boolean) => void }) {
  const all = useWords();
  const words = all.documents;
  const { message } = App.useApp();
  const report = useProblems();
  const [form] = Form.useForm<Values>();
  const [isSending, setIsSending] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const { value, problem, reload } = useLoaded(useCallback(() => demand(api.GET('/api/cases/{caseId}/attachments', { params: { path: { caseId } } })), [caseId]));
  const upload = async (file: File) => {
    setIsSending(true);
    await report(async () => {
      const stored = await putFile(`/api/cases/${encodeURIComponent(caseId)}/attachments`, file);
      form.setFieldValue('scanId', stored.id);
      reload();
    });
    setIsSending(false);
  };
  const submit = async ({ scanId, place }: Values) => {
    const file = () => demand(api.PUT('/api/cases/{caseId}/documents/{documentId}/filing', { params: { path: { caseId, documentId: one.id } }, body: { scanId: scanId ?? null, place: place ?? null } }));
    if (await report(file, form)) {
      message.success(words.filed);
      onClose(true);
    }
  };
  return (
    <Modal open title={words.filing(one.number)} okText={all.save} onCancel={() => onClose(false)} onOk={() => form.submit()}>
      <LoadFailed problem={problem} reload={reload} />
      <Form form={form} layout="vertical" onFinish={submit} initialValues={{ scanId: one.scanId ?? undefined, place: one.filingPlace ?? '' }}>
        <Space.Compact block style={{ alignItems: 'end' }}>
          <Form.Item name="scanId" label={words.scan} style={{ flex: 1 }}>
            <Select allowClear placeholder={words.chooseScan} options={(value?.items ?? []).map((file) => ({ value: file.id, label: file.fileName }))} />
          </Form.Item>
          <Form.Item label=" "><Button icon={<UploadOutlined aria-hidden />} loading={isSending} onClick={() => picker.current?.click()}>{words.upload}</Button></Form.Item>
        </Space.Compact>
        <input ref={picker} type="file" hidden aria-label={words.upload} onChange={(event) => { const file = event.target.files?.[0]; if (file !== undefined) { void upload(file); } event.target.value = ''; }} />
        <Form.Item name="place" label={words.place}><Input autoComplete="off" maxLength={256} /></Form.Item>
      </Form>
    </Modal>
  );
}
