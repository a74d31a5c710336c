import { Table, Tag } from 'antd';
import { useCallback } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';

type OpenSession = Schemas['OpenSessionModel'];

/** The browsers in which a user has signed in; one's own where no user is named. */
export function SessionTable({ userId }: { readonly userId?: string }) {
  const all = useWords();
  const words = all.mePage;
  const report = useProblems();
  const load = useCallback(
    () => (userId === undefined ? demand(api.GET('/api/sessions')) : demand(api.GET('/api/users/{userId}/sessions', { params: { path: { userId } } }))),
    [userId],
  );
  const { value, problem, isLoading, reload } = useLoaded(load);
  const end = async (sessionId: string) => {
    const call = () =>
      userId === undefined
        ? demand(api.DELETE('/api/sessions/{sessionId}', { params: { path: { sessionId } } }))
        : demand(api.DELETE('/api/users/{userId}/sessions/{sessionId}', { params: { path: { userId, sessionId } } }));
    if (await report(call)) {
      reload();
    }
  };
  return (
    <>
      <LoadFailed problem={problem} reload={reload} />
      <Table<OpenSession>
        size="small"
        rowKey="id"
        loading={isLoading}
        pagination={false}
        dataSource={value?.items ?? []}
        columns={[
          { title: words.started, key: 'started', width: 144, render: (_, one) => <Instant at={one.startedAt} /> },
          { title: words.lastSeen, key: 'seen', width: 144, render: (_, one) => <Instant at={one.lastSeenAt} /> },
          { title: words.address, dataIndex: 'address', width: 130, ellipsis: true },
          { title: words.agent, dataIndex: 'agent', ellipsis: true },
          { title: all.acts, key: 'acts', width: 100, render: (_, one) => (one.isThis ? <Tag>{words.thisOne}</Tag> : <CellButton onClick={() => void end(one.id)}>{words.end}</CellButton>) },
        ]}
      />
    </>
  );
}
