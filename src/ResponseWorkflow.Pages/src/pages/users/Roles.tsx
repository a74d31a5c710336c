import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Flex, Form, Input, Modal, Select, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { useRoles } from './roleNames';

type Role = Schemas['RoleModel'];

/** The roles and what they allow. */
export default function Roles() {
  const all = useWords();
  const words = all.rolesPage;
  const { modal, message } = App.useApp();
  const { loaded, named } = useRoles();
  const [edited, setEdited] = useState<Role | 'new'>();
  const [form] = Form.useForm<Role>();
  const report = useProblems();
  const permissions = ['*', 'definitions.*', 'instances.*', 'users.*', ...(loaded.value?.permissions ?? [])];
  const required = [{ required: true, whitespace: true, message: all.password.required }];

  const save = async ({ id, ...body }: Role) => {
    const roleId = edited === 'new' || edited === undefined ? id : edited.id;
    if (await report(() => demand(api.PUT('/api/roles/{roleId}', { params: { path: { roleId } }, body })), form)) {
      message.success(all.saved);
      setEdited(undefined);
      loaded.reload();
    }
  };
  const remove = (role: Role) =>
    modal.confirm({
      title: words.removeTitle(named(role.id)),
      okButtonProps: { danger: true },
      onOk: async () => {
        if (await report(() => demand(api.DELETE('/api/roles/{roleId}', { params: { path: { roleId: role.id } } })))) {
          loaded.reload();
        }
      },
    });

  return (
    <>
      <Flex justify="space-between" style={{ marginBottom: 12 }}>
        <Typography.Title level={4} style={{ margin: 0 }}>{words.title}</Typography.Title>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>{words.add}</Button>
      </Flex>
      <LoadFailed problem={loaded.problem} reload={loaded.reload} />
      <Table<Role>
        size="small"
        rowKey="id"
        loading={loaded.isLoading}
        dataSource={loaded.value?.items ?? []}
        pagination={false}
        columns={[
          { title: words.id, key: 'id', width: 180, render: (_, role) => <a role="button" tabIndex={0} onClick={() => setEdited(role)}>{role.id}</a> },
          { title: words.nameZh, dataIndex: 'nameZh', width: 160 },
          { title: words.nameEn, dataIndex: 'nameEn', width: 160 },
          { title: words.permissions, key: 'permissions', render: (_, role) => role.permissions.map((one) => <Tag key={one}>{all.permissions[one] ?? one}</Tag>) },
          { title: all.acts, key: 'acts', width: 90, render: (_, role) => <a role="button" tabIndex={0} onClick={() => void remove(role)}>{all.processes.remove}</a> },
        ]}
      />
      {edited !== undefined && (
        <Modal open title={edited === 'new' ? words.add : words.edit} okText={all.save} onCancel={() => setEdited(undefined)} onOk={() => form.submit()} destroyOnHidden>
          <Form form={form} layout="vertical" preserve={false} onFinish={save} initialValues={edited === 'new' ? { permissions: [] } : edited}>
            {edited === 'new' && <Form.Item name="id" label={words.id} rules={required}><Input /></Form.Item>}
            <Form.Item name="nameZh" label={words.nameZh} rules={required}><Input /></Form.Item>
            <Form.Item name="nameEn" label={words.nameEn} rules={required}><Input /></Form.Item>
            <Form.Item name="permissions" label={words.permissions}><Select mode="multiple" options={permissions.map((one) => ({ value: one, label: all.permissions[one] ?? one }))} /></Form.Item>
          </Form>
        </Modal>
      )}
    </>
  );
}
