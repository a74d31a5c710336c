import { Select, Tag } from 'antd';
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
import { looks, states, type Reservation, type State } from './model';
import { ReservationDrawer } from './ReservationDrawer';

// What happens to a reservation happens to its case.
const kinds = ['Case'] as const;

type Order = 'Until' | 'Reserved' | 'Number';

/** The reservation ledger, as far as one may see the cases. */
export default function Reservations() {
  const all = useWords();
  const words = all.verifications.reservations;
  const { language } = useSession();
  const { params, change, page, pageSize, search, sort, isDescending } = useListAddress();
  const state = params.get('state') ?? '';
  const shown = params.get('reservation') ?? '';
  const query = useMemo(
    () => ({
      ...(search === '' ? {} : { search }),
      ...(state === '' ? {} : { state: state as State }),
      ...(sort === '' ? {} : { sort: sort as Order, descending: isDescending }),
    }),
    [search, state, sort, isDescending],
  );
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/reservations', { params: { query: { ...query, page, pageSize } } })), [query, page, pageSize]));
  const changed = useChanges(kinds, loaded.refresh);
  const columns: readonly ListColumn<Reservation>[] = [
    { key: 'Number' satisfies Order, title: words.number, isAlways: true, isSortable: true, width: 190, render: (_, one) => <CellButton isMain onClick={() => change({ reservation: one.id })}>{one.number}</CellButton> },
    { key: 'case', title: words.case, isAlways: true, width: 170, render: (_, one) => <Link to={pageOf(one.caseNumber)}>{one.caseNumber}</Link> },
    { key: 'customer', title: words.customer, render: (_, one) => <Cut text={one.customerName} /> },
    { key: 'state', title: words.state, width: 96, render: (_, one) => <Tag color={looks[one.state]}>{words.states[one.state]}</Tag> },
    { key: 'Until' satisfies Order, title: words.until, isSortable: true, width: 142, render: (_, one) => <Instant at={one.until} /> },
    { key: 'resources', title: words.resources, width: 92, className: 'number', render: (_, one) => one.resourceCount },
    { key: 'unit', title: all.unit, width: 150, render: (_, one) => <Cut text={language === 'en' ? one.unitNameEn : one.unitNameZh} /> },
    { key: 'circuit', title: words.circuit, isHiddenAtFirst: true, width: 150, render: (_, one) => <Cut text={one.circuitNumber} /> },
    { key: 'Reserved' satisfies Order, title: words.reserved, isSortable: true, width: 142, render: (_, one) => <Instant at={one.reservedAt} /> },
    { key: 'updated', title: words.updated, isHiddenAtFirst: true, width: 142, render: (_, one) => <Instant at={one.updatedAt} /> },
  ];
  return (
    <>
      <DataList<Reservation>
        list="reservations"
        title={words.title}
        columns={columns}
        rowKey={(one) => one.id}
        loaded={loaded}
        changed={changed}
        rows={loaded.value?.items ?? []}
        total={loaded.value?.total ?? 0}
        isPaged
        exported={{ path: '/api/reservations/export', query }}
        searchHint={words.searchHint}
        filters={<Select<string> aria-label={words.state} value={state} style={{ width: 130 }} onChange={(one) => change({ state: one, page: undefined })} options={[{ value: '', label: words.allStates }, ...states.map((one) => ({ value: one, label: words.states[one] }))]} />}
        acts={null}
        empty={words.empty}
        isFiltered={search !== '' || state !== ''}
      />
      {shown !== '' && <ReservationDrawer id={shown} onClose={() => change({ reservation: undefined })} />}
    </>
  );
}
