import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Flex, Form, Input, Modal, Space, Table, Tag, Typography } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useAddress } from '../../parts/useAddress';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { useRoles } from './roleNames';
import { UserDialog } from './UserDialog';

export type User = Schemas['UserModel'];

/** The users and their roles. */
export default function Users() {
  const all = useWords();
  const words = all.users;
  const { params, change } = useAddress();
  const [edited, setEdited] = useState<User | 'new'>();
  const [reset, setReset] = useState<User>();
  const roles = useRoles();
  const page = Number(params.get('page') ?? 1);
  const search = params.get('search') ?? '';
  const load = useCallback(() => {
    const query = { page, pageSize: 50, ...(search === '' ? {} : { search }) };
    return demand(api.GET('/api/users', { params: { query: query as never } }));
  }, [page, search]);
  const { value, problem, isLoading, reload } = useLoaded(load);

  return (
    <>
      <Flex justify="space-between" style={{ marginBottom: 12 }}>
        <Space>
          <Typography.Title level={4} style={{ margin: 0 }}>{words.title}</Typography.Title>
          <Input.Search key={search} allowClear placeholder={words.searchHint} defaultValue={search} onSearch={(text) => change({ search: text.trim(), page: undefined })} style={{ width: 240 }} />
        </Space>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>{words.add}</Button>
      </Flex>
      <LoadFailed problem={problem} reload={reload} />
      <Table<User>
        size="small"
        rowKey="id"
        loading={isLoading}
        dataSource={value?.items ?? []}
        tableLayout="fixed"
        scroll={{ x: 960 }}
        pagination={{ current: page, pageSize: 50, total: value?.total ?? 0, showTotal: all.total, onChange: (next) => change({ page: next === 1 ? undefined : next }) }}
        columns={[
          { title: words.signInName, key: 'name', width: 160, ellipsis: true, render: (_, user) => <a role="button" tabIndex={0} onClick={() => setEdited(user)}>{user.signInName}</a> },
          { title: words.displayName, dataIndex: 'displayName', ellipsis: true },
          { title: all.roles, key: 'roles', render: (_, user) => user.roles.map((role) => <Tag key={role}>{roles.named(role)}</Tag>) },
          { title: words.phone, dataIndex: 'phone', width: 130, ellipsis: true },
          {
            title: all.state,
            key: 'state',
            className: 'one-line',
            width: 240,
            render: (_, user) => (
              <>
                {user.isActive ? <Tag color="green">{words.active}</Tag> : <Tag>{words.inactive}</Tag>}
                {user.lockedUntil != null && Date.parse(user.lockedUntil) > Date.now() && <Tag color="red">{words.locked}</Tag>}
                {user.mustChangePassword && <Tag color="gold">{words.mustChange}</Tag>}
              </>
            ),
          },
          { title: words.lastSignIn, key: 'last', width: 144, render: (_, user) => (user.lastSignInAt == null ? words.never : <Instant at={user.lastSignInAt} />) },
          { title: all.acts, key: 'acts', width: 136, render: (_, user) => <a role="button" tabIndex={0} onClick={() => setReset(user)}>{words.reset}</a> },
        ]}
      />
      {edited !== undefined && <UserDialog user={edited === 'new' ? undefined : edited} roles={roles.options} onClose={(isSaved) => { setEdited(undefined); if (isSaved) { reload(); } }} />}
      {reset !== undefined && <ResetDialog user={reset} onClose={() => { setReset(undefined); reload(); }} />}
    </>
  );
}

function ResetDialog({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const all = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ password: string }>();
  const report = useProblems();
  const submit = async ({ password }: { password: string }) => {
    if (await report(() => demand(api.PUT('/api/users/{userId}/password', { params: { path: { userId: user.id } }, body: { password } })), form)) {
      message.success(all.users.resetDone);
      onClose();
    }
  };
  return (
    <Modal open title={all.users.resetTitle(user.signInName)} onCancel={onClose} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item name="password" label={all.password.next} rules={[{ required: true, message: all.password.required }]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
