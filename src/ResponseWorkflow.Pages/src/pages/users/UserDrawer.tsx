import { App, Button, DatePicker, Drawer, Form, Select, Space, Table, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useCallback } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { UnitSelect } from '../../parts/UnitSelect';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { DeputyTable } from '../me/DeputyTable';
import { SessionTable } from '../me/SessionTable';
import { TokenTable } from '../me/TokenTable';
import { useRoles } from './roleNames';
import type { User } from './Users';

type Holding = Schemas['HoldingModel'];

interface Fields {
  readonly roleId: string;
  readonly unitId: string;
  readonly period?: [Dayjs | null, Dayjs | null] | null;
}

/** The roles that a user holds, the deputies, the sessions and the access tokens. */
export function UserDrawer({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const all = useWords();
  const words = all.users;
  const { language, may } = useSession();
  const { modal } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const report = useProblems();
  const roles = useRoles();
  const path = { userId: user.id };
  const userId = user.id;
  const { value, problem, isLoading, reload } = useLoaded(useCallback(() => demand(api.GET('/api/users/{userId}/holdings', { params: { path: { userId } } })), [userId]));
  const mayManage = may('users.manage');

  const grant = async ({ roleId, unitId, period }: Fields) => {
    const body = { roleId, unitId, validFrom: period?.[0]?.toISOString() ?? null, validUntil: period?.[1]?.toISOString() ?? null };
    if (await report(() => demand(api.POST('/api/users/{userId}/holdings', { params: { path }, body })), form)) {
      form.resetFields();
      reload();
    }
  };
  const end = (holding: Holding) =>
    modal.confirm({
      title: words.endRoleTitle(roles.named(holding.roleId)),
      okButtonProps: { danger: true },
      onOk: async () => {
        if (await report(() => demand(api.DELETE('/api/users/{userId}/holdings/{holdingId}', { params: { path: { userId, holdingId: holding.id } } })))) {
          reload();
        }
      },
    });

  return (
    <Drawer open width={760} title={`${user.displayName} (${user.signInName})`} onClose={onClose}>
      <LoadFailed problem={problem} reload={reload} />
      <Typography.Title level={5}>{words.holdings}</Typography.Title>
      <Table<Holding>
        size="small"
        rowKey="id"
        loading={isLoading}
        pagination={false}
        dataSource={value?.items ?? []}
        columns={[
          { title: all.role, key: 'role', render: (_, holding) => roles.named(holding.roleId) },
          { title: all.unit, key: 'unit', render: (_, { unit }) => (language === 'en' ? unit.nameEn : unit.nameZh) },
          { title: words.from, key: 'from', width: 144, render: (_, holding) => <Instant at={holding.validFrom} /> },
          { title: words.until, key: 'until', width: 144, render: (_, holding) => <Instant at={holding.validUntil} /> },
          ...(mayManage ? [{ title: all.acts, key: 'acts', width: 80, render: (_: unknown, holding: Holding) => <CellButton onClick={() => void end(holding)}>{words.endRole}</CellButton> }] : []),
        ]}
      />
      {mayManage && (
        <>
          <Form form={form} layout="inline" onFinish={grant} style={{ margin: '12px 0', rowGap: 8 }}>
            <Form.Item name="roleId" rules={[{ required: true, message: all.password.required }]}><Select showSearch optionFilterProp="label" placeholder={all.role} options={roles.options} style={{ width: 180 }} /></Form.Item>
            <Form.Item name="unitId" rules={[{ required: true, message: all.password.required }]} style={{ width: 220 }}><UnitSelect /></Form.Item>
            <Form.Item name="period"><DatePicker.RangePicker allowEmpty={[true, true]} placeholder={[words.now, words.forever]} /></Form.Item>
            <Space><Button type="primary" htmlType="submit">{words.grant}</Button></Space>
          </Form>
          <Typography.Title level={5}>{all.mePage.deputiesOf}</Typography.Title>
          <DeputyTable userId={user.id} />
          <Typography.Title level={5}>{all.mePage.sessions}</Typography.Title>
          <SessionTable userId={user.id} />
          <Typography.Title level={5} style={{ marginTop: 12 }}>{all.mePage.tokens}</Typography.Title>
          <TokenTable userId={user.id} />
        </>
      )}
    </Drawer>
  );
}
