import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { ImportButton } from '../../parts/ImportButton';
import { Instant } from '../../parts/Instant';
import { DataList } from '../../parts/list/DataList';
import type { ListColumn } from '../../parts/list/useColumns';
import { useListAddress } from '../../parts/list/useListAddress';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { pageOf } from '../cases/model';
import { CircuitDialog } from './CircuitDialog';
import { CircuitDrawer } from './CircuitDrawer';
import { GradeTag } from './GradeTag';
import { bandwidthOf, customerPage, type Circuit } from './model';
import { useTerms } from './useTerms';

// A list of circuits names their customers, and the processes of cases change them.
const kinds = ['Circuit', 'Customer', 'Case'] as const;

type Order = 'Number' | 'Bandwidth' | 'Updated';

/** The circuit ledger, as far as one may see it. */
export default function Circuits() {
  const all = useWords();
  const words = all.customers;
  const own = all.circuits;
  const { language, may } = useSession();
  const { params, change, page, pageSize, search, sort, isDescending } = useListAddress();
  const [isAdding, setIsAdding] = useState(false);
  const terms = useTerms();
  const kind = params.get('kind') ?? '';
  const state = params.get('state') ?? '';
  const grade = params.get('grade') ?? '';
  const shown = params.get('circuit') ?? '';
  const query = useMemo(
    () => ({
      ...(search === '' ? {} : { search }),
      ...(kind === '' ? {} : { kind }),
      ...(state === '' ? {} : { state }),
      ...(grade === '' ? {} : { grade }),
      ...(sort === '' ? {} : { sort: sort as Order, descending: isDescending }),
    }),
    [search, kind, state, grade, sort, isDescending],
  );
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/circuits', { params: { query: { ...query, page, pageSize } } })), [query, page, pageSize]));
  const { reload, refresh } = loaded;
  const changed = useChanges(kinds, refresh);

  const columns: readonly ListColumn<Circuit>[] = [
    { key: 'Number' satisfies Order, title: words.circuitNumber, isAlways: true, isSortable: true, width: 150, render: (_, one) => <CellButton isMain onClick={() => change({ circuit: one.number })}>{one.number}</CellButton> },
    { key: 'name', title: own.name, isHiddenAtFirst: true, width: 150, render: (_, one) => <Cut text={one.name} /> },
    { key: 'customer', title: words.customer, isAlways: true, width: 180, render: (_, one) => <Cut text={one.customerName}><Link to={customerPage(one.customerNumber)}>{one.customerName}</Link></Cut> },
    { key: 'kind', title: words.kind, width: 130, render: (_, one) => <Cut text={terms.circuitKinds.named(one.kind)} /> },
    { key: 'Bandwidth' satisfies Order, title: words.bandwidth, isSortable: true, width: 124, className: 'number', render: (_, one) => bandwidthOf(one) },
    { key: 'grade', title: words.grade, width: 88, render: (_, one) => <GradeTag grade={one.grade} name={terms.grades.named(one.grade)} /> },
    { key: 'technology', title: own.technology, isHiddenAtFirst: true, width: 110, render: (_, one) => <Cut text={terms.technologies.named(one.technology)} /> },
    { key: 'endA', title: words.endA, render: (_, one) => <Cut text={one.endA} /> },
    { key: 'contactA', title: own.contactA, isHiddenAtFirst: true, width: 110, render: (_, one) => <Cut text={one.contactA} /> },
    { key: 'phoneA', title: own.phoneA, isHiddenAtFirst: true, width: 130, render: (_, one) => <Cut text={one.phoneA} /> },
    { key: 'endZ', title: words.endZ, render: (_, one) => <Cut text={one.endZ} /> },
    { key: 'contactZ', title: own.contactZ, isHiddenAtFirst: true, width: 110, render: (_, one) => <Cut text={one.contactZ} /> },
    { key: 'phoneZ', title: own.phoneZ, isHiddenAtFirst: true, width: 130, render: (_, one) => <Cut text={one.phoneZ} /> },
    { key: 'manager', title: words.manager, isHiddenAtFirst: true, width: 110, render: (_, one) => <Cut text={one.managerName} /> },
    { key: 'order', title: own.order, isHiddenAtFirst: true, width: 170, render: (_, one) => (one.orderNumber == null ? null : <Link to={pageOf(one.orderNumber)}>{one.orderNumber}</Link>) },
    { key: 'cooperating', title: own.cooperating, isHiddenAtFirst: true, width: 150, render: (_, one) => <Cut text={one.cooperating.map((unit) => (language === 'en' ? unit.nameEn : unit.nameZh)).join(all.forms.comma)} /> },
    { key: 'unit', title: own.lead, isHiddenAtFirst: true, width: 120, render: (_, one) => <Cut text={language === 'en' ? one.unitNameEn : one.unitNameZh} /> },
    { key: 'state', title: all.state, width: 96, render: (_, one) => <Cut text={terms.circuitStates.named(one.state)} /> },
    { key: 'opened', title: words.opened, isHiddenAtFirst: true, width: 142, render: (_, one) => <Instant at={one.openedAt} /> },
    { key: 'Updated' satisfies Order, title: words.updated, isSortable: true, isHiddenAtFirst: true, width: 142, render: (_, one) => <Instant at={one.updatedAt} /> },
  ];

  return (
    <>
      <DataList<Circuit>
        list="circuits"
        title={words.circuitsTitle}
        columns={columns}
        rowKey={(one) => one.id}
        loaded={loaded}
        changed={changed}
        rows={loaded.value?.items ?? []}
        total={loaded.value?.total ?? 0}
        isPaged
        exported={{ path: '/api/circuits/export', query }}
        searchHint={words.circuitSearchHint}
        filters={
          <>
            <Select<string> aria-label={words.kind} value={kind} style={{ width: 170 }} onChange={(one) => change({ kind: one, page: undefined })} options={[{ value: '', label: words.allKinds }, ...terms.circuitKinds.options]} />
            <Select<string> aria-label={words.grade} value={grade} style={{ width: 120 }} onChange={(one) => change({ grade: one, page: undefined })} options={[{ value: '', label: words.allGrades }, ...terms.grades.options]} />
            <Select<string> aria-label={all.state} value={state} style={{ width: 120 }} onChange={(one) => change({ state: one, page: undefined })} options={[{ value: '', label: words.allStates }, ...terms.circuitStates.options]} />
          </>
        }
        acts={
          may('customers.manage') ? (
            <>
              <ImportButton title={words.importCircuitsTitle} path="/api/circuits/import" onImported={reload} />
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setIsAdding(true)}>{words.addCircuit}</Button>
            </>
          ) : null
        }
        empty={<>{words.emptyCircuits}<br />{words.emptyText}</>}
        isFiltered={search !== '' || kind !== '' || state !== '' || grade !== ''}
      />
      {shown !== '' && <CircuitDrawer number={shown} onChanged={reload} onClose={() => change({ circuit: undefined })} />}
      {isAdding && <CircuitDialog onClose={(isSaved) => { setIsAdding(false); if (isSaved) { reload(); } }} />}
    </>
  );
}
