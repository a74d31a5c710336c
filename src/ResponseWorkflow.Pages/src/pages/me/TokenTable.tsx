import { Table, Tag, Typography } from 'antd';
import { useCallback } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { TagLine } from '../../parts/TagLine';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';

type Token = Schemas['TokenModel'];

/** The access tokens of a user; one's own where no user is named. */
export function TokenTable({ userId }: { readonly userId?: string }) {
  const all = useWords();
  const words = all.mePage;
  const report = useProblems();
  const load = useCallback(
    () => (userId === undefined ? demand(api.GET('/api/tokens')) : demand(api.GET('/api/users/{userId}/tokens', { params: { path: { userId } } }))),
    [userId],
  );
  const { value, problem, isLoading, reload } = useLoaded(load);
  const revoke = async (tokenId: string) => {
    const call = () =>
      userId === undefined
        ? demand(api.DELETE('/api/tokens/{tokenId}', { params: { path: { tokenId } } }))
        : demand(api.DELETE('/api/users/{userId}/tokens/{tokenId}', { params: { path: { userId, tokenId } } }));
    if (await report(call)) {
      reload();
    }
  };
  const named = all.permissions as Readonly<Record<string, string>>;
  return (
    <>
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
    </>
  );
}
