import { Alert, App, Button, Card, DatePicker, Flex, Form, Input, Select, Table, Tag, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { TagLine } from '../../parts/TagLine';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { SessionTable } from './SessionTable';

type Token = Schemas['TokenModel'];
type Deputy = Schemas['DeputyModel'];

/** What one decides about the own account: password, deputies, sessions, tokens. */
export default function Me() {
  const words = useWords().mePage;
  return (
    <>
      <Flex justify="space-between" align="center" style={{ marginBottom: 12 }}>
        <Typography.Title level={4} className="page-title">{words.title}</Typography.Title>
        <Link to="/password"><Button>{words.password}</Button></Link>
      </Flex>
      <Flex vertical gap={12}>
        <Deputies />
        <Card size="small" title={words.sessions}>
          <Typography.Paragraph type="secondary">{words.sessionsText}</Typography.Paragraph>
          <SessionTable />
        </Card>
        <Tokens />
      </Flex>
    </>
  );
}

function Deputies() {
  const all = useWords();
  const words = all.mePage;
  const [form] = Form.useForm<{ deputy: string; period: [Dayjs, Dayjs] }>();
  const report = useProblems();
  const { value, problem, isLoading, reload } = useLoaded(useCallback(() => demand(api.GET('/api/deputies')), []));
  const name = async ({ deputy, period }: { deputy: string; period: [Dayjs, Dayjs] }) => {
    if (await report(() => demand(api.POST('/api/deputies', { body: { deputy, validFrom: period[0].toISOString(), validUntil: period[1].toISOString() } })), form)) {
      form.resetFields();
      reload();
    }
  };
  const end = async (deputyId: string) => {
    if (await report(() => demand(api.DELETE('/api/deputies/{deputyId}', { params: { path: { deputyId } } })))) {
      reload();
    }
  };
  const required = [{ required: true, message: all.password.required }];
  return (
    <Card size="small" title={words.deputies}>
      <Typography.Paragraph type="secondary">{words.deputiesText}</Typography.Paragraph>
      <LoadFailed problem={problem} reload={reload} />
      <Table<Deputy>
        size="small"
        rowKey="id"
        loading={isLoading}
        pagination={false}
        dataSource={value?.items ?? []}
        locale={{ emptyText: <Typography.Text type="secondary">{words.noDeputies}</Typography.Text> }}
        columns={[
          { title: words.deputy, dataIndex: 'deputyName' },
          { title: all.users.from, key: 'from', width: 144, render: (_, one) => <Instant at={one.validFrom} /> },
          { title: all.users.until, key: 'until', width: 144, render: (_, one) => <Instant at={one.validUntil} /> },
          { title: all.acts, key: 'acts', width: 100, render: (_, one) => <CellButton onClick={() => void end(one.id)}>{words.end}</CellButton> },
        ]}
      />
      <Form form={form} layout="inline" onFinish={name} style={{ margin: '12px 0' }}>
        <Form.Item name="deputy" rules={required}><Input aria-label={words.deputyHint} placeholder={words.deputyHint} autoComplete="off" /></Form.Item>
        <Form.Item name="period" rules={required}><DatePicker.RangePicker showTime /></Form.Item>
        <Button htmlType="submit">{words.nameDeputy}</Button>
      </Form>
      {(value?.for ?? []).map((one) => <Alert key={one.id} type="info" showIcon message={words.standsInFor(one.userName)} style={{ marginBottom: 8 }} />)}
    </Card>
  );
}

// Takes of a form's field what the list may carry: it passes the rest on to elements that may not.
function ScopeSelect({ id, value, onChange }: { readonly id?: string; readonly value?: string[]; readonly onChange?: (scopes: string[]) => void }) {
  const all = useWords();
  const { session } = useSession();
  const named = all.permissions as Readonly<Record<string, string>>;
  return (
    <Select
      mode="multiple"
      aria-label={all.mePage.scopes}
      placeholder={all.mePage.scopes}
      optionFilterProp="label"
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      options={(session?.permissions ?? []).map((one) => ({ value: one, label: named[one] ?? one }))}
      style={{ minWidth: 260 }}
    />
  );
}

function Tokens() {
  const all = useWords();
  const words = all.mePage;
  const { modal } = App.useApp();
  const [form] = Form.useForm<{ name: string; scopes: string[]; expiresAt: Dayjs }>();
  const report = useProblems();
  const { value, problem, isLoading, reload } = useLoaded(useCallback(() => demand(api.GET('/api/tokens')), []));
  const make = async ({ name, scopes, expiresAt }: { name: string; scopes: string[]; expiresAt: Dayjs }) => {
    await report(async () => {
      const made = await demand(api.POST('/api/tokens', { body: { name, scopes, expiresAt: expiresAt.toISOString() } }));
      modal.success({ title: all.keysPage.made, content: <Typography.Paragraph copyable className="key-once">{made.key}</Typography.Paragraph>, maskClosable: false });
      form.resetFields();
      reload();
    }, form);
  };
  const revoke = async (tokenId: string) => {
    if (await report(() => demand(api.DELETE('/api/tokens/{tokenId}', { params: { path: { tokenId } } })))) {
      reload();
    }
  };
  const named = all.permissions as Readonly<Record<string, string>>;
  const required = [{ required: true, message: all.password.required }];
  return (
    <Card size="small" title={words.tokens}>
      <Typography.Paragraph type="secondary">{words.tokensText}</Typography.Paragraph>
      <LoadFailed problem={problem} reload={reload} />
      <Table<Token>
        size="small"
        rowKey="id"
        loading={isLoading}
        pagination={false}
        dataSource={value?.items ?? []}
        locale={{ emptyText: <Typography.Text type="secondary">{words.noTokens}</Typography.Text> }}
        columns={[
          { title: all.name, dataIndex: 'name', ellipsis: true },
          { title: words.scopes, key: 'scopes', render: (_, one) => <TagLine words={one.scopes.map((scope) => named[scope] ?? scope)} /> },
          { title: all.keysPage.expiresAt, key: 'expires', width: 144, render: (_, one) => <Instant at={one.expiresAt} /> },
          { title: all.acts, key: 'acts', width: 100, render: (_, one) => (one.revokedAt == null ? <CellButton onClick={() => void revoke(one.id)}>{all.keysPage.revoke}</CellButton> : <Tag>{all.keysPage.revoked}</Tag>) },
        ]}
      />
      <Form form={form} layout="inline" onFinish={make} style={{ margin: '12px 0', rowGap: 8 }}>
        <Form.Item name="name" rules={required}><Input aria-label={all.name} placeholder={all.name} autoComplete="off" /></Form.Item>
        <Form.Item name="scopes" rules={required}><ScopeSelect /></Form.Item>
        <Form.Item name="expiresAt" rules={required}><DatePicker showTime placeholder={all.keysPage.expiresAt} /></Form.Item>
        <Button htmlType="submit">{words.makeToken}</Button>
      </Form>
    </Card>
  );
}
