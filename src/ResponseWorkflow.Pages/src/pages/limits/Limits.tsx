import { CalculatorOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select, Tag } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { receiveFile } from '../../api/files';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { DataList } from '../../parts/list/DataList';
import type { ListColumn } from '../../parts/list/useColumns';
import { useListAddress } from '../../parts/list/useListAddress';
import { useProblems } from '../../parts/useProblems';
import { localTime } from '../../words/localTime';
import { useWords } from '../../words/WordsContext';
import { AmountCell } from './AmountCell';
import { EditsDrawer } from './EditsDrawer';
import { LimitDrawer } from './LimitDrawer';
import { LimitEditor } from './LimitEditor';
import { LimitImport } from './LimitImport';
import { isSame, type Limit } from './model';
import { TryDrawer } from './TryDrawer';
import { useLimitEdits } from './useLimitEdits';
import { useLimitWords } from './useLimitWords';

type Order = 'Key' | 'Id' | 'Changed';

const termKinds = ['TimeLimit'] as const;

// What makes room for the fields while rows are changed in the table.
const besideEditing: ReadonlySet<string> = new Set(['escalation', 'Changed']);

/** The rule rows and additions of all limits, by limit. */
export default function Limits() {
  const all = useWords();
  const words = all.limits;
  const report = useProblems();
  const navigate = useNavigate();
  const { params, change, page, pageSize, search, sort, isDescending } = useListAddress();
  const vocabulary = useLimitWords();
  const { teller } = vocabulary;
  const [isAdding, setIsAdding] = useState(false);
  const [isTrying, setIsTrying] = useState(false);
  const [isEditing, setIsEditing] = useState(false);
  const [isReviewing, setIsReviewing] = useState(false);
  const changes = useLimitEdits();
  const process = params.get('process') ?? '';
  const limitKey = params.get('key') ?? '';
  const grade = params.get('grade') ?? '';
  const calendar = params.get('calendar') ?? '';
  const state = params.get('state') ?? '';
  const shown = params.get('row') ?? '';
  const query = useMemo(
    () => ({
      ...(search === '' ? {} : { search }),
      ...(process === '' ? {} : { process }),
      ...(limitKey === '' ? {} : { key: limitKey }),
      ...(grade === '' ? {} : { grade }),
      ...(calendar === '' ? {} : { calendar }),
      ...(state === '' ? {} : { state: state as Limit['state'] }),
      ...(sort === '' ? {} : { sort: sort as Order, descending: isDescending }),
    }),
    [search, process, limitKey, grade, calendar, state, sort, isDescending],
  );
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/time-limits/rows', { params: { query: { ...query, page, pageSize } } })), [query, page, pageSize]));
  const { reload, refresh } = loaded;
  const { renew } = vocabulary;
  const changed = useChanges(termKinds, () => {
    refresh();
    renew();
  });
  const rows = loaded.value?.items ?? [];

  // Rows of one limit stand together: its key is said once.
  const isRepeated = (one: Limit, index: number | undefined) => sort !== 'Id' && sort !== 'Changed' && index !== undefined && rows[index - 1]?.key === one.key;

  const ruleOf = (one: Limit) => changes.edits.find((edit) => edit.limit.id === one.id)?.rule ?? one.rule;
  const columns: readonly ListColumn<Limit>[] = [
    { key: 'Key' satisfies Order, title: words.key, isAlways: true, isSortable: true, width: 180, render: (_, one, index) => (isRepeated(one, index) ? null : <Cut text={one.key}><b>{one.key}</b></Cut>) },
    { key: 'conditions', title: words.conditions, isAlways: true, render: (_, one) => <CellButton isMain onClick={() => change({ row: one.id })} title={one.id}>{teller.conditions(one.rule)}</CellButton> },
    { key: 'amount', title: words.amount, isAlways: true, width: isEditing ? 292 : 164, className: 'number', render: (_, one) => (isEditing && one.state !== 'Over' ? <AmountCell limit={one} rule={ruleOf(one)} teller={teller} onChange={(rule) => changes.edit(one, rule)} /> : <Cut text={teller.amount(one.rule)} />) },
    {
      key: 'calendar',
      title: words.calendar,
      width: isEditing ? 132 : 108,
      render: (_, one) => (!isEditing || one.state === 'Over' || one.rule.calendar == null ? <Cut text={teller.calendar(one.rule.calendar)} /> : (
        <span className={isSame(ruleOf(one).calendar, one.rule.calendar) ? 'limit-cell' : 'limit-cell limit-cell-changed'}>
          <Select<string> size="small" aria-label={`${one.id} ${words.calendar}`} value={ruleOf(one).calendar ?? ''} popupMatchSelectWidth={false} style={{ width: '100%' }} options={vocabulary.calendars} onChange={(calendar) => changes.edit(one, { ...ruleOf(one), calendar })} />
        </span>
      )),
    },
    { key: 'warnings', title: words.warnings, width: 104, render: (_, one) => <Cut text={teller.warnings(one.rule)} /> },
    { key: 'escalation', title: words.escalation, width: 104, render: (_, one) => <Cut text={teller.escalation(one.rule)} /> },
    { key: 'movableBy', title: words.movableBy, isHiddenAtFirst: true, width: 110, render: (_, one) => <Cut text={teller.movableBy(one.rule)} /> },
    { key: 'Id' satisfies Order, title: words.row, isSortable: true, isHiddenAtFirst: true, width: 200, render: (_, one) => <Cut text={one.id} /> },
    {
      key: 'state',
      title: all.state,
      width: 84,
      render: (_, one) =>
        one.state === 'Over' ? <Tag>{words.over}</Tag> : one.state === 'Coming' ? <Tag color="blue">{words.coming}</Tag> : one.nextFrom == null ? words.inForce : <Cut text={words.nextFrom(localTime(one.nextFrom))}><Tag color="blue">{words.coming}</Tag></Cut>,
    },
    { key: 'Changed' satisfies Order, title: words.changed, isSortable: true, width: 142, render: (_, one) => (one.changedAt == null ? words.original : <Instant at={one.changedAt} />) },
  ];

  return (
    <>
      <DataList<Limit>
        list="limits"
        title={words.title}
        columns={isEditing ? columns.filter((one) => !besideEditing.has(one.key)) : columns}
        rowKey={(one) => `${one.kind}:${one.id}`}
        loaded={loaded}
        changed={changed}
        rows={rows}
        total={loaded.value?.total ?? 0}
        isPaged
        exported={{ path: '/api/time-limits/rows/export', query }}
        searchHint={words.searchHint}
        filters={
          <>
            <Select<string> aria-label={words.process} value={process} popupMatchSelectWidth={false} style={{ width: 102 }} onChange={(one) => change({ process: one, key: undefined, page: undefined })} options={[{ value: '', label: words.allProcesses }, ...vocabulary.processes]} />
            <Select<string> aria-label={words.key} value={limitKey} showSearch popupMatchSelectWidth={false} style={{ width: 120 }} onChange={(one) => change({ key: one, page: undefined })} options={[{ value: '', label: words.allKeys }, ...vocabulary.keys.filter((one) => process === '' || one.value.startsWith(`${process}.`))]} />
            <Select<string> aria-label={teller.fact('grade')} value={grade} style={{ width: 94 }} onChange={(one) => change({ grade: one, page: undefined })} options={[{ value: '', label: words.allGrades }, ...vocabulary.grades]} />
            <Select<string> aria-label={words.calendar} value={calendar} popupMatchSelectWidth={false} style={{ width: 106 }} onChange={(one) => change({ calendar: one, page: undefined })} options={[{ value: '', label: words.allCalendars }, ...vocabulary.calendars]} />
            <Select<string>
              aria-label={all.state}
              value={state}
              popupMatchSelectWidth={false}
              style={{ width: 106 }}
              onChange={(one) => change({ state: one, page: undefined })}
              options={[{ value: '', label: words.allStates }, { value: 'InForce', label: words.inForce }, { value: 'Coming', label: words.coming }, { value: 'Over', label: words.over }]}
            />
          </>
        }
        acts={isEditing ? (
          <>
            <Button type="primary" disabled={changes.edits.length === 0} onClick={() => setIsReviewing(true)}>{words.review(changes.edits.length)}</Button>
            <Button onClick={() => { changes.clear(); setIsReviewing(false); setIsEditing(false); }}>{changes.edits.length === 0 ? words.stopEditing : words.discard}</Button>
          </>
        ) : (
          <>
            <Button onClick={() => void navigate('/limits/words')}>{words.wordsTitle}</Button>
            <Button icon={<CalculatorOutlined aria-hidden />} onClick={() => setIsTrying(true)}>{words.tryIt}</Button>
            <Button onClick={() => void report(() => receiveFile('GET', `/api/time-limits/rows/export/json?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()}`))}>{words.exportJson}</Button>
            {vocabulary.mayEdit && (
              <>
                <LimitImport onImported={reload} />
                <Button icon={<EditOutlined aria-hidden />} onClick={() => setIsEditing(true)}>{words.editTable}</Button>
                <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setIsAdding(true)}>{words.add}</Button>
              </>
            )}
          </>
        )}
        empty={words.empty}
        isFiltered={search !== '' || process !== '' || limitKey !== '' || grade !== '' || calendar !== '' || state !== ''}
      />
      {shown !== '' && <LimitDrawer id={shown} vocabulary={vocabulary} onChanged={reload} onClose={() => change({ row: undefined })} />}
      {isAdding && <LimitEditor vocabulary={vocabulary} onClose={(isSaved) => { setIsAdding(false); if (isSaved) { reload(); } }} />}
      {isReviewing && <EditsDrawer changes={changes} teller={teller} onClose={() => setIsReviewing(false)} onSaved={() => { changes.clear(); setIsReviewing(false); setIsEditing(false); reload(); }} />}
      {isTrying && <TryDrawer vocabulary={vocabulary} onClose={() => setIsTrying(false)} />}
    </>
  );
}
