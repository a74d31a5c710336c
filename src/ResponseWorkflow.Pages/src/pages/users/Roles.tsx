import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { DataList } from '../../parts/list/DataList';
import { matching } from '../../parts/list/matching';
import type { ListColumn } from '../../parts/list/useColumns';
import { useListAddress } from '../../parts/list/useListAddress';
import { TagLine } from '../../parts/TagLine';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { RoleDialog, type Role } from './RoleDialog';
import { useRoles } from './roleNames';

const wholes = ['*', 'definitions.*', 'instances.*', 'users.*'];

/** The roles and what they allow. */
export default function Roles() {
  const all = useWords();
  const words = all.rolesPage;
  const { modal } = App.useApp();
  const { loaded, named } = useRoles();
  const [edited, setEdited] = useState<Role | 'new'>();
  const report = useProblems();
  const { search } = useListAddress();
  const remove = (role: Role) =>
    void modal.confirm({
      title: words.removeTitle(named(role.id)),
      content: words.removeText,
      okText: all.processes.remove,
      okButtonProps: { danger: true },
      onOk: async () => {
        await report(() => demand(api.DELETE('/api/roles/{roleId}', { params: { path: { roleId: role.id } } })));
        loaded.reload();
      },
    });
  const rows = matching(loaded.value?.items ?? [], search, (one) => [one.id, one.nameZh, one.nameEn]);
  const columns: readonly ListColumn<Role>[] = [
    { key: 'id', title: words.id, isAlways: true, width: 210, render: (_, role) => <CellButton isMain onClick={() => setEdited(role)}>{role.id}</CellButton> },
    { key: 'nameZh', title: words.nameZh, width: 160, render: (_, role) => <Cut text={role.nameZh} /> },
    { key: 'nameEn', title: words.nameEn, width: 200, render: (_, role) => <Cut text={role.nameEn} /> },
    { key: 'permissions', title: words.permissions, render: (_, role) => <TagLine words={role.permissions.map((one) => all.permissions[one] ?? one)} /> },
    { key: 'acts', title: all.acts, isAlways: true, width: 90, render: (_, role) => <CellButton danger onClick={() => remove(role)}>{all.processes.remove}</CellButton> },
  ];
  return (
    <>
      <DataList<Role>
        list="roles"
        title={words.title}
        columns={columns}
        rowKey={(role) => role.id}
        loaded={loaded}
        rows={rows}
        total={rows.length}
        exported={{ path: '/api/roles/export', query: search === '' ? {} : { search } }}
        searchHint={words.searchHint}
        isFiltered={search !== ''}
        acts={<Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>{words.add}</Button>}
        empty={words.empty}
      />
      {edited !== undefined && (
        <RoleDialog role={edited === 'new' ? undefined : edited} permissions={[...wholes, ...(loaded.value?.permissions ?? [])]} onClose={(isSaved) => { setEdited(undefined); if (isSaved) { loaded.reload(); } }} />
      )}
    </>
  );
}
