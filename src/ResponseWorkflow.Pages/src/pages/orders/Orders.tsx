import { Button, Select, Tag } from 'antd';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { DataList } from '../../parts/list/DataList';
import type { ListColumn } from '../../parts/list/useColumns';
import { useListAddress } from '../../parts/list/useListAddress';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { pageOf } from '../cases/model';
import { Grade } from '../customers/Grade';
import { BoardUnits } from './BoardUnits';
import { kinds, looks, states, unitName, type Order, type OrderState } from './model';
import { OrderDrawer } from './OrderDrawer';

const changeKinds = ['DispatchOrder', 'Case'] as const;

type Sort = 'Received' | 'Limit' | 'Number';

/** The dispatch-order ledger, as far as orders concern the reader's units. */
export default function Orders() {
  const all = useWords();
  const words = all.orders.ledger;
  const { language, may } = useSession();
  const { params, change, page, pageSize, search, sort, isDescending } = useListAddress();
  const state = params.get('state') ?? '';
  const kind = params.get('kind') ?? '';
  const unit = params.get('unit') ?? '';
  const shown = params.get('order') ?? '';
  const query = useMemo(
    () => ({
      ...(search === '' ? {} : { search }),
      ...(state === '' ? {} : { state: state as OrderState }),
      ...(kind === '' ? {} : { kind }),
      ...(unit === '' ? {} : { withinId: unit }),
      // The newest first, as long as nobody wants it otherwise.
      ...(sort === '' ? { sort: 'Received' as const, descending: true } : { sort: sort as Sort, descending: isDescending }),
    }),
    [search, state, kind, unit, sort, isDescending],
  );
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/orders', { params: { query: { ...query, page, pageSize } } })), [query, page, pageSize]));
  const changed = useChanges(changeKinds, loaded.refresh);
  const columns: readonly ListColumn<Order>[] = [
    { key: 'Number' satisfies Sort, title: words.order, isAlways: true, isSortable: true, width: 168, render: (_, one) => <CellButton isMain onClick={() => change({ order: one.number })}>{one.number}</CellButton> },
    { key: 'version', title: words.version, width: 64, isHiddenAtFirst: true, className: 'number', render: (_, one) => one.version },
    { key: 'case', title: words.case, width: 96, isHiddenAtFirst: true, render: (_, one) => <Link to={pageOf(one.number)}>{words.openCase}</Link> },
    { key: 'kind', title: words.kind, width: language === 'en' ? 88 : 72, render: (_, one) => all.orders.kinds[one.kind] ?? one.kind },
    { key: 'title', title: words.caseTitle, isHiddenAtFirst: true, render: (_, one) => <Cut text={one.title} /> },
    { key: 'customer', title: words.customer, render: (_, one) => <Cut text={one.customerName} /> },
    { key: 'grade', title: all.cases.grade, width: 72, isHiddenAtFirst: true, render: (_, one) => (one.grade == null ? all.none : <Grade of={one.grade} />) },
    { key: 'state', title: words.state, width: 104, render: (_, one) => <Tag color={looks[one.state]}>{all.orders.states[one.state]}</Tag> },
    { key: 'Received' satisfies Sort, title: words.received, isSortable: true, width: 138, render: (_, one) => <Instant at={one.receivedAt} /> },
    { key: 'Limit' satisfies Sort, title: words.limit, isSortable: true, width: 138, render: (_, one) => (one.limitAt == null ? all.none : <Instant at={one.limitAt} />) },
    { key: 'extensions', title: words.extensions, width: language === 'en' ? 102 : 64, className: 'number', render: (_, one) => one.extensions },
    { key: 'timeouts', title: words.timeouts, width: language === 'en' ? 96 : 64, className: 'number', render: (_, one) => one.timeouts },
    { key: 'circuits', title: words.circuits, width: language === 'en' ? 86 : 76, className: 'number', render: (_, one) => one.circuitCount },
    { key: 'lead', title: words.lead, width: 110, render: (_, one) => <Cut text={unitName(one.leadUnit, language)} /> },
    { key: 'desk', title: words.desk, width: 110, isHiddenAtFirst: true, render: (_, one) => <Cut text={unitName(one.unit, language)} /> },
    { key: 'issuer', title: words.issuer, width: 96, isHiddenAtFirst: true, render: (_, one) => <Cut text={one.issuer} /> },
    { key: 'source', title: words.source, width: 110, isHiddenAtFirst: true, render: (_, one) => all.orders.sources[one.source] ?? one.source },
    { key: 'externalId', title: words.externalId, width: 130, isHiddenAtFirst: true, render: (_, one) => <Cut text={one.externalId} /> },
    { key: 'completed', title: words.completed, width: 138, isHiddenAtFirst: true, render: (_, one) => (one.completedAt == null ? all.none : <Instant at={one.completedAt} />) },
    { key: 'testReport', title: words.testReport, width: 150, isHiddenAtFirst: true, render: (_, one) => <Cut text={one.testReport} /> },
    { key: 'filingPlace', title: words.filingPlace, width: 150, isHiddenAtFirst: true, render: (_, one) => <Cut text={one.filingPlace} /> },
  ];
  return (
    <>
      <DataList<Order>
        list="dispatch-orders"
        title={words.title}
        columns={columns}
        rowKey={(one) => one.id}
        loaded={loaded}
        changed={changed}
        rows={loaded.value?.items ?? []}
        total={loaded.value?.total ?? 0}
        isPaged
        exported={{ path: '/api/orders/export', query }}
        searchHint={words.searchHint}
        filters={
          <>
            <Select<string> aria-label={words.state} value={state} style={{ width: 130 }} onChange={(one) => change({ state: one, page: undefined })} options={[{ value: '', label: words.allStates }, ...states.map((one) => ({ value: one, label: all.orders.states[one] }))]} />
            <Select<string> aria-label={words.kind} value={kind} style={{ width: 110 }} onChange={(one) => change({ kind: one, page: undefined })} options={[{ value: '', label: words.allKinds }, ...kinds.map((one) => ({ value: one, label: all.orders.kinds[one] ?? one }))]} />
            <BoardUnits value={unit} onChange={(one) => change({ unit: one, page: undefined })} />
          </>
        }
        acts={
          <>
            <Link to="/orders/board"><Button>{words.toBoard}</Button></Link>
            {may('cases.start') && <Link to="/orders/new"><Button type="primary">{words.register}</Button></Link>}
          </>
        }
        empty={words.empty}
        isFiltered={search !== '' || state !== '' || kind !== '' || unit !== ''}
      />
      {shown !== '' && <OrderDrawer number={shown} onClose={() => change({ order: undefined })} />}
    </>
  );
}
