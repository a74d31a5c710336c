import { DownOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Segmented, Tag } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { ImportButton } from '../../parts/ImportButton';
import { Instant } from '../../parts/Instant';
import { DataList } from '../../parts/list/DataList';
import type { ListColumn } from '../../parts/list/useColumns';
import { useListAddress } from '../../parts/list/useListAddress';
import { TagLine } from '../../parts/TagLine';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { FirstPasswords } from './FirstPasswords';
import { ResetDialog } from './ResetDialog';
import { useRoles } from './roleNames';
import { UserDialog } from './UserDialog';
import { UserDrawer } from './UserDrawer';

export type User = Schemas['UserModel'];

type Order = 'SignInName' | 'DisplayName' | 'LastSignIn' | 'Added';

/** The users and their roles. */
export default function Users() {
  const all = useWords();
  const words = all.users;
  const { modal, message } = App.useApp();
  const { language, may } = useSession();
  const report = useProblems();
  const { params, change, page, pageSize, search, sort, isDescending } = useListAddress();
  const [edited, setEdited] = useState<User | 'new'>();
  const [reset, setReset] = useState<User>();
  const [shown, setShown] = useState<User>();
  const roles = useRoles();
  const mayManage = may('users.manage');
  const active = params.get('isActive') ?? '';
  const unitId = params.get('unitId') ?? '';
  const query = useMemo(
    () => ({ ...(search === '' ? {} : { search }), ...(active === '' ? {} : { isActive: active === 'true' }), ...(unitId === '' ? {} : { unitId }), ...(sort === '' ? {} : { sort: sort as Order, descending: isDescending }) }),
    [search, active, unitId, sort, isDescending],
  );
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/users', { params: { query: { ...query, page, pageSize } } })), [query, page, pageSize]));
  const { reload } = loaded;
  const items = loaded.value?.items ?? [];
  const unitOf = ({ unit }: User) => (language === 'en' ? unit.nameEn : unit.nameZh);

  const enable = async (user: User, isActive: boolean) => {
    const params = { path: { userId: user.id }, header: { 'If-Match': `"${user.version}"` } };
    if (await report(() => (isActive ? demand(api.POST('/api/users/{userId}/enable', { params, body: {} })) : demand(api.POST('/api/users/{userId}/disable', { params, body: {} }))))) {
      void message.success(all.saved);
    }
    reload();
  };
  const itemsFor = (user: User) => [
    { key: 'edit', label: all.edit, onClick: () => setEdited(user) },
    { key: 'reset', label: words.reset, onClick: () => setReset(user) },
    user.isActive
      ? {
          key: 'disable',
          label: words.disable,
          danger: true,
          onClick: () => void modal.confirm({ title: words.disableTitle(user.signInName), content: words.disableText, okText: words.disable, okButtonProps: { danger: true }, onOk: () => enable(user, false) }),
        }
      : { key: 'enable', label: words.enable, onClick: () => void enable(user, true) },
  ];

  const columns: readonly ListColumn<User>[] = [
    { key: 'SignInName' satisfies Order, title: words.signInName, isAlways: true, isSortable: true, width: 150, render: (_, user) => <CellButton isMain onClick={() => setShown(user)}>{user.signInName}</CellButton> },
    { key: 'DisplayName' satisfies Order, title: words.displayName, isSortable: true, width: 130, render: (_, user) => <Cut text={user.displayName} /> },
    { key: 'unit', title: all.unit, width: 210, render: (_, user) => <Cut text={unitOf(user)} /> },
    { key: 'roles', title: all.roles, render: (_, user) => <TagLine words={user.roles.map(roles.named)} /> },
    { key: 'phone', title: words.phone, width: 120, className: 'number', render: (_, user) => <Cut text={user.phone} /> },
    { key: 'email', title: words.email, isHiddenAtFirst: true, width: 200, render: (_, user) => <Cut text={user.email} /> },
    {
      key: 'state',
      title: all.state,
      width: 136,
      render: (_, user) => (
        <span className="tag-line">
          {user.isActive ? <Tag color="green">{words.active}</Tag> : <Tag>{words.inactive}</Tag>}
          {user.lockedUntil != null && Date.parse(user.lockedUntil) > Date.now() && <Tag color="red">{words.locked}</Tag>}
          {user.mustChangePassword && <Tag color="gold">{words.mustChange}</Tag>}
        </span>
      ),
    },
    { key: 'LastSignIn' satisfies Order, title: words.lastSignIn, isSortable: true, width: 142, render: (_, user) => (user.lastSignInAt == null ? words.never : <Instant at={user.lastSignInAt} />) },
    { key: 'Added' satisfies Order, title: words.added, isSortable: true, isHiddenAtFirst: true, width: 142, render: (_, user) => <Instant at={user.createdAt} /> },
    ...(mayManage
      ? [{ key: 'acts', title: all.acts, isAlways: true, width: 84, render: (_: unknown, user: User) => <Dropdown menu={{ items: itemsFor(user) }} trigger={['click']}><CellButton>{all.more} <DownOutlined aria-hidden /></CellButton></Dropdown> }]
      : []),
  ];

  return (
    <>
      <DataList<User>
        list="users"
        title={words.title}
        columns={columns}
        rowKey={(user) => user.id}
        loaded={loaded}
        rows={items}
        total={loaded.value?.total ?? 0}
        isPaged
        exported={{ path: '/api/users/export', query }}
        searchHint={words.searchHint}
        filters={
          <>
            <Segmented value={active} onChange={(one) => change({ isActive: one, page: undefined })} options={[{ value: '', label: words.all }, { value: 'true', label: words.active }, { value: 'false', label: words.inactive }]} />
            {unitId !== '' && <Tag closable onClose={() => change({ unitId: undefined, page: undefined })}>{items[0] === undefined ? unitId : unitOf(items[0])}</Tag>}
          </>
        }
        acts={
          mayManage ? (
            <>
              <ImportButton<Schemas['UserImportModel']> title={words.importTitle} path="/api/users/import" hint={words.importHint} about={words.signInName} onImported={reload}>
                {(result) => <FirstPasswords passwords={result.passwords} />}
              </ImportButton>
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>{words.add}</Button>
            </>
          ) : undefined
        }
        empty={words.empty}
        isFiltered={search !== '' || active !== '' || unitId !== ''}
      />
      {edited !== undefined && <UserDialog user={edited === 'new' ? undefined : edited} onClose={(isSaved) => { setEdited(undefined); if (isSaved) { reload(); } }} />}
      {shown !== undefined && <UserDrawer user={shown} onClose={() => { setShown(undefined); reload(); }} />}
      {reset !== undefined && <ResetDialog user={reset} onClose={(isDone) => { setReset(undefined); if (isDone) { reload(); } }} />}
    </>
  );
}
