import { Table, Tag, Typography } from 'antd';
import type { Schemas } from '../../api/client';
import { CellButton } from '../../parts/CellButton';
import { Instant } from '../../parts/Instant';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { KindFlags } from './KindFlags';

/** The versions of a kind of notice, each of which can be brought back. */
export function KindVersions({ detail, onRestore }: { readonly detail: Schemas['NoticeKindDetail']; readonly onRestore: (version: number) => void }) {
  const all = useWords();
  const { channels: names, column, settings: words } = all.notices;
  const { language } = useSession();
  return (
    <>
      <Typography.Title level={5}>{words.versions}</Typography.Title>
      <Table<Schemas['NoticeKindVersionModel']>
        size="small"
        rowKey="version"
        pagination={false}
        scroll={{ y: 220 }}
        dataSource={detail.versions}
        expandable={{
          rowExpandable: (one) => one.kind != null,
          expandedRowRender: ({ kind }) => kind != null && (
            <>
              <Typography.Text strong>{language === 'en' ? kind.nameEn : kind.nameZh}</Typography.Text> <KindFlags kind={kind} />
              <div>{words.sentBy}: {kind.channels.length === 0 ? '–' : kind.channels.map((channel) => names[channel] ?? channel).join(', ')}</div>
              {kind.fields.length > 0 && <div>{words.ownFields}: {kind.fields.join(', ')}</div>}
            </>
          ),
        }}
        columns={[
          { title: words.versions, key: 'version', width: 130, render: (_, one) => <>{words.version(one.version)}{one.version === detail.version && <> <Tag color="green">{words.enabled}</Tag></>}</> },
          { title: column.by, dataIndex: 'author', ellipsis: true },
          { title: column.at, key: 'at', width: 142, render: (_, one) => <Instant at={one.at} /> },
          { title: all.acts, key: 'acts', width: 90, render: (_, one) => one.version !== detail.version && one.kind != null && <CellButton onClick={() => onRestore(one.version)}>{words.restore}</CellButton> },
        ]}
      />
    </>
  );
}
