import { CalculatorOutlined, PlusOutlined } from '@ant-design/icons';
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
import { LimitDrawer } from './LimitDrawer';
import { LimitEditor } from './LimitEditor';
import { LimitImport } from './LimitImport';
import type { Limit } from './model';
import { TryDrawer } from './TryDrawer';
import { useLimitWords } from './useLimitWords';

type Order = 'Key' | 'Id' | 'Changed';

const termKinds = ['TimeLimit'] as const;

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
  const process = params.get('process') ?? '';
  const grade = params.get('grade') ?? '';
  const calendar = params.get('calendar') ?? '';
  const state = params.get('state') ?? '';
  const shown = params.get('row') ?? '';
  const query = useMemo(
    () => ({
      ...(search === '' ? {} : { search }),
      ...(process === '' ? {} : { process }),
      ...(grade === '' ? {} : { grade }),
      ...(calendar === '' ? {} : { calendar }),
      ...(state === '' ? {} : { state: state as Limit['state'] }),
      ...(sort === '' ? {} : { sort: sort as Order, descending: isDescending }),
    }),
    [search, process, grade, calendar, state, sort, isDescending],
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

  const columns: readonly ListColumn<Limit>[] = [
    { key: 'Key' satisfies Order, title: words.key, isAlways: true, isSortable: true, width: 180, render: (_, one, index) => (isRepeated(one, index) ? null : <Cut text={one.key}><b>{one.key}</b></Cut>) },
    { key: 'conditions', title: words.conditions, isAlways: true, render: (_, one) => <CellButton isMain onClick={() => change({ row: one.id })} title={one.id}>{teller.conditions(one.rule)}</CellButton> },
    { key: 'amount', title: words.amount, isAlways: true, width: 164, className: 'number', render: (_, one) => <Cut text={teller.amount(one.rule)} /> },
    { key: 'calendar', title: words.calendar, width: 108, render: (_, one) => <Cut text={teller.calendar(one.rule.calendar)} /> },
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
        columns={columns}
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
            <Select<string> aria-label={words.process} value={process} style={{ width: 130 }} onChange={(one) => change({ process: one, page: undefined })} options={[{ value: '', label: words.allProcesses }, ...vocabulary.processes]} />
            <Select<string> aria-label={teller.fact('grade')} value={grade} style={{ width: 110 }} onChange={(one) => change({ grade: one, page: undefined })} options={[{ value: '', label: words.allGrades }, ...vocabulary.grades]} />
            <Select<string> aria-label={words.calendar} value={calendar} style={{ width: 140 }} onChange={(one) => change({ calendar: one, page: undefined })} options={[{ value: '', label: words.allCalendars }, ...vocabulary.calendars]} />
            <Select<string>
              aria-label={all.state}
              value={state}
              style={{ width: 140 }}
              onChange={(one) => change({ state: one, page: undefined })}
              options={[{ value: '', label: words.allStates }, { value: 'InForce', label: words.inForce }, { value: 'Coming', label: words.coming }, { value: 'Over', label: words.over }]}
            />
          </>
        }
        acts={
          <>
            <Button onClick={() => void navigate('/limits/words')}>{words.wordsTitle}</Button>
            <Button icon={<CalculatorOutlined aria-hidden />} onClick={() => setIsTrying(true)}>{words.tryIt}</Button>
            <Button onClick={() => void report(() => receiveFile('GET', `/api/time-limits/rows/export/json?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()}`))}>{words.exportJson}</Button>
            {vocabulary.mayEdit && (
              <>
                <LimitImport onImported={reload} />
                <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setIsAdding(true)}>{words.add}</Button>
              </>
            )}
          </>
        }
        empty={words.empty}
        isFiltered={search !== '' || process !== '' || grade !== '' || calendar !== '' || state !== ''}
      />
      {shown !== '' && <LimitDrawer id={shown} vocabulary={vocabulary} onChanged={reload} onClose={() => change({ row: undefined })} />}
      {isAdding && <LimitEditor vocabulary={vocabulary} onClose={(isSaved) => { setIsAdding(false); if (isSaved) { reload(); } }} />}
      {isTrying && <TryDrawer vocabulary={vocabulary} onClose={() => setIsTrying(false)} />}
    </>
  );
}
