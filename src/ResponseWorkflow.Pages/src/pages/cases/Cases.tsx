import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Segmented, Select, Tag } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { DataList } from '../../parts/list/DataList';
import type { ListColumn } from '../../parts/list/useColumns';
import { useListAddress } from '../../parts/list/useListAddress';
import { rowMain } from '../../parts/list/useListKeys';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { CaseState } from './CaseState';
import { Due } from './Due';
import { pageOf, statuses, type Case } from './model';
import { StartDialog } from './StartDialog';
import { Grade } from '../customers/Grade';

type Status = '' | (typeof statuses)[number];

type Order = 'Started' | 'Due';

const caseKinds = ['Case'] as const;

/** The cases that one may see, the newest first; a number, circuit or telephone finds its cases at once. */
export default function Cases() {
  const all = useWords();
  const words = all.cases;
  const navigate = useNavigate();
  const { session, language, may } = useSession();
  const { params, change, page, pageSize, search, sort, isDescending } = useListAddress();
  const [isStarting, setIsStarting] = useState(false);
  const status = (params.get('status') ?? '') as Status;
  const kind = params.get('kind') ?? '';
  const isMine = params.get('mine') === 'true';
  const me = session?.id ?? '';
  const query = useMemo(
    () => ({
      ...(search === '' ? {} : { search }),
      ...(status === '' ? {} : { status }),
      ...(kind === '' ? {} : { kind }),
      ...(isMine && me !== '' ? { ownerId: me } : {}),
      ...(sort === '' ? {} : { sort: sort as Order, descending: isDescending }),
    }),
    [search, status, kind, isMine, me, sort, isDescending],
  );
  const kinds = useLoaded(useCallback(() => demand(api.GET('/api/case-kinds')), [])).value?.items ?? [];
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/cases/table', { params: { query: { ...query, page, pageSize } } })), [query, page, pageSize]));
  const changed = useChanges(caseKinds, loaded.refresh);
  const kindName = (id: string) => {
    const found = kinds.find((one) => one.id === id);
    return found === undefined ? id : language === 'en' ? found.nameEn : found.nameZh;
  };

  const columns: readonly ListColumn<Case>[] = [
    { key: 'number', title: words.number, isAlways: true, width: 178, render: (_, one) => <Link {...rowMain} to={pageOf(one.number)}>{one.number}</Link> },
    { key: 'title', title: words.titleField, isAlways: true, render: (_, one) => <Cut text={one.title} /> },
    { key: 'kind', title: words.kind, width: 100, render: (_, one) => <Cut text={kindName(one.kind)} /> },
    { key: 'state', title: all.state, width: 120, render: (_, one) => <CaseState one={one} /> },
    { key: 'priority', title: words.priority, width: 76, render: (_, one) => (one.priority === 'Normal' ? words.priorities.Normal : <Tag color={one.priority === 'Urgent' ? 'red' : one.priority === 'High' ? 'orange' : 'default'} style={{ margin: 0 }}>{words.priorities[one.priority]}</Tag>) },
    { key: 'Due' satisfies Order, title: words.due, isSortable: true, width: language === 'en' ? 188 : 152, render: (_, one) => <Due one={one} /> },
    { key: 'customer', title: words.customer, width: 120, render: (_, one) => <Cut text={one.customerName} /> },
    { key: 'grade', title: words.grade, isHiddenAtFirst: true, width: 70, render: (_, one) => (one.grade == null ? all.none : <Grade of={one.grade} />) },
    { key: 'circuit', title: words.circuit, width: 120, isHiddenAtFirst: true, render: (_, one) => <Cut text={one.circuitNumber} /> },
    { key: 'phone', title: words.phone, width: 120, isHiddenAtFirst: true, render: (_, one) => <Cut text={one.contactPhone} /> },
    { key: 'unit', title: all.unit, isHiddenAtFirst: true, width: 120, render: (_, one) => <Cut text={language === 'en' ? one.unitNameEn : one.unitNameZh} /> },
    { key: 'owner', title: words.owner, width: 96, render: (_, one) => <Cut text={one.ownerName} /> },
    { key: 'Started' satisfies Order, title: words.started, isSortable: true, width: 140, render: (_, one) => <Instant at={one.startedAt} /> },
    { key: 'closed', title: words.closed, width: 140, isHiddenAtFirst: true, render: (_, one) => <Instant at={one.closedAt} /> },
  ];

  return (
    <>
      <DataList<Case>
        list="cases"
        title={words.title}
        columns={columns}
        rowKey={(one) => one.id}
        loaded={loaded}
        changed={changed}
        rows={loaded.value?.items ?? []}
        total={loaded.value?.total ?? 0}
        isPaged
        exported={{ path: '/api/cases/export', query }}
        searchHint={words.searchHint}
        filters={
          <>
            <Segmented<Status> value={status} onChange={(one) => change({ status: one, page: undefined })} options={['' as const, ...statuses].map((one) => ({ value: one, label: one === '' ? words.all : words.statuses[one] }))} />
            <Select<string> aria-label={words.kind} value={kind} style={{ width: 150 }} onChange={(one) => change({ kind: one, page: undefined })} options={[{ value: '', label: words.allKinds }, ...kinds.map((one) => ({ value: one.id, label: kindName(one.id) }))]} />
            <Checkbox checked={isMine} onChange={(event) => change({ mine: event.target.checked ? 'true' : undefined, page: undefined })}>{words.mine}</Checkbox>
          </>
        }
        acts={may('cases.start') ? <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setIsStarting(true)}>{words.start}</Button> : null}
        empty={<>{words.empty}<br />{words.emptyText}</>}
        isFiltered={search !== '' || status !== '' || kind !== '' || isMine}
      />
      {isStarting && <StartDialog onClose={(started) => { setIsStarting(false); if (started !== undefined) { void navigate(pageOf(started)); } }} />}
    </>
  );
}
