import { Popconfirm, Table, Tag } from 'antd';
import type { Schemas } from '../../api/client';
import { CellButton } from '../../parts/CellButton';
import { Instant } from '../../parts/Instant';
import { useWords } from '../../words/WordsContext';

type Version = Schemas['DocumentTemplateVersionModel'];

/** The versions of a template, with the way back. */
export function TemplateVersions({ versions, current, mayEdit, onRestore }: { readonly versions: readonly Version[]; readonly current: number; readonly mayEdit: boolean; readonly onRestore: (version: number) => void }) {
  const words = useWords().documents.template;
  return (
    <Table<Version>
      size="small"
      rowKey="version"
      pagination={false}
      dataSource={[...versions]}
      columns={[
        { title: words.version, key: 'version', width: 150, render: (_, one) => <>{words.versionOf(one.version)}{one.version === current && <> <Tag color="green">{words.inForceNow}</Tag></>}</> },
        { title: words.by, dataIndex: 'author', width: 120, ellipsis: true },
        { title: words.why, dataIndex: 'reason', ellipsis: true },
        { title: words.at, key: 'at', width: 146, render: (_, one) => <Instant at={one.at} /> },
        ...(mayEdit
          ? [{ key: 'restore', width: 130, render: (_: unknown, one: Version) => one.version !== current && one.template != null && <Popconfirm title={words.restoreAsk(words.versionOf(one.version))} onConfirm={() => onRestore(one.version)}><CellButton>{words.restore}</CellButton></Popconfirm> }]
          : []),
      ]}
    />
  );
}
