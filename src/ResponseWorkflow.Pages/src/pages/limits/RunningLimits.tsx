import { Segmented, Select } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { LimitDrawer } from '../../parts/limits/LimitDrawer';
import { LimitRemaining } from '../../parts/limits/LimitRemaining';
import { dueOf, type Limit } from '../../parts/limits/model';
import { UsedPart } from '../../parts/limits/UsedPart';
import { DataList } from '../../parts/list/DataList';
import type { ListColumn } from '../../parts/list/useColumns';
import { useListAddress } from '../../parts/list/useListAddress';
import { rowMain } from '../../parts/list/useListKeys';
import { useSession } from '../../session/SessionContext';
import { localTime } from '../../words/localTime';
import { useWords } from '../../words/WordsContext';
import { pageOf } from '../cases/model';
import { Grade } from '../customers/Grade';
import { useTerms } from '../customers/useTerms';
import { queryOf, standings, type Order, type Standing } from './standings';

const limitKinds = ['RunningLimit', 'TimeLimit'] as const;

/** All running time limits of the cases that the reader may see: what is due next, and what is over. */
export default function RunningLimits() {
  const all = useWords();
  const words = all.runningLimits;
  const { language } = useSession();
  const terms = useTerms();
  const { params, change, page, pageSize, search, sort, isDescending } = useListAddress();
  const [round, setRound] = useState(0);
  const standing = (params.get('standing') ?? '') as Standing;
  const [process, key, unit, grade] = ['process', 'key', 'unit', 'grade'].map((name) => params.get(name) ?? '') as [string, string, string, string];
  const shown = params.get('limit') ?? '';
  const query = useMemo(() => queryOf({ search, standing, process, key, unit, grade, sort, isDescending }), [search, standing, process, key, unit, grade, sort, isDescending]);
  const chosen = useMemo(() => ({ ...(process === '' ? {} : { process }), ...(key === '' ? {} : { key }), ...(unit === '' ? {} : { withinId: unit }) }), [process, key, unit]);
  const choices = useLoaded(useCallback(() => demand(api.GET('/api/limits/choices', { params: { query: chosen } })), [chosen]));
  const kinds = useLoaded(useCallback(() => demand(api.GET('/api/case-kinds')), [])).value?.items ?? [];
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/limits', { params: { query: { ...query, page, pageSize } } })), [query, page, pageSize]));
  const changed = useChanges(limitKinds, () => {
    loaded.refresh();
    choices.refresh();
    setRound((one) => one + 1);
  });
  const nameOf = (one: { readonly nameZh: string; readonly nameEn: string }) => (language === 'en' ? one.nameEn : one.nameZh);
  const kindOf = (id: string | null | undefined) => {
    const found = kinds.find((one) => one.id === id);
    return found === undefined ? (id ?? '') : nameOf(found);
  };
  const filter = (name: string, value: string, hint: string, width: number, options: readonly { readonly value: string; readonly label: string }[], named = (one: string) => (choices.value === undefined ? '' : one)) => (
    <Select<string>
      aria-label={hint}
      allowClear
      showSearch
      optionFilterProp="label"
      placeholder={hint}
      style={{ width }}
      popupMatchSelectWidth={false}
      {...(value === '' ? {} : { value })}
      onChange={(one: string | undefined) => change({ [name]: one, page: undefined })}
      options={value === '' || options.some((one) => one.value === value) ? [...options] : [...options, { value, label: named(value) }]}
    />
  );

  const columns: readonly ListColumn<Limit>[] = [
    { key: 'case', title: words.case, isAlways: true, width: 158, render: (_, one) => (one.caseNumber == null ? all.none : <Cut text={`${one.caseNumber} ${one.caseTitle ?? ''}`}><Link {...rowMain} to={`${pageOf(one.caseNumber)}?tab=limits`}>{one.caseNumber}</Link></Cut>) },
    { key: 'title', title: words.caseTitle, render: (_, one) => <Cut text={one.caseTitle} /> },
    { key: 'kind', title: words.kind, width: 92, isHiddenAtFirst: true, render: (_, one) => <Cut text={kindOf(one.caseKind)} /> },
    {
      key: 'Key' satisfies Order,
      title: words.limit,
      isAlways: true,
      isSortable: true,
      width: 150,
      render: (_, one) => <CellButton onClick={() => change({ limit: one.id })} title={[one.key, one.name, one.taskTitle].filter((text) => text != null).join(' · ')} aria-label={`${words.why} ${words.nameOf(one.key)} ${one.caseNumber ?? ''}`}>{words.nameOf(one.key)}{one.name != null && ` · ${one.name}`}</CellButton>,
    },
    { key: 'remaining', title: words.remaining, isAlways: true, width: language === 'en' ? 196 : 190, render: (_, one) => <LimitRemaining limit={one} /> },
    { key: 'used', title: words.used, width: 88, render: (_, one) => <UsedPart limit={one} /> },
    { key: 'Due' satisfies Order, title: words.due, isSortable: true, width: 138, render: (_, one) => (one.state === 'Paused' ? <Cut text={words.whenResumed} /> : <Instant at={dueOf(one)} />) },
    { key: 'Next', title: words.nextStep, width: language === 'en' ? 174 : 166, render: (_, one) => (one.nextAt == null || one.state !== 'Running' ? all.none : <Cut text={`${one.nextKind == null ? '' : words.stepName(one.nextKind, one.nextNumber ?? 1)} ${localTime(one.nextAt)}`} />) },
    { key: 'grade', title: words.grade, width: 72, render: (_, one) => (one.grade == null ? all.none : <Grade of={one.grade} />) },
    { key: 'process', title: words.process, width: 130, isHiddenAtFirst: true, render: (_, one) => <Cut text={one.processName} /> },
    { key: 'unit', title: all.unit, width: 130, isHiddenAtFirst: true, render: (_, one) => <Cut text={one.unitName} /> },
    { key: 'task', title: words.task, width: 150, isHiddenAtFirst: true, render: (_, one) => <Cut text={one.taskTitle} /> },
    { key: 'Started', title: words.startedAt, width: 138, isHiddenAtFirst: true, render: (_, one) => <Instant at={one.startedAt} /> },
  ];

  return (
    <>
      <DataList<Limit>
        list="running-limits"
        title={words.title}
        columns={columns}
        rowKey={(one) => one.id}
        loaded={loaded}
        changed={changed}
        rows={loaded.value?.items ?? []}
        total={loaded.value?.total ?? 0}
        isPaged
        exported={{ path: '/api/limits/export', query }}
        searchHint={words.searchHint}
        tabs={<div style={{ marginBottom: 8 }}><Segmented<Standing> value={standing} onChange={(one) => change({ standing: one, page: undefined })} options={standings.map((one) => ({ value: one, label: words.standings[one] }))} /></div>}
        filters={
          <>
            {filter('process', process, words.process, 124, (choices.value?.processes ?? []).map((one) => ({ value: one.id, label: nameOf(one) })))}
            {filter('key', key, words.limit, 132, (choices.value?.keys ?? []).map((one) => ({ value: one, label: words.nameOf(one) })), words.nameOf)}
            {filter('unit', unit, all.unit, 112, (choices.value?.units ?? []).map((one) => ({ value: one.id, label: nameOf(one) })))}
            {filter('grade', grade, words.grade, 92, (choices.value?.grades ?? []).map((one) => ({ value: one, label: terms.grades.named(one) })), terms.grades.named)}
          </>
        }
        rowClassName={(one) => (one.state === 'Running' && one.overdueSince != null ? 'row-overdue' : '')}
        empty={<>{words.nothingRuns}<br />{words.nothingRunsText}</>}
        isFiltered={search !== '' || standing !== '' || process !== '' || key !== '' || unit !== '' || grade !== ''}
      />
      {shown !== '' && <LimitDrawer limitId={shown} round={round} onClose={() => change({ limit: undefined })} />}
    </>
  );
}
