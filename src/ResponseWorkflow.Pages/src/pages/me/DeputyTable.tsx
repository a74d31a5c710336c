import { Alert, Button, DatePicker, Form, Table, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useCallback } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { PersonSelect } from '../../parts/PersonSelect';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';

type Deputy = Schemas['DeputyModel'];

interface Fields {
  readonly deputy: string;
  readonly period: [Dayjs, Dayjs];
}

/** Who stands in for a user, and for whom the user stands in; one's own where no user is named. */
export function DeputyTable({ userId }: { readonly userId?: string }) {
  const all = useWords();
  const words = all.mePage;
  const [form] = Form.useForm<Fields>();
  const report = useProblems();
  const load = useCallback(
    () => (userId === undefined ? demand(api.GET('/api/deputies')) : demand(api.GET('/api/users/{userId}/deputies', { params: { path: { userId } } }))),
    [userId],
  );
  const { value, problem, isLoading, reload } = useLoaded(load);
  const name = async ({ deputy, period }: Fields) => {
    const body = { deputy, validFrom: period[0].toISOString(), validUntil: period[1].toISOString() };
    const call = () =>
      userId === undefined ? demand(api.POST('/api/deputies', { body })) : demand(api.POST('/api/users/{userId}/deputies', { params: { path: { userId } }, body }));
    if (await report(call, form)) {
      form.resetFields();
      reload();
    }
  };
  const end = async (deputyId: string) => {
    const call = () =>
      userId === undefined
        ? demand(api.DELETE('/api/deputies/{deputyId}', { params: { path: { deputyId } } }))
        : demand(api.DELETE('/api/users/{userId}/deputies/{deputyId}', { params: { path: { userId, deputyId } } }));
    if (await report(call)) {
      reload();
    }
  };
  const required = [{ required: true, message: all.password.required }];
  return (
    <>
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
      <Form form={form} layout="inline" onFinish={name} style={{ margin: '12px 0', rowGap: 8 }}>
        <Form.Item name="deputy" rules={required} style={{ width: 260 }}><PersonSelect placeholder={words.deputyHint} label={words.deputyHint} /></Form.Item>
        <Form.Item name="period" rules={required}><DatePicker.RangePicker showTime /></Form.Item>
        <Button htmlType="submit">{words.nameDeputy}</Button>
      </Form>
      {(value?.for ?? []).map((one) => (
        <Alert key={one.id} type="info" showIcon message={userId === undefined ? words.standsInFor(one.userName) : words.userStandsInFor(one.userName)} style={{ marginBottom: 8 }} />
      ))}
    </>
  );
}
