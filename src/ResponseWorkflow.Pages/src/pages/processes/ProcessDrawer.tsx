import { App, Button, Drawer, Flex, Select, Space, Table, Tag, Typography } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand } from '../../api/client';
import { compare } from '../../api/designer';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { Changes } from './Changes';
import { designerUrl, hasDraft, nameOf, type Process, type Version } from './model';
import { StateTags } from './StateTags';

interface Properties {
  readonly definitionId: string;
  readonly onClose: () => void;
  readonly onPublish: (process: Process) => void;
  readonly onChanged: () => void;
}

/** A process with its versions, and what changed between two of them. */
export function ProcessDrawer({ definitionId, onClose, onPublish, onChanged }: Properties) {
  const all = useWords();
  const words = all.versions;
  const { may } = useSession();
  const { modal, message } = App.useApp();
  const report = useProblems();
  const [pair, setPair] = useState<{ readonly from: number; readonly to: number }>();
  const path = { params: { path: { definitionId } } };
  const process = useLoaded(useCallback(() => demand(api.GET('/api/definitions/{definitionId}', { params: { path: { definitionId } } })), [definitionId]));
  const versions = useLoaded(useCallback(() => demand(api.GET('/api/definitions/{definitionId}/versions', { params: { path: { definitionId }, query: { pageSize: 100 } } })), [definitionId]));
  const comparison = useLoaded(useCallback(async () => (pair === undefined ? undefined : await compare(definitionId, pair.from, pair.to)), [definitionId, pair]));
  const numbers = versions.value?.items.map((one) => ({ value: one.version, label: one.version })) ?? [];

  const revert = (version: number) =>
    modal.confirm({
      title: all.processes.revertTitle(version),
      content: all.processes.revertText,
      okText: all.processes.revert,
      onOk: async () => {
        if (await report(() => demand(api.POST('/api/definitions/{definitionId}/revert', { ...path, body: { version } })))) {
          message.success(all.processes.reverted);
          process.reload();
          versions.reload();
          onChanged();
        }
      },
    });

  const remove = (version: Version) =>
    modal.confirm({
      title: words.removeTitle(version.version),
      content: words.removeText,
      okText: words.remove,
      okButtonProps: { danger: true },
      onOk: async () => {
        if (await report(() => demand(api.DELETE('/api/definition-versions/{versionId}', { params: { path: { versionId: version.id } } })))) {
          message.success(all.done);
          setPair(undefined);
          process.reload();
          versions.reload();
          onChanged();
        }
      },
    });

  const stateOf = (version: Version) => ({ Draft: <Tag color="gold">{all.processes.onlyDraft}</Tag>, Published: <Tag color="green">{all.processes.published}</Tag>, Retracted: <Tag>{all.processes.retracted}</Tag> })[version.state];

  return (
    <Drawer
      open
      width={820}
      onClose={onClose}
      title={<Space>{process.value === undefined ? definitionId : nameOf(process.value)}{process.value !== undefined && <StateTags process={process.value} />}</Space>}
      extra={
        <Space>
          {process.value !== undefined && may('definitions.publish') && hasDraft(process.value) && <Button onClick={() => onPublish(process.value as Process)}>{all.processes.publish}</Button>}
          <Button type="primary" href={designerUrl(definitionId)}>{all.processes.open}</Button>
        </Space>
      }
    >
      <LoadFailed problem={process.problem ?? versions.problem} reload={() => { process.reload(); versions.reload(); }} />
      {process.value?.latest.description != null && <Typography.Paragraph type="secondary">{process.value.latest.description}</Typography.Paragraph>}
      <Table<Version>
        size="small"
        tableLayout="fixed"
        rowKey="id"
        loading={versions.isLoading}
        dataSource={versions.value?.items ?? []}
        pagination={{ pageSize: 10, hideOnSinglePage: true }}
        columns={[
          { title: all.processes.version, dataIndex: 'version', width: 82, align: 'right' },
          { title: all.state, key: 'state', width: 96, render: (_, one) => stateOf(one) },
          { title: words.author, key: 'author', width: 110, render: (_, one) => <Cut text={one.author} /> },
          { title: words.note, key: 'note', render: (_, one) => <Cut text={one.changeNote} /> },
          { title: all.processes.changed, key: 'changed', width: 144, render: (_, one) => <Instant at={one.publishedAt ?? one.modifiedAt} /> },
          {
            title: all.acts,
            key: 'acts',
            className: 'one-line',
            width: 220,
            render: (_, one, index) => {
              const before = versions.value?.items[index + 1];
              return (
                <Space size={12}>
                  {before !== undefined && <CellButton onClick={() => setPair({ from: before.version, to: one.version })}>{all.processes.compare}</CellButton>}
                  {may('definitions.edit') && !one.isLatest && <CellButton onClick={() => void revert(one.version)}>{all.processes.revert}</CellButton>}
                  {may('definitions.delete') && one.state !== 'Published' && (versions.value?.items.length ?? 0) > 1 && <CellButton onClick={() => void remove(one)}>{words.remove}</CellButton>}
                </Space>
              );
            },
          },
        ]}
      />
      {pair !== undefined && (
        <div style={{ marginTop: 16 }}>
          <Flex gap={8} align="center" style={{ marginBottom: 8 }}>
            {words.from}
            <Select size="small" value={pair.from} options={numbers} onChange={(from: number) => setPair({ ...pair, from })} style={{ width: 72 }} />
            {words.to}
            <Select size="small" value={pair.to} options={numbers} onChange={(to: number) => setPair({ ...pair, to })} style={{ width: 72 }} />
          </Flex>
          <LoadFailed problem={comparison.problem} reload={comparison.reload} />
          {comparison.value !== undefined && <Changes changes={comparison.value.changes} />}
        </div>
      )}
    </Drawer>
  );
}
