import { Popconfirm, Table, Tag } from 'antd';
import { useCallback } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useWords } from '../../words/WordsContext';

type Entry = Schemas['TestTemplateEntry'];

/** The versions of a template of line tests, with the way back. */
export function TestVersions({ templateKey, current, mayEdit, onRestore }: { readonly templateKey: string; readonly current: number; readonly mayEdit: boolean; readonly onRestore: (version: number) => void }) {
  const words = useWords().lineTests;
  const { value, problem, isLoading, reload } = useLoaded(useCallback(() => demand(api.GET('/api/test-templates/{key}/versions', { params: { path: { key: templateKey } } })), [templateKey]));
  return (
    <>
      <LoadFailed problem={problem} reload={reload} />
      <Table<Entry>
        size="small"
        rowKey="version"
        loading={isLoading}
        pagination={false}
        dataSource={[...(value?.items ?? [])]}
        columns={[
          { title: words.version, key: 'version', render: (_, one) => <>{words.versionOf(one.version)}{one.version === current && <> <Tag color="green">{words.current}</Tag></>}</> },
          { title: words.indicators, key: 'count', width: 100, render: (_, one) => words.count(one.template?.indicators?.length ?? 0) },
          { title: words.by, dataIndex: 'author', width: 140, ellipsis: true },
          { title: words.why, dataIndex: 'reason', ellipsis: true },
          { title: words.at, key: 'at', width: 146, render: (_, one) => <Instant at={one.at} /> },
          ...(mayEdit
            ? [{ key: 'restore', width: 140, render: (_: unknown, one: Entry) => one.version !== current && one.template != null && <Popconfirm title={words.restoreAsk(words.versionOf(one.version))} onConfirm={() => onRestore(one.version)}><CellButton>{words.restore}</CellButton></Popconfirm> }]
            : []),
        ]}
      />
    </>
  );
}
