import { DownOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Empty, Flex, Input, Segmented, Space, Switch, Table, Tooltip, Typography, Upload } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useCallback, useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useAddress } from '../../parts/useAddress';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { DuplicateDialog } from './DuplicateDialog';
import { designerUrl, nameOf, type Process } from './model';
import { ProcessDrawer } from './ProcessDrawer';
import { PublishDialog } from './PublishDialog';
import { StateTags } from './StateTags';
import { useProcessActs } from './useProcessActs';

type Row = Process | { readonly key: string; readonly family: string };

const isGroup = (row: Row): row is { readonly key: string; readonly family: string } => 'key' in row;

const states = ['', 'Published', 'Draft', 'Retracted'] as const;
type State = (typeof states)[number];

type Order = 'Name' | 'LastModified';

/** All processes, grouped by family, with what can be done with them. */
export default function Processes() {
  const all = useWords();
  const words = all.processes;
  const { may } = useSession();
  const { definitionId } = useParams();
  const navigate = useNavigate();
  const { params, change } = useAddress();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [publishing, setPublishing] = useState<Process>();
  const [copying, setCopying] = useState<Process>();

  const page = Number(params.get('page') ?? 1);
  const pageSize = Number(params.get('pageSize') ?? 50);
  const search = params.get('search') ?? '';
  const state = (params.get('state') ?? '') as State;
  const family = params.get('family') ?? '';
  const isGrouped = params.get('group') !== 'no';
  const sort = (params.get('sort') ?? '') as Order | '';
  const isDescending = params.get('descending') === 'true';

  const load = useCallback(async () => {
    const order = sort === '' ? (isGrouped ? { sort: 'Family' as const } : {}) : { sort, descending: isDescending };
    const query = { page, pageSize, ...(search === '' ? {} : { search }), ...(state === '' ? {} : { state }), ...(family === '' ? {} : { family }), ...order };
    return demand(api.GET('/api/definitions', { params: { query } }));
  }, [page, pageSize, search, state, family, sort, isDescending, isGrouped]);
  const { value, problem, isLoading, reload } = useLoaded(load);
  const acts = useProcessActs(reload);

  const rows = useMemo(() => (isGrouped && sort === '' ? grouped(value?.items ?? [], words.noFamily) : (value?.items ?? [])), [value, isGrouped, sort, words.noFamily]);
  const whole = (row: Row) => (isGroup(row) ? { colSpan: 0 } : {});

  const sorted = (order: Order) => ({ sorter: true, sortOrder: sort !== order ? null : isDescending ? ('descend' as const) : ('ascend' as const) });
  const columns: ColumnsType<Row> = [
    {
      title: words.name,
      key: 'Name' satisfies Order,
      ...sorted('Name'),
      ellipsis: true,
      onCell: (row) => (isGroup(row) ? { colSpan: 8 } : {}),
      render: (_, row) => {
        if (isGroup(row)) {
          return row.family;
        }
        return (
          <Tooltip title={`${nameOf(row)} (${row.definitionId})`} placement="topLeft">
            <Link to={{ pathname: `/processes/${encodeURIComponent(row.definitionId)}`, search: params.toString() }}>{nameOf(row)}</Link>
          </Tooltip>
        );
      },
    },
    { title: words.version, key: 'version', width: 82, align: 'right', onCell: whole, render: (_, row) => (isGroup(row) ? null : (row.publishedVersion ?? row.latest.version)) },
    { title: all.state, key: 'state', width: 156, onCell: whole, render: (_, row) => (isGroup(row) ? null : <StateTags process={row} />) },
    {
      title: words.running,
      key: 'running',
      width: 82,
      align: 'right',
      onCell: whole,
      render: (_, row) => (isGroup(row) ? null : <Link to={`/instances?definitionId=${encodeURIComponent(row.definitionId)}&status=Running`}>{row.runningInstances > 99 ? '99+' : row.runningInstances}</Link>),
    },
    { title: words.lastAuthor, key: 'author', width: 104, ellipsis: true, onCell: whole, render: (_, row) => (isGroup(row) ? null : (row.lastAuthor)) },
    {
      title: words.editing,
      key: 'editing',
      width: 104,
      ellipsis: true,
      onCell: whole,
      render: (_, row) => (isGroup(row) ? null : <Typography.Text type="warning">{row.editors?.map((one) => one.name).join(', ')}</Typography.Text>),
    },
    { title: words.changed, key: 'LastModified' satisfies Order, ...sorted('LastModified'), width: 144, onCell: whole, render: (_, row) => (isGroup(row) ? null : <Instant at={row.lastModifiedAt} />) },
    {
      title: all.acts,
      key: 'acts',
      className: 'one-line',
      width: 184,
      onCell: whole,
      render: (_, row) => {
        if (isGroup(row)) {
          return null;
        }
        const items = acts.itemsFor(row, { publish: setPublishing, duplicate: setCopying, versions: (one) => void navigate({ pathname: `/processes/${encodeURIComponent(one.definitionId)}`, search: params.toString() }) });
        return (
          <Space size={12}>
            <a href={designerUrl(row.definitionId)}>{words.open}</a>
            <Dropdown menu={{ items }} trigger={['click']}>
              <a role="button" tabIndex={0}>{all.more} <DownOutlined /></a>
            </Dropdown>
          </Space>
        );
      },
    },
  ];

  const chosenProcesses = (value?.items ?? []).filter((one) => chosen.includes(one.definitionId));
  return (
    <>
      <Flex justify="space-between" align="center" wrap gap={8} style={{ marginBottom: 12 }}>
        <Space wrap>
          <Typography.Title level={4} style={{ margin: 0 }}>{words.title}</Typography.Title>
          <Input.Search key={search} allowClear placeholder={words.searchHint} defaultValue={search} onSearch={(text) => change({ search: text.trim(), page: undefined })} style={{ width: 220 }} />
          <Segmented<State>
            value={state}
            onChange={(one) => change({ state: one, page: undefined })}
            options={states.map((one) => ({ value: one, label: { '': words.allStates, Published: words.published, Draft: words.draft, Retracted: words.retracted }[one] }))}
          />
          <Space size={4}><Switch size="small" checked={isGrouped} onChange={(on) => change({ group: on ? undefined : 'no' })} aria-label={words.group} />{words.group}</Space>
        </Space>
        <Space>
          {may('definitions.edit') && (
            <>
              <Upload accept=".json,.zip" multiple showUploadList={false} beforeUpload={(file, files) => { if (file === files[0]) { void acts.importFiles(files); } return false; }}>
                <Button icon={<ImportOutlined />}>{words.import}</Button>
              </Upload>
              <Button type="primary" icon={<PlusOutlined />} href="/studio/">{words.create}</Button>
            </>
          )}
        </Space>
      </Flex>
      <LoadFailed problem={problem} reload={reload} />
      {chosen.length > 0 && (
        <Space style={{ marginBottom: 8 }}>
          {all.selected(chosen.length)}
          <Button size="small" onClick={() => acts.exportMany(chosenProcesses)}>{words.export}</Button>
          {may('definitions.publish') && <Button size="small" onClick={() => acts.retractMany(chosenProcesses)}>{words.retract}</Button>}
          {may('definitions.delete') && <Button size="small" danger onClick={() => acts.removeMany(chosenProcesses, () => setChosen([]))}>{words.remove}</Button>}
        </Space>
      )}
      <Table<Row>
        size="small"
        rowKey={(row) => (isGroup(row) ? row.key : row.definitionId)}
        rowClassName={(row) => (isGroup(row) ? 'group-row' : '')}
        rowSelection={{ selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(String)), getCheckboxProps: (row) => (isGroup(row) ? { style: { display: 'none' }, disabled: true } : {}) }}
        columns={columns}
        dataSource={rows}
        loading={isLoading}
        onChange={(_pages, _filters, sorter, { action }) => {
          if (action === 'sort' && !Array.isArray(sorter)) {
            change({ sort: sorter.order == null ? undefined : String(sorter.columnKey), descending: sorter.order === 'descend' ? 'true' : undefined, page: undefined });
          }
        }}
        tableLayout="fixed"
        scroll={{ x: 1050 }}
        pagination={{ current: page, pageSize, total: value?.total ?? 0, showTotal: all.total, showSizeChanger: true, pageSizeOptions: [20, 50, 100, 200], onChange: (next, size) => change({ page: next === 1 ? undefined : next, pageSize: size === 50 ? undefined : size }) }}
        locale={{ emptyText: isLoading ? all.loading : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={search === '' && state === '' ? <>{words.empty}<br />{words.emptyText}</> : words.noMatch} /> }}
      />
      {definitionId !== undefined && <ProcessDrawer definitionId={definitionId} onClose={() => void navigate({ pathname: '/processes', search: params.toString() })} onPublish={setPublishing} onChanged={reload} />}
      {publishing !== undefined && <PublishDialog process={publishing} onClose={(isPublished) => { setPublishing(undefined); if (isPublished) { reload(); } }} />}
      {copying !== undefined && <DuplicateDialog process={copying} onClose={(isMade) => { setCopying(undefined); if (isMade) { reload(); } }} />}
    </>
  );
}

// The server sorts by family and name; a family that goes on from the page before is named again.
function grouped(items: readonly Process[], noFamily: string): readonly Row[] {
  const families = new Map<string, Process[]>();
  for (const item of items) {
    const family = item.family ?? '';
    families.set(family, [...(families.get(family) ?? []), item]);
  }
  if (families.size === 1 && families.has('')) {
    return items;
  }
  return [...families].flatMap(([family, members]) => [{ key: `family ${family}`, family: `${family === '' ? noFamily : family} (${members.length})` }, ...members]);
}
