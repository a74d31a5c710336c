import { Alert, App, Button, Drawer, Flex, Form, Input, Segmented, Skeleton, Space, Table, Tag, Tooltip, Typography } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';

interface Fields {
  readonly title: string;
  readonly body: string;
  readonly reason?: string;
}

const channels = ['in-app', 'sms', 'e-mail', 'webhook'];

/** The texts of a kind: what a channel says in a language, with a preview on a real case and all versions. */
export function TextEditor({ kind, fields, onClose }: { readonly kind: Schemas['NoticeKindModel']; readonly fields: readonly Schemas['NoticeFieldModel'][]; readonly onClose: () => void }) {
  const all = useWords();
  const { channels: names, settings: words } = all.notices;
  const { language: own, may } = useSession();
  const mayEdit = may('notices.edit');
  const { message } = App.useApp();
  const report = useProblems();
  const [form] = Form.useForm<Fields>();
  const [channel, setChannel] = useState('in-app');
  const [language, setLanguage] = useState<string>(own);
  const [caseId, setCaseId] = useState('');
  const [preview, setPreview] = useState<Schemas['NoticePreviewModel']>();
  const path = { kind: kind.key, channel, language };
  const { value, problem, reload } = useLoaded(useCallback(() => demand(api.GET('/api/notice-kinds/{kind}/texts/{channel}/{language}', { params: { path: { kind: kind.key, channel, language } } })), [kind.key, channel, language]));
  useEffect(() => {
    if (value !== undefined) {
      form.setFieldsValue({ title: value.title, body: value.body, reason: '' });
      setPreview(undefined);
    }
  }, [value, form]);
  const save = async (text: Fields) => {
    const put = () => demand(api.PUT('/api/notice-kinds/{kind}/texts/{channel}/{language}', { params: { path, header: { 'If-Match': `"${value?.version ?? 0}"` } }, body: text }));
    if (await report(put, form)) {
      message.success(all.saved);
      reload();
    }
  };
  const show = () => report(async () => {
    const { title, body } = form.getFieldsValue();
    setPreview(await demand(api.POST('/api/notice-kinds/{kind}/texts/{channel}/{language}/preview', { params: { path }, body: { title, body, caseId: caseId.trim() === '' ? null : caseId.trim() } })));
  }, form);
  const restore = async (version: number) => {
    if (await report(() => demand(api.POST('/api/notice-kinds/{kind}/texts/{channel}/{language}/restore', { params: { path }, body: { version } })))) {
      message.success(words.restored);
      reload();
    }
  };
  const insert = (name: string) => form.setFieldValue('body', `${form.getFieldValue('body') as string}{{ ${name} }}`);
  const offered = [...fields.map((one) => ({ name: one.name, meaning: own === 'en' ? one.en : one.zh })), ...kind.fields.map((name) => ({ name: `data.${name}`, meaning: words.ownFields }))];
  return (
    <Drawer open width={860} title={words.text(own === 'en' ? kind.nameEn : kind.nameZh)} onClose={onClose}>
      <Space wrap style={{ marginBottom: 12 }}>
        <Segmented aria-label={words.channel} value={channel} onChange={setChannel} options={channels.map((one) => ({ value: one, label: names[one] ?? one }))} />
        <Segmented aria-label={words.language} value={language} onChange={setLanguage} options={['zh-CN', 'en'].map((one) => ({ value: one, label: words.languages[one] ?? one }))} />
      </Space>
      <LoadFailed problem={problem} reload={reload} />
      {value === undefined && problem === undefined && <Skeleton active />}
      <div hidden={value === undefined}>
        {value?.isOwn === false && <Alert type="info" showIcon message={words.usesInApp} style={{ marginBottom: 8 }} />}
        <Flex gap={16} align="start">
          <Form form={form} layout="vertical" onFinish={save} disabled={!mayEdit} style={{ flex: 1 }}>
            <Form.Item name="title" label={words.subject}><Input autoComplete="off" /></Form.Item>
            <Form.Item name="body" label={words.body}><Input.TextArea autoSize={{ minRows: 6, maxRows: 14 }} style={{ fontFamily: 'ui-monospace, Consolas, monospace' }} /></Form.Item>
            <Form.Item name="reason" label={all.reason}><Input autoComplete="off" /></Form.Item>
            <Space wrap>
              {mayEdit && <Button type="primary" htmlType="submit">{all.save}</Button>}
              <Button disabled={false} onClick={() => void show()}>{words.preview}</Button>
              <Input disabled={false} aria-label={words.previewCase} placeholder={words.previewCase} value={caseId} onChange={(event) => setCaseId(event.target.value)} style={{ width: 260 }} />
            </Space>
          </Form>
          <div style={{ width: 220 }}>
            <Typography.Text strong>{words.fields}</Typography.Text>
            <Typography.Paragraph type="secondary" style={{ marginBottom: 4 }}>{words.fieldsText}</Typography.Paragraph>
            <Flex vertical gap={0} align="start">
              {offered.map((one) => (
                <Tooltip key={one.name} title={one.meaning} placement="left">
                  <CellButton style={{ minHeight: 24 }} onClick={() => insert(one.name)}><code>{one.name}</code></CellButton>
                </Tooltip>
              ))}
            </Flex>
          </div>
        </Flex>
        {preview !== undefined && (
          <Alert
            type="success"
            style={{ marginTop: 12 }}
            message={preview.caseNumber == null ? words.preview : words.previewOf(preview.caseNumber)}
            description={<><Typography.Text strong>{preview.title}</Typography.Text><p className="notice-body">{preview.body}</p></>}
          />
        )}
        <Typography.Title level={5} style={{ marginTop: 16 }}>{words.versions}</Typography.Title>
        <Table<Schemas['NoticeTextVersionModel']>
          size="small"
          rowKey="version"
          pagination={false}
          dataSource={value?.versions ?? []}
          expandable={{ expandedRowRender: (one) => <><Typography.Text strong>{one.title}</Typography.Text><p className="notice-body">{one.body}</p></> }}
          columns={[
            { title: words.versions, key: 'version', render: (_, one) => <>{words.version(one.version)}{one.version === value?.version && <> <Tag color="green">{words.enabled}</Tag></>}</> },
            { title: all.notices.column.by, dataIndex: 'author', width: 120, ellipsis: true },
            { title: all.reason, dataIndex: 'reason', ellipsis: true },
            { title: all.notices.column.at, key: 'at', width: 142, render: (_, one) => <Instant at={one.at} /> },
            { title: all.acts, key: 'acts', width: 130, render: (_, one) => (one.version !== value?.version && mayEdit ? <CellButton onClick={() => void restore(one.version)}>{words.restore}</CellButton> : null) },
          ]}
        />
      </div>
    </Drawer>
  );
}
