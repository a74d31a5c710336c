import { CheckCircleOutlined, MoreOutlined, StopFilled } from '@ant-design/icons';
import { Button, Dropdown, Progress, Tooltip, type MenuProps } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { WhyDrawer } from '../../parts/limits/WhyDrawer';
import { RemainingTime } from '../../parts/remaining/RemainingTime';
import { useInbox } from '../../shell/InboxContext';
import { useSession } from '../../session/SessionContext';
import { localTime } from '../../words/localTime';
import { useWords } from '../../words/WordsContext';
import { pageOf } from '../cases/model';
import { unitName, type BoardCell } from './model';

const whole = 100;

/** What somebody wants done with a cell. */
export type CellAct = 'urge' | 'note' | 'remove';

interface Properties {
  readonly cell: BoardCell | undefined;
  /** The circuit's number, for what is read out. */
  readonly circuit: string;
  /** Number of the circuit's case; null where one may not see it. */
  readonly circuitCase: string | null | undefined;
  readonly section: string;
  readonly onAct: (act: CellAct) => void;
}

/** How much of a limit's counted time is used, as a bar and a number. */
export function Used({ percent, isOver, isWarned }: { readonly percent: number | null | undefined; readonly isOver: boolean; readonly isWarned: boolean }) {
  const words = useWords().orders.board;
  if (percent == null) {
    return null;
  }
  const used = Math.max(0, Math.floor(percent));
  const colour = isOver || used >= whole ? '#cf1322' : isWarned ? '#ad4e00' : '#237804';
  return (
    <span className="board-used">
      <Progress percent={Math.min(used, whole)} showInfo={false} size="small" strokeColor={colour} aria-label={words.usedOf(used)} />
      <span className="number">{used}%</span>
    </span>
  );
}

/** A section of the work on a circuit in a branch: who has it, how much of its time is used, what is in its way, and what can be done about it. */
export function BoardCellView({ cell, circuit, circuitCase, section, onAct }: Properties) {
  const all = useWords();
  const words = all.orders.board;
  const { language } = useSession();
  const { soonSeconds } = useInbox();
  const [isAsked, setIsAsked] = useState(false);
  if (cell === undefined) {
    return <div className="board-cell board-idle">{all.none}</div>;
  }
  const role = language === 'en' ? cell.ownerRoleEn : cell.ownerRoleZh;
  const owner = !cell.hasTask ? (cell.state === 'Running' || cell.state === 'Blocked' ? words.automatic : words.states[cell.state]) : (cell.ownerName ?? words.nobody);
  // Of a task that one may not open, the case tells; of a branch whose case one may not open either, that of the circuit.
  const seenCase = cell.caseNumber ?? circuitCase;
  const page = cell.taskId == null ? (seenCase == null ? undefined : pageOf(seenCase)) : `/tasks/${cell.taskId}`;
  const { taskId } = cell;
  const items: NonNullable<MenuProps['items']> = [
    ...(cell.taskId == null ? [] : [{ key: 'task', label: <Link to={`/tasks/${cell.taskId}`}>{words.openTask}</Link> }]),
    ...(seenCase == null ? [] : [{ key: 'case', label: <Link to={pageOf(seenCase)}>{words.openCase}</Link> }]),
    ...(taskId == null || (cell.dueAt == null && !cell.isPaused) ? [] : [{ key: 'why', label: all.runningLimits.why, onClick: () => setIsAsked(true) }]),
    ...(cell.mayUrge ? [{ key: 'urge', label: words.urge, onClick: () => onAct('urge') }] : []),
    ...(cell.mayBlock ? [{ key: 'note', label: words.note, onClick: () => onAct('note') }] : []),
    ...(cell.mayBlock && cell.blocker != null ? [{ key: 'remove', label: words.removeNote, onClick: () => onAct('remove') }] : []),
  ];
  const about = [
    !cell.hasTask ? undefined : [cell.ownerName ?? words.nobody, unitName(cell.ownerUnit, language), role ?? ''].filter((part) => part !== '').join(' · '),
    cell.startedAt == null ? undefined : words.since(localTime(cell.startedAt)),
    cell.doneAt == null ? undefined : words.doneAt(localTime(cell.doneAt)),
    cell.urgedAt == null ? undefined : words.urged(cell.urgeCount, localTime(cell.urgedAt)),
  ].filter((part) => part !== undefined);
  const isDone = cell.state === 'Done';
  const text = <span className="cut">{isDone && <CheckCircleOutlined aria-hidden />} {owner}</span>;
  return (
    <div className="board-cell">
      <div className={`board-cell-head${isDone ? ' board-done' : !cell.hasTask ? ' board-idle' : ''}`}>
        <Tooltip title={about.length === 0 ? words.cell(section, words.states[cell.state]) : about.map((line) => <div key={line}>{line}</div>)}>
          {page === undefined ? text : <Link to={page} className="cut" aria-label={`${circuit} ${words.cell(section, words.states[cell.state])} ${owner}`}>{text}</Link>}
        </Tooltip>
        {items.length > 0 && (
          <Dropdown menu={{ items }} trigger={['click']}>
            <Button type="text" size="small" className="board-more" icon={<MoreOutlined aria-hidden />} aria-label={words.acts(section, circuit)} />
          </Dropdown>
        )}
      </div>
      {cell.blocker != null && (
        <Tooltip title={<><div>{cell.blocker}</div><div>{words.blockedBy(cell.blockedBy ?? words.process, cell.blockedAt == null ? '' : localTime(cell.blockedAt))}</div></>}>
          <span className="cut board-blocker" tabIndex={0}><StopFilled aria-hidden /> {cell.blocker === '' ? words.blocked : cell.blocker}</span>
        </Tooltip>
      )}
      {cell.hasTask && (
        <>
          <Used percent={cell.percentUsed} isOver={cell.dueAt != null && Date.parse(cell.dueAt) < Date.now()} isWarned={cell.isWarned} />
          {(cell.dueAt != null || cell.isPaused) && cell.blocker == null && <span className="cut"><RemainingTime dueAt={cell.dueAt} soonSeconds={soonSeconds} isWarned={cell.isWarned} isPaused={cell.isPaused} pausedLeftSeconds={cell.pausedLeftSeconds} /></span>}
        </>
      )}
      {isAsked && taskId != null && <WhyDrawer of={{ taskId }} dueAt={cell.dueAt} onClose={() => setIsAsked(false)} />}
    </div>
  );
}
