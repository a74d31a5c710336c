import { PlusOutlined } from '@ant-design/icons';
import { Alert, App, Button, DatePicker, Flex, Form, Input, Modal, Select, Table, Tag, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useCallback, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { useRoles } from './roleNames';

type Key = Schemas['KeyModel'];

interface Fields {
  readonly name: string;
  readonly roles: string[];
  readonly expiresAt?: Dayjs | null;
}

/** The keys by which programs call. */
export default function Keys() {
  const all = useWords();
  const words = all.keysPage;
  const { modal } = App.useApp();
  const roles = useRoles();
  const [isMaking, setIsMaking] = useState(false);
  const [made, setMade] = useState<string>();
  const [form] = Form.useForm<Fields>();
  const report = useProblems();
  const { value, problem, isLoading, reload } = useLoaded(useCallback(() => demand(api.GET('/api/keys')), []));

  const make = async ({ name, roles: chosen, expiresAt }: Fields) => {
    await report(async () => {
      const answer = await demand(api.POST('/api/keys', { body: { name, roles: chosen, expiresAt: expiresAt?.toISOString() ?? null } }));
      setIsMaking(false);
      setMade(answer.key);
      reload();
    }, form);
  };
  const revoke = (key: Key) =>
    modal.confirm({
      title: words.revokeTitle(key.name),
      content: words.revokeText,
      okButtonProps: { danger: true },
      onOk: async () => {
        if (await report(() => demand(api.DELETE('/api/keys/{keyId}', { params: { path: { keyId: key.id } } })))) {
          reload();
        }
      },
    });
  const stateOf = (key: Key) => {
    if (key.revokedAt != null) {
      return <Tag>{words.revoked}</Tag>;
    }
    return key.expiresAt != null && Date.parse(key.expiresAt) <= Date.now() ? <Tag color="red">{words.expired}</Tag> : <Tag color="green">{words.valid}</Tag>;
  };

  return (
    <>
      <Flex justify="space-between" style={{ marginBottom: 12 }}>
        <Typography.Title level={4} style={{ margin: 0 }}>{words.title}</Typography.Title>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsMaking(true)}>{words.add}</Button>
      </Flex>
      <LoadFailed problem={problem} reload={reload} />
      <Table<Key>
        size="small"
        rowKey="id"
        loading={isLoading}
        dataSource={value?.items ?? []}
        columns={[
          { title: all.name, dataIndex: 'name', ellipsis: true },
          { title: words.prefix, dataIndex: 'prefix', width: 130 },
          { title: all.roles, key: 'roles', render: (_, key) => key.roles.map((role) => <Tag key={role}>{roles.named(role)}</Tag>) },
          { title: all.state, key: 'state', width: 100, render: (_, key) => stateOf(key) },
          { title: words.createdBy, dataIndex: 'createdBy', width: 120, ellipsis: true },
          { title: words.createdAt, key: 'made', width: 144, render: (_, key) => <Instant at={key.createdAt} /> },
          { title: words.expiresAt, key: 'expires', width: 144, render: (_, key) => (key.expiresAt == null ? words.forever : <Instant at={key.expiresAt} />) },
          { title: all.acts, key: 'acts', width: 90, render: (_, key) => (key.revokedAt == null ? <a role="button" tabIndex={0} onClick={() => void revoke(key)}>{words.revoke}</a> : null) },
        ]}
      />
      {isMaking && (
        <Modal open title={words.add} onCancel={() => setIsMaking(false)} onOk={() => form.submit()} destroyOnHidden>
          <Form form={form} layout="vertical" preserve={false} onFinish={make} initialValues={{ roles: [] }}>
            <Form.Item name="name" label={all.name} rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input autoComplete="off" /></Form.Item>
            <Form.Item name="roles" label={all.roles}><Select mode="multiple" options={roles.options} /></Form.Item>
            <Form.Item name="expiresAt" label={words.expiresAt}><DatePicker showTime placeholder={words.forever} style={{ width: '100%' }} /></Form.Item>
          </Form>
        </Modal>
      )}
      <Modal open={made !== undefined} title={words.made} footer={<Button type="primary" onClick={() => setMade(undefined)}>{all.close}</Button>} closable={false} maskClosable={false}>
        <Alert type="warning" showIcon message={words.madeText} style={{ marginBottom: 12 }} />
        <Typography.Paragraph copyable className="key-once">{made}</Typography.Paragraph>
      </Modal>
    </>
  );
}
