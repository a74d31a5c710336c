import { Button, Form, Popconfirm, Table } from 'antd';
import { useCallback, useEffect } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { send } from '../../api/designer';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { PersonSelect } from '../../parts/PersonSelect';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import type { CaseDetail } from './model';

type Participant = Schemas['ParticipantModel'];

/** Who takes part in a case, and so sees it wherever it belongs. Those who were added or mentioned can be removed again. */
export function Participants({ detail, round, onChanged }: { readonly detail: CaseDetail; readonly round: number; readonly onChanged: () => void }) {
  const all = useWords();
  const words = all.taskPage;
  const caseId = detail.case.id;
  const [form] = Form.useForm<{ user: string }>();
  const report = useProblems();
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/cases/{caseId}/participants', { params: { path: { caseId } } })), [caseId]));
  const { refresh } = loaded;
  useEffect(() => {
    if (round > 0) {
      refresh();
    }
  }, [round, refresh]);
  const add = async ({ user }: { user: string }) => {
    if (await report(() => demand(api.POST('/api/cases/{caseId}/participants', { params: { path: { caseId } }, body: { user } })), form)) {
      form.resetFields();
      refresh();
      onChanged();
    }
  };
  const remove = async (one: Participant) => {
    if (await report(() => send('DELETE', `/api/cases/${encodeURIComponent(caseId)}/participants/${encodeURIComponent(one.userId)}`))) {
      refresh();
      onChanged();
    }
  };
  const mayRemove = (one: Participant) => one.role === 'Added' || one.role === 'Mentioned';
  return (
    <>
      {detail.mayManage && (
        <Form form={form} layout="inline" onFinish={add} style={{ marginBottom: 8 }}>
          <Form.Item name="user" style={{ width: 300 }} rules={[{ required: true, message: all.password.required }]}><PersonSelect placeholder={words.addParticipant} label={words.addParticipant} /></Form.Item>
          <Button htmlType="submit">{words.addParticipant}</Button>
        </Form>
      )}
      <LoadFailed problem={loaded.problem} reload={loaded.reload} />
      <Table<Participant>
        size="small"
        rowKey="userId"
        loading={loaded.value === undefined && loaded.isLoading}
        pagination={false}
        dataSource={[...(loaded.value?.items ?? [])]}
        columns={[
          { key: 'name', title: all.name, render: (_, one) => `${one.displayName} (${one.signInName})` },
          { key: 'role', title: words.participants, width: 160, render: (_, one) => words.participantRoles[one.role] },
          { key: 'since', title: words.since, width: 160, render: (_, one) => <Instant at={one.at} /> },
          ...(detail.mayManage
            ? [{
                key: 'acts',
                title: all.acts,
                width: 90,
                render: (_: unknown, one: Participant) => mayRemove(one) && <Popconfirm title={words.removeParticipant(one.displayName)} okText={all.cases.remove} cancelText={all.cancel} onConfirm={() => remove(one)}><CellButton>{all.cases.remove}</CellButton></Popconfirm>,
              }]
            : []),
        ]}
      />
    </>
  );
}
