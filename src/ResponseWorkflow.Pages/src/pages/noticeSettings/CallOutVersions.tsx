import { Popconfirm, Table, Tag, Typography } from 'antd';
import type { Schemas } from '../../api/client';
import { CellButton } from '../../parts/CellButton';
import { Instant } from '../../parts/Instant';
import { TagLine } from '../../parts/TagLine';
import { useWords } from '../../words/WordsContext';
import { toldLine } from './toldLine';
import type { CallOutChoices } from './useCallOutChoices';

type Version = Schemas['CallOutVersionModel'];

interface Properties {
  readonly detail: Schemas['CallOutRuleDetail'];
  readonly choices: CallOutChoices;
  readonly mayEdit: boolean;
  readonly onRestore: (version: number) => void;
}

/** The versions of a rule of call-outs, each of which can be brought back. */
export function CallOutVersions({ detail, choices, mayEdit, onRestore }: Properties) {
  const all = useWords();
  const { column, settings, callOuts: words } = all.notices;
  return (
    <>
      <Typography.Title level={5}>{settings.versions}</Typography.Title>
      <Table<Version>
        size="small"
        rowKey="version"
        pagination={false}
        scroll={{ y: 260 }}
        dataSource={[...detail.versions]}
        expandable={{
          rowExpandable: (one) => one.rule != null,
          expandedRowRender: ({ rule }) => rule != null && (
            <>
              <div>{words.minutes(rule.fromMinutes)} · {words.level} {rule.level} · {[...rule.effects.map(choices.effects.named), ...rule.grades.map(choices.grades.named), ...rule.customers].join(', ') || words.any}</div>
              <TagLine words={rule.told.map((target) => toldLine(target, choices, words.called))} />
            </>
          ),
        }}
        columns={[
          { title: settings.versions, key: 'version', width: 150, render: (_, one) => <>{settings.version(one.version)}{one.version === detail.version && <> <Tag color="green">{settings.enabled}</Tag></>}</> },
          { title: column.by, dataIndex: 'author', ellipsis: true },
          { title: all.reason, dataIndex: 'reason', ellipsis: true },
          { title: column.at, key: 'at', width: 142, render: (_, one) => <Instant at={one.at} /> },
          {
            title: all.acts,
            key: 'acts',
            width: 140,
            render: (_, one) => mayEdit && one.version !== detail.version && one.rule != null && <Popconfirm title={settings.restore} onConfirm={() => onRestore(one.version)}><CellButton>{settings.restore}</CellButton></Popconfirm>,
          },
        ]}
      />
    </>
  );
}
