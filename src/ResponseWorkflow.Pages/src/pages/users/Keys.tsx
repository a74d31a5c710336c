import { PlusOutlined } from '@ant-design/icons';
import { Alert, App, Button, Modal, Tag, Typography } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { DataList } from '../../parts/list/DataList';
import { matching } from '../../parts/list/matching';
import type { ListColumn } from '../../parts/list/useColumns';
import { rowMain } from '../../parts/list/useListKeys';
import { useListAddress } from '../../parts/list/useListAddress';
import { TagLine } from '../../parts/TagLine';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { KeyDialog } from './KeyDialog';
import { useRoles } from './roleNames';

type Key = Schemas['KeyModel'];

/** The keys by which programs call. */
export default function Keys() {
  const all = useWords();
  const words = all.keysPage;
  const { modal } = App.useApp();
  const roles = useRoles();
  const [isMaking, setIsMaking] = useState(false);
  const [made, setMade] = useState<string>();
  const report = useProblems();
  const { search } = useListAddress();
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/keys')), []));

  const revoke = (key: Key) =>
    void modal.confirm({
      title: words.revokeTitle(key.name),
      content: words.revokeText,
      okText: words.revoke,
      okButtonProps: { danger: true },
      onOk: async () => {
        await report(() => demand(api.DELETE('/api/keys/{keyId}', { params: { path: { keyId: key.id } } })));
        loaded.reload();
      },
    });
  const stateOf = (key: Key) => {
    if (key.revokedAt != null) {
      return <Tag>{words.revoked}</Tag>;
    }
    return key.expiresAt != null && Date.parse(key.expiresAt) <= Date.now() ? <Tag color="red">{words.expired}</Tag> : <Tag color="green">{words.valid}</Tag>;
  };
  const rows = matching(loaded.value?.items ?? [], search, (one) => [one.name, one.prefix]);
  const columns: readonly ListColumn<Key>[] = [
    { key: 'name', title: all.name, isAlways: true, render: (_, key) => <Cut text={key.name}><span tabIndex={-1} {...rowMain}>{key.name}</span></Cut> },
    { key: 'prefix', title: words.prefix, width: 120, render: (_, key) => <code>{key.prefix}</code> },
    { key: 'roles', title: all.roles, width: 220, render: (_, key) => <TagLine words={key.roles.map(roles.named)} /> },
    { key: 'state', title: all.state, width: 90, render: (_, key) => stateOf(key) },
    { key: 'createdBy', title: words.createdBy, width: 120, render: (_, key) => <Cut text={key.createdBy} /> },
    { key: 'createdAt', title: words.createdAt, width: 142, render: (_, key) => <Instant at={key.createdAt} /> },
    { key: 'expiresAt', title: words.expiresAt, width: 142, render: (_, key) => (key.expiresAt == null ? words.forever : <Instant at={key.expiresAt} />) },
    { key: 'revokedAt', title: words.revokedAt, isHiddenAtFirst: true, width: 142, render: (_, key) => <Instant at={key.revokedAt} /> },
    { key: 'acts', title: all.acts, isAlways: true, width: 84, render: (_, key) => (key.revokedAt == null ? <CellButton danger onClick={() => revoke(key)}>{words.revoke}</CellButton> : null) },
  ];

  return (
    <>
      <DataList<Key>
        list="keys"
        title={words.title}
        columns={columns}
        rowKey={(key) => key.id}
        loaded={loaded}
        rows={rows}
        total={rows.length}
        exported={{ path: '/api/keys/export', query: search === '' ? {} : { search } }}
        searchHint={words.searchHint}
        isFiltered={search !== ''}
        acts={<Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setIsMaking(true)}>{words.add}</Button>}
        empty={<>{words.empty}<br />{words.emptyText}</>}
      />
      {isMaking && <KeyDialog roles={roles.options} onClose={(key) => { setIsMaking(false); setMade(key); if (key !== undefined) { loaded.reload(); } }} />}
      <Modal open={made !== undefined} title={words.made} footer={<Button type="primary" onClick={() => setMade(undefined)}>{all.close}</Button>} closable={false} maskClosable={false} keyboard={false}>
        <Alert type="warning" showIcon message={words.madeText} style={{ marginBottom: 12 }} />
        <Typography.Paragraph copyable className="key-once">{made}</Typography.Paragraph>
      </Modal>
    </>
  );
}
