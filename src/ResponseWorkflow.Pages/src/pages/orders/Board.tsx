import { App, Button, Segmented, Tooltip } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { Cut } from '../../parts/Cut';
import { DueTime } from '../../parts/limits/DueTime';
import { DataList } from '../../parts/list/DataList';
import type { ListColumn } from '../../parts/list/useColumns';
import { useListAddress } from '../../parts/list/useListAddress';
import { rowMain } from '../../parts/list/useListKeys';
import { RemainingTime } from '../../parts/remaining/RemainingTime';
import { useProblems } from '../../parts/useProblems';
import { useInbox } from '../../shell/InboxContext';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { pageOf } from '../cases/model';
import { CustomerFilter } from '../customers/CustomerFilter';
import { Grade } from '../customers/Grade';
import { useTerms } from '../customers/useTerms';
import { BoardCellView, Used, type CellAct } from './BoardCellView';
import { BoardUnits } from './BoardUnits';
import { CellDialog } from './CellDialog';
import { bandwidthText } from '../../words/bandwidthText';
import { orderPage, unitName, type BoardCell, type BoardCircuit, type BoardLine, type Section } from './model';
import './orders.css';

const changeKinds = ['DispatchOrder', 'RunningLimit'] as const;
const standings = ['', 'DueSoon', 'Overdue', 'Blocked'] as const;

type Standing = (typeof standings)[number];

interface Asked {
  readonly act: 'urge' | 'note';
  readonly circuit: BoardCircuit;
  readonly line: BoardLine;
  readonly cell: BoardCell;
  readonly section: Section;
}

