import { DownOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Segmented, Select, Space, Switch, Upload } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { DataList } from '../../parts/list/DataList';
import type { ListColumn } from '../../parts/list/useColumns';
import { rowMain } from '../../parts/list/useListKeys';
import { useListAddress } from '../../parts/list/useListAddress';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { CreateDialog } from './CreateDialog';
import { DuplicateDialog } from './DuplicateDialog';
import { EditorNames } from './EditorNames';
import { designerUrl, nameOf, type Process } from './model';
import { ProcessDrawer } from './ProcessDrawer';
import { PublishDialog } from './PublishDialog';
import { StateTags } from './StateTags';
import { useProcessActs } from './useProcessActs';

type Row = Process | { readonly key: string; readonly family: string };

const isGroup = (row: Row): row is { readonly key: string; readonly family: string } => 'key' in row;

const states = ['', 'Published', 'Draft', 'Retracted'] as const;
type State = (typeof states)[number];

// Instances count as well: the list says how many are running.
const processKinds = ['Definition', 'Instance'] as const;

type Order = 'Name' | 'LastModified' | 'Created';

/** All processes, grouped by family, with what can be done with them. */
export default function Processes() {
  const all = useWords();
  const words = all.processes;
  const { may, language } = useSession();
  const { definitionId } = useParams();
  const navigate = useNavigate();
  const { params, change, page, pageSize, search, sort, isDescending } = useListAddress();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [publishing, setPublishing] = useState<Process>();
  const [copying, setCopying] = useState<Process>();
  const [isCreating, setIsCreating] = useState(false);

  // Counts publications, after which what is open of a process is read again.
  const [round, setRound] = useState(0);

  const state = (params.get('state') ?? '') as State;
  const family = params.get('family') ?? '';
  const isGrouped = params.get('group') !== 'no' && sort === '';
  const query = useMemo(
    () => ({
      ...(search === '' ? {} : { search }),
      ...(state === '' ? {} : { state }),
      ...(family === '' ? {} : { family }),
      ...(sort !== '' ? { sort: sort as Order, descending: isDescending } : isGrouped ? { sort: 'Family' as const } : {}),
    }),
    [search, state, family, sort, isDescending, isGrouped],
  );
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/definitions', { params: { query: { ...query, page, pageSize } } })), [query, page, pageSize]));
  const { reload } = loaded;
  const changed = useChanges(processKinds, loaded.refresh);
  const acts = useProcessActs(reload);
  const items = useMemo(() => loaded.value?.items ?? [], [loaded.value]);
  const families = useLoaded(useCallback(() => demand(api.GET('/api/definition-families')), [])).value?.items;
  const familyNames = useMemo(() => new Map(families?.map((one) => [one.id, language === 'en' ? one.nameEn : one.nameZh])), [families, language]);
  const rows = useMemo(() => (isGrouped ? grouped(items, (id) => (id === '' ? words.noFamily : (familyNames.get(id) ?? id))) : items), [items, isGrouped, familyNames, words.noFamily]);
  const chosenProcesses = items.filter((one) => chosen.includes(one.definitionId));
  const pathOf = (one: Process) => ({ pathname: `/processes/${encodeURIComponent(one.definitionId)}`, search: params.toString() });

  // The line of a family fills the row.
  const process = (column: Omit<ListColumn<Row>, 'render'> & { readonly render: (one: Process) => React.ReactNode }): ListColumn<Row> => ({
    ...column,
    onCell: (row) => (isGroup(row) ? { colSpan: 0 } : {}),
    render: (_, row) => (isGroup(row) ? null : column.render(row)),
  });
  const columns: readonly ListColumn<Row>[] = [
    {
      key: 'Name' satisfies Order,
      title: words.name,
      isAlways: true,
      isSortable: true,
      onCell: (row) => (isGroup(row) ? { colSpan: 20 } : {}),
      render: (_, row) => (isGroup(row) ? row.family : <Cut text={`${nameOf(row)} (${row.definitionId})`}><Link {...rowMain} to={pathOf(row)}>{nameOf(row)}</Link></Cut>),
    },
    process({ key: 'id', title: words.id, isHiddenAtFirst: true, width: 200, render: (one) => <Cut text={one.definitionId} /> }),
    process({ key: 'version', title: words.version, width: 82, align: 'right', className: 'number', render: (one) => one.publishedVersion ?? one.latest.version }),
    process({ key: 'state', title: all.state, width: 156, render: (one) => <StateTags process={one} /> }),
    process({
      key: 'running',
      title: words.running,
      width: 82,
      align: 'right',
      className: 'number',
      render: (one) => <Link aria-label={words.runningOf(nameOf(one), one.runningInstances > 99 ? '99+' : one.runningInstances.toString())} to={`/instances?definitionId=${encodeURIComponent(one.definitionId)}&status=Running`}>{one.runningInstances > 99 ? '99+' : one.runningInstances}</Link>,
    }),
    process({ key: 'author', title: words.lastAuthor, width: 104, render: (one) => <Cut text={one.lastAuthor} /> }),
    process({ key: 'editing', title: words.editing, width: 120, render: (one) => <EditorNames process={one} /> }),
    process({ key: 'note', title: words.note, isHiddenAtFirst: true, width: 220, render: (one) => <Cut text={one.latest.changeNote} /> }),
    process({ key: 'LastModified' satisfies Order, title: words.changed, isSortable: true, width: 142, render: (one) => <Instant at={one.lastModifiedAt} /> }),
    process({ key: 'Created' satisfies Order, title: words.created, isSortable: true, isHiddenAtFirst: true, width: 142, render: (one) => <Instant at={one.createdAt} /> }),
    process({
      key: 'acts',
      title: all.acts,
      isAlways: true,
      className: 'one-line',
      width: 190,
      render: (one) => (
        <Space size={12}>
          <a href={designerUrl(one.definitionId)}>{words.open}</a>
          <Dropdown menu={{ items: acts.itemsFor(one, { publish: setPublishing, duplicate: setCopying, versions: (chosenOne) => void navigate(pathOf(chosenOne)) }) }} trigger={['click']}>
            <CellButton>{all.more} <DownOutlined aria-hidden /></CellButton>
          </Dropdown>
        </Space>
      ),
    }),
  ];

  return (
    <>
      <DataList<Row>
        list="processes"
        title={words.title}
        columns={columns}
        rowKey={(row) => (isGroup(row) ? row.key : row.definitionId)}
        rowClassName={(row) => (isGroup(row) ? 'group-row' : '')}
        loaded={loaded}
        changed={changed}
        rows={rows}
        total={loaded.value?.total ?? 0}
        isPaged
        exported={{ path: '/api/definitions/export', query }}
        searchHint={words.searchHint}
        filters={
          <>
            <Segmented<State>
              value={state}
              onChange={(one) => change({ state: one, page: undefined })}
              options={states.map((one) => ({ value: one, label: { '': words.allStates, Published: words.published, Draft: words.draft, Retracted: words.retracted }[one] }))}
            />
            <Select
              aria-label={words.family}
              style={{ width: 140 }}
              allowClear
              placeholder={words.allFamilies}
              {...(family === '' ? {} : { value: family })}
              onChange={(one: string | undefined) => change({ family: one, page: undefined })}
              options={(families ?? []).filter((one) => one.definitions > 0 || one.id === family).map((one) => ({ value: one.id, label: familyNames.get(one.id) }))}
            />
            <Space size={4}><Switch size="small" disabled={sort !== ''} checked={isGrouped} onChange={(on) => change({ group: on ? undefined : 'no' })} aria-label={words.group} />{words.group}</Space>
          </>
        }
        acts={
          may('definitions.edit') && (
            <>
              <Upload accept=".json,.zip" multiple showUploadList={false} beforeUpload={(file, files) => { if (file === files[0]) { void acts.importFiles(files); } return false; }}>
                <Button icon={<ImportOutlined aria-hidden />}>{words.import}</Button>
              </Upload>
              <Button href="/studio/">{all.menu.designer}</Button>
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setIsCreating(true)}>{words.create}</Button>
            </>
          )
        }
        empty={<>{words.empty}<br />{words.emptyText}</>}
        isFiltered={search !== '' || state !== '' || family !== ''}
        selection={{
          chosen: chosenProcesses.map((one) => one.definitionId),
          choose: setChosen,
          canBeChosen: (row) => !isGroup(row),
          nameOf: (row) => (isGroup(row) ? row.family : nameOf(row)),
          acts: (
            <>
              <Button size="small" onClick={() => acts.exportMany(chosenProcesses)}>{words.exportMany}</Button>
              {may('definitions.publish') && <Button size="small" onClick={() => acts.retractMany(chosenProcesses, () => setChosen([]))}>{words.retract}</Button>}
              {may('definitions.delete') && <Button size="small" danger onClick={() => acts.removeMany(chosenProcesses, () => setChosen([]))}>{words.remove}</Button>}
            </>
          ),
        }}
      />
      {definitionId !== undefined && <ProcessDrawer definitionId={definitionId} onClose={() => void navigate({ pathname: '/processes', search: params.toString() })} onPublish={setPublishing} onChanged={reload} key={`${definitionId} ${round}`} />}
      {publishing !== undefined && <PublishDialog process={publishing} onClose={(isPublished) => { setPublishing(undefined); if (isPublished) { setRound((one) => one + 1); reload(); } }} />}
      {isCreating && <CreateDialog families={familyNames} onClose={() => setIsCreating(false)} />}
      {copying !== undefined && <DuplicateDialog process={copying} onClose={(isMade) => { setCopying(undefined); if (isMade) { reload(); } }} />}
    </>
  );
}

// The server sorts by family and name; a family that goes on from the page before is named again.
function grouped(items: readonly Process[], nameOfFamily: (id: string) => string): readonly Row[] {
  const families = new Map<string, Process[]>();
  for (const item of items) {
    const family = item.family ?? '';
    families.set(family, [...(families.get(family) ?? []), item]);
  }
  return [...families].flatMap(([family, members]) => [{ key: `family ${family}`, family: nameOfFamily(family) }, ...members]);
}
