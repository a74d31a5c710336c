import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Card, Empty, Flex, Form, List, Popconfirm, Progress, Space, Typography } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, demand } from '../../api/client';
import { send } from '../../api/designer';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { MentionInput } from './MentionInput';
import type { Attachment, CaseDetail } from './model';
import { putFile } from './putFile';

interface Properties {
  readonly detail: CaseDetail;
  readonly round: number;
  readonly onChanged: () => void;
}

/** Comments on the left, files on the right. */
export function CaseTalk({ detail, round, onChanged }: Properties) {
  return (
    <Flex gap={16} wrap align="start">
      <Comments detail={detail} round={round} onChanged={onChanged} />
      <Files detail={detail} round={round} onChanged={onChanged} />
    </Flex>
  );
}

function Comments({ detail, round, onChanged }: Properties) {
  const words = useWords().cases;
  const { may } = useSession();
  const caseId = detail.case.id;
  const [form] = Form.useForm<{ text: string }>();
  const report = useProblems();
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/cases/{caseId}/comments', { params: { path: { caseId } } })), [caseId]));
  const { refresh } = loaded;
  useEffect(() => {
    if (round > 0) {
      refresh();
    }
  }, [round, refresh]);
  const submit = async ({ text }: { text: string }) => {
    if (await report(() => demand(api.POST('/api/cases/{caseId}/comments', { params: { path: { caseId } }, body: { text } })), form)) {
      form.resetFields();
      onChanged();
    }
  };
  return (
    <Card size="small" title={words.comments} style={{ flex: '1 1 320px', minWidth: 0 }}>
      {may('cases.comment') && <Form form={form} onFinish={submit} style={{ marginBottom: 8 }}>
        <Form.Item name="text" style={{ marginBottom: 8 }}><MentionInput label={words.comments} placeholder={words.commentHint} /></Form.Item>
        <Button htmlType="submit" type="primary">{words.comment}</Button>
      </Form>}
      <LoadFailed problem={loaded.problem} reload={loaded.reload} />
      <List
        loading={loaded.value === undefined && loaded.isLoading}
        dataSource={loaded.value?.items ?? []}
        locale={{ emptyText: <Empty description={words.noComments} /> }}
        renderItem={(comment) => (
          <List.Item key={comment.id} style={{ display: 'block' }}>
            <strong>{comment.author}</strong> <Typography.Text type="secondary"><Instant at={comment.at} /></Typography.Text>
            <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{comment.text}</div>
          </List.Item>
        )}
      />
    </Card>
  );
}

function Files({ detail, round, onChanged }: Properties) {
  const all = useWords();
  const words = all.cases;
  const { may } = useSession();
  const caseId = detail.case.id;
  const picker = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<{ readonly name: string; readonly share: number }>();
  const { message } = App.useApp();
  const report = useProblems();
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/cases/{caseId}/attachments', { params: { path: { caseId } } })), [caseId]));
  const { refresh } = loaded;
  useEffect(() => {
    if (round > 0) {
      refresh();
    }
  }, [round, refresh]);
  const addressOf = (one: Attachment) => `/api/cases/${encodeURIComponent(caseId)}/attachments/${encodeURIComponent(one.id)}`;
  const add = async (files: readonly File[]) => {
    for (const file of files) {
      setSending({ name: file.name, share: 0 });
      if (await report(() => putFile(`/api/cases/${encodeURIComponent(caseId)}/attachments`, file, (share) => setSending({ name: file.name, share })))) {
        message.success(words.attached(file.name));
      }
    }
    setSending(undefined);
    onChanged();
  };
  const remove = async (one: Attachment) => {
    if (await report(() => send('DELETE', addressOf(one)))) {
      onChanged();
    }
  };
  return (
    <Card size="small" title={words.files} style={{ flex: '1 1 280px', minWidth: 0 }} extra={may('cases.comment') && <Button size="small" icon={<UploadOutlined aria-hidden />} loading={sending !== undefined} onClick={() => picker.current?.click()}>{words.attach}</Button>}>
      <input ref={picker} type="file" multiple hidden aria-label={words.attach} onChange={(event) => { void add([...(event.target.files ?? [])]); event.target.value = ''; }} />
      {sending !== undefined && <div role="status">{all.taskPage.uploading(sending.name)}<Progress percent={Math.round(sending.share * 100)} size="small" aria-label={sending.name} /></div>}
      <LoadFailed problem={loaded.problem} reload={loaded.reload} />
      <List
        loading={loaded.value === undefined && loaded.isLoading}
        dataSource={loaded.value?.items ?? []}
        locale={{ emptyText: <Empty description={words.noFiles} /> }}
        renderItem={(one) => (
          <List.Item key={one.id}>
            <Space direction="vertical" size={0} style={{ minWidth: 0 }}>
              <a href={addressOf(one)} download={one.fileName} style={{ overflowWrap: 'anywhere' }}><DownloadOutlined aria-hidden /> {one.fileName}</a>
              <Typography.Text type="secondary">{words.bytes(one.size)} · {one.addedBy} · <Instant at={one.addedAt} /></Typography.Text>
            </Space>
            {may('cases.comment') && <Popconfirm title={words.removeFile(one.fileName)} okText={words.remove} cancelText={all.cancel} onConfirm={() => remove(one)}><CellButton>{words.remove}</CellButton></Popconfirm>}
          </List.Item>
        )}
      />
    </Card>
  );
}