/** The tracking board: the circuits of open orders, the most pressing first, with the sections of each in its branches. */
export default function Board() {
  const all = useWords();
  const words = all.orders.board;
  const { language, may } = useSession();
  const { soonSeconds } = useInbox();
  const { message } = App.useApp();
  const report = useProblems();
  const terms = useTerms();
  const { params, change, page, pageSize, search } = useListAddress();
  const [asked, setAsked] = useState<Asked>();
  const standing = (params.get('standing') ?? '') as Standing;
  const unit = params.get('unit') ?? '';
  const customer = params.get('customer') ?? '';
  const order = params.get('order') ?? '';
  const query = useMemo(
    () => ({
      ...(search === '' ? {} : { search }),
      ...(standing === '' ? {} : { standing }),
      ...(unit === '' ? {} : { withinId: unit }),
      ...(customer === '' ? {} : { customerNumber: customer }),
      ...(order === '' ? {} : { orderId: order }),
    }),
    [search, standing, unit, customer, order],
  );
  const sections = useLoaded(useCallback(() => demand(api.GET('/api/orders/terms')), [])).value?.sections ?? [];
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/orders/board', { params: { query: { ...query, page, pageSize } } })), [query, page, pageSize]));
  const changed = useChanges(changeKinds, loaded.refresh);
  const typeOf = (one: BoardCircuit) => `${terms.circuitKinds.named(one.kind)} ${bandwidthText(one.bandwidth, terms.bandwidths)}`;
  const nameOf = (section: Section) => (language === 'en' ? section.nameEn : section.nameZh);
  const act = async (what: CellAct, circuit: BoardCircuit, line: BoardLine, cell: BoardCell, section: Section) => {
    if (what !== 'remove') {
      setAsked({ act: what, circuit, line, cell, section });
      return;
    }
    const path = { orderId: circuit.orderId, circuitKey: circuit.key, section: cell.section };
    if (await report(() => demand(api.DELETE('/api/orders/{orderId}/circuits/{circuitKey}/sections/{section}/blocker', { params: { path, query: { unitId: line.unitId } } })))) {
      void message.success(words.removed);
      loaded.refresh();
    }
  };
  const columns: readonly ListColumn<BoardCircuit>[] = [
    {
      key: 'circuit',
      title: words.circuit,
      isAlways: true,
      fixed: 'left',
      width: 156,
      render: (_, one) => (
        <>
          <Cut text={`${one.name} · ${typeOf(one)}`}><Link {...rowMain} to={one.caseNumber == null ? orderPage(one.orderNumber) : pageOf(one.caseNumber)}><b>{one.number}</b></Link></Cut>
          <Cut text={one.customerName} />
          <Link to={orderPage(one.orderNumber)} className="cut">{one.orderNumber}</Link>
        </>
      ),
    },
    { key: 'type', title: all.orders.type, width: 120, isHiddenAtFirst: true, render: (_, one) => <Cut text={typeOf(one)} /> },
    {
      key: 'customer',
      title: words.customer,
      width: 128,
      isHiddenAtFirst: true,
      render: (_, one) => (
        <>
          <Cut text={one.customerName} />
          {one.grade != null && <Grade of={one.grade} />}
        </>
      ),
    },
    {
      key: 'limit',
      title: words.limit,
      isAlways: true,
      width: 138,
      render: (_, one) => (
        <>
          {one.caseNumber == null ? (
            <RemainingTime dueAt={one.limitAt} soonSeconds={soonSeconds} isWarned={one.isWarned} isPaused={one.isPaused} pausedLeftSeconds={one.pausedLeftSeconds} />
          ) : (
            <DueTime of={{ caseId: one.caseNumber }} dueAt={one.limitAt} isWarned={one.isWarned} isPaused={one.isPaused} pausedLeftSeconds={one.pausedLeftSeconds} />
          )}
          <Used percent={one.percentUsed} isOver={one.limitAt != null && Date.parse(one.limitAt) < Date.now()} isWarned={one.isWarned} />
        </>
      ),
    },
    {
      key: 'branch',
      title: words.branch,
      isAlways: true,
      width: 84,
      render: (_, one) => one.lines.map((line) => (
        <div key={line.unitId} className="board-branch">
          <Cut text={unitName(line.unit, language)} />
          <span className="board-idle">{all.orders.roles[line.role]}</span>
        </div>
      )),
    },
    ...sections.map((section): ListColumn<BoardCircuit> => ({
      key: `section ${section.key}`,
      title: nameOf(section),
      width: 86,
      render: (_, one) => one.lines.map((line) => {
        const cell = line.cells.find((entry) => entry.section === section.key);
        return <BoardCellView key={line.unitId} cell={cell} circuit={one.number} circuitCase={one.caseNumber} section={nameOf(section)} onAct={(what) => { if (cell !== undefined) { void act(what, one, line, cell, section); } }} />;
      }),
    })),
  ];
  return (
    <div className="board">
      <DataList<BoardCircuit>
        list="tracking-board"
        title={words.title}
        columns={columns}
        rowKey={(one) => `${one.orderId} ${one.key}`}
        loaded={loaded}
        changed={changed}
        rows={loaded.value?.items ?? []}
        total={loaded.value?.total ?? 0}
        isPaged
        searchHint={words.searchHint}
        tabs={<div style={{ marginBottom: 8 }}><Segmented<Standing> value={standing} onChange={(one) => change({ standing: one, page: undefined })} options={standings.map((one) => ({ value: one, label: words.standings[one] }))} /></div>}
        filters={
          <>
            <BoardUnits value={unit} onChange={(one) => change({ unit: one, page: undefined })} />
            <CustomerFilter label={words.customer} value={customer} onChange={(one) => change({ customer: one, page: undefined })} />
            {order !== '' && <Tooltip title={order}><Button onClick={() => change({ order: undefined, page: undefined })}>{all.orders.ledger.order} ✕</Button></Tooltip>}
          </>
        }
        acts={
          <>
            <Link to="/orders"><Button>{words.toLedger}</Button></Link>
            {may('cases.start') && <Link to="/orders/new"><Button type="primary">{words.register}</Button></Link>}
          </>
        }
        rowClassName={(one) => (one.limitAt != null && Date.parse(one.limitAt) < Date.now() ? 'row-overdue' : '')}
        empty={words.empty}
        isFiltered={search !== '' || Object.keys(query).length > 0}
      />
      {asked !== undefined && (
        <CellDialog
          act={asked.act}
          circuit={asked.circuit}
          unitId={asked.line.unitId}
          cell={asked.cell}
          section={nameOf(asked.section)}
          onClose={(isDone) => {
            setAsked(undefined);
            if (isDone) {
              loaded.refresh();
            }
          }}
        />
      )}
    </div>
  );
}
