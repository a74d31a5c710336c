import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Select } from 'antd';
import { useCallback, useMemo, useState } from 'react';
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
import { CustomerDialog } from './CustomerDialog';
import { CustomerDrawer } from './CustomerDrawer';
import { GradeTag } from './GradeTag';
import type { Customer } from './model';
import { useTerms } from './useTerms';

// A list of customers counts their circuits.
const kinds = ['Customer', 'Circuit'] as const;

type Order = 'Number' | 'Name' | 'Updated';

/** The customers that one may see; a number or telephone finds its customer at once. */
export default function Customers() {
  const all = useWords();
  const words = all.customers;
  const { session, language, may } = useSession();
  const { params, change, page, pageSize, search, sort, isDescending } = useListAddress();
  const [isAdding, setIsAdding] = useState(false);
  const terms = useTerms();
  const mayManage = may('customers.manage');
  const grade = params.get('grade') ?? '';
  const state = params.get('state') ?? '';
  const isMine = params.get('mine') === 'true';
  const shown = params.get('customer') ?? '';
  const me = session?.id ?? '';
  const query = useMemo(
    () => ({
      ...(search === '' ? {} : { search }),
      ...(grade === '' ? {} : { grade }),
      ...(state === '' ? {} : { state }),
      ...(isMine && me !== '' ? { managerId: me } : {}),
      ...(sort === '' ? {} : { sort: sort as Order, descending: isDescending }),
    }),
    [search, grade, state, isMine, me, sort, isDescending],
  );
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/customers', { params: { query: { ...query, page, pageSize } } })), [query, page, pageSize]));
  const { reload, refresh } = loaded;
  const changed = useChanges(kinds, refresh);
  const open = (number: string) => change({ customer: number });

  const columns: readonly ListColumn<Customer>[] = [
    { key: 'Number' satisfies Order, title: words.numberColumn, isAlways: true, isSortable: true, width: 108, render: (_, one) => <CellButton isMain onClick={() => open(one.number)}>{one.number}</CellButton> },
    { key: 'Name' satisfies Order, title: words.name, isAlways: true, isSortable: true, render: (_, one) => <Cut text={one.name} /> },
    { key: 'grade', title: words.grade, width: 86, render: (_, one) => <GradeTag grade={one.grade} name={terms.grades.named(one.grade)} /> },
    { key: 'unit', title: all.unit, width: 116, render: (_, one) => <Cut text={language === 'en' ? one.unitNameEn : one.unitNameZh} /> },
    { key: 'manager', title: words.managerColumn, width: 96, render: (_, one) => <Cut text={one.managerName} /> },
    { key: 'contact', title: words.contact, width: 84, render: (_, one) => <Cut text={one.contact} /> },
    { key: 'telephone', title: words.telephone, width: 126, className: 'number', render: (_, one) => <Cut text={one.telephone} /> },
    { key: 'address', title: words.address, width: 190, render: (_, one) => <Cut text={one.address} /> },
    { key: 'circuits', title: words.circuits, width: 80, align: 'right', className: 'number', render: (_, one) => one.circuits },
    { key: 'state', title: all.state, width: 84, render: (_, one) => <Cut text={terms.states.named(one.state)} /> },
    { key: 'Updated' satisfies Order, title: words.updated, isSortable: true, isHiddenAtFirst: true, width: 142, render: (_, one) => <Instant at={one.updatedAt} /> },
  ];

  return (
    <>
      <DataList<Customer>
        list="customers"
        title={words.title}
        columns={columns}
        rowKey={(one) => one.id}
        loaded={loaded}
        changed={changed}
        rows={loaded.value?.items ?? []}
        total={loaded.value?.total ?? 0}
        isPaged
        exported={{ path: '/api/customers/export', query }}
        searchHint={words.searchHint}
        filters={
          <>
            <Select<string> aria-label={words.grade} value={grade} style={{ width: 120 }} onChange={(one) => change({ grade: one, page: undefined })} options={[{ value: '', label: words.allGrades }, ...terms.grades.options]} />
            <Select<string> aria-label={all.state} value={state} style={{ width: 120 }} onChange={(one) => change({ state: one, page: undefined })} options={[{ value: '', label: words.allStates }, ...terms.states.options]} />
            <Checkbox checked={isMine} onChange={(event) => change({ mine: event.target.checked ? 'true' : undefined, page: undefined })}>{words.mine}</Checkbox>
          </>
        }
        acts={
          mayManage ? (
            <>
              <ImportButton title={words.importTitle} path="/api/customers/import" onImported={reload} />
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setIsAdding(true)}>{words.add}</Button>
            </>
          ) : null
        }
        empty={<>{words.empty}<br />{words.emptyText}</>}
        isFiltered={search !== '' || grade !== '' || state !== '' || isMine}
      />
      {shown !== '' && <CustomerDrawer number={shown} onChanged={reload} onClose={() => change({ customer: undefined })} />}
      {isAdding && <CustomerDialog onClose={(saved) => { setIsAdding(false); if (saved !== undefined) { reload(); open(saved); } }} />}
    </>
  );
}
