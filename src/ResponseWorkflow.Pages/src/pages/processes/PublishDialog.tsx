import { Alert, App, Button, Form, Input, Modal, Skeleton, Typography } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand } from '../../api/client';
import { compare, problemsOf } from '../../api/designer';
import { useLoaded } from '../../api/useLoaded';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { Changes } from './Changes';
import { nameOf, type Process } from './model';
import { ProblemList } from './ProblemList';

/** Everything to know before a process is published; the button says what it will do. */
export function PublishDialog({ process, onClose }: { readonly process: Process; readonly onClose: (isPublished: boolean) => void }) {
  const words = useWords();
  const { message } = App.useApp();
  const report = useProblems();
  const [form] = Form.useForm<{ changeNote: string }>();
  const [isBusy, setIsBusy] = useState(false);
  const { definitionId, publishedVersion } = process;
  const version = process.latest.version;
  const problems = useLoaded(useCallback(() => problemsOf(definitionId), [definitionId]));
  const changes = useLoaded(useCallback(async () => (publishedVersion == null ? undefined : await compare(definitionId, publishedVersion, version)), [definitionId, publishedVersion, version]));
  const isNothing = process.latest.state === 'Published';
  const isRefused = isNothing || (problems.value?.errors.length ?? 0) > 0 || (problems.isLoading && problems.value === undefined);

  const submit = async ({ changeNote }: { changeNote: string }) => {
    setIsBusy(true);
    // What was looked at is what is published: somebody else's change in between is refused.
    const { versionId, contentHash } = problems.value ?? { versionId: process.latest.id, contentHash: process.latest.contentHash };
    const call = () => demand(api.POST('/api/definitions/{definitionId}/publish', { params: { path: { definitionId }, header: { 'If-Match': `"${contentHash}"` } }, body: { changeNote, versionId } }));
    if (await report(call, form)) {
      message.success(words.publishing.done(version));
      onClose(true);
    }
    setIsBusy(false);
  };

  return (
    <Modal
      open
      width={760}
      title={words.publishing.title(nameOf(process))}
      onCancel={() => onClose(false)}
      footer={[
        <Button key="cancel" onClick={() => onClose(false)}>{words.cancel}</Button>,
        <Button key="publish" type="primary" disabled={isRefused} loading={isBusy} onClick={() => form.submit()}>
          {publishedVersion == null || isNothing ? words.publishing.submitFirst(version) : words.publishing.submit(version, publishedVersion, process.runningInstances)}
        </Button>,
      ]}
    >
      {isNothing && <Alert type="info" showIcon message={words.publishing.nothing} style={{ marginBottom: 8 }} />}
      {problems.value !== undefined && <ProblemList problems={problems.value} />}
      {problems.problem !== undefined && <Alert type="warning" showIcon message={words.publishing.unchecked} />}
      {problems.isLoading && problems.value === undefined && <Skeleton active paragraph={{ rows: 2 }} />}
      <Typography.Title level={5} style={{ marginTop: 16 }}>{words.publishing.changes}</Typography.Title>
      {publishedVersion == null ? <Typography.Text type="secondary">{words.publishing.first}</Typography.Text> : changes.value === undefined ? changes.problem?.message : <Changes changes={changes.value.changes} />}
      <Form form={form} layout="vertical" onFinish={submit} style={{ marginTop: 16 }}>
        <Form.Item name="changeNote" label={words.publishing.note} rules={[{ required: true, whitespace: true, message: words.publishing.noteMissing }]}>
          <Input.TextArea rows={2} maxLength={4000} placeholder={words.publishing.noteHint} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
