import { Link } from 'react-router-dom';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { DueTime } from '../../parts/limits/DueTime';
import type { ListColumn } from '../../parts/list/useColumns';
import { rowMain } from '../../parts/list/useListKeys';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { pageOf as casePageOf } from '../cases/model';
import { isClaimable, pageOf, textOf, titleOf, type Tab, type Task } from './model';
import { PriorityTag } from './PriorityTag';
import { TaskMarks } from './TaskMarks';
import { TaskState } from './TaskState';
import type { Order } from './useInboxQuery';
import { Grade } from '../customers/Grade';

// What has room beside an open task, which tells the rest itself.
const beside: ReadonlySet<string> = new Set(['task', 'Due', 'case', 'acts']);
const besideIn = (tab: Tab, key: string) => beside.has(key) || key === (tab === 'Overseen' ? 'holder' : tab === 'Started' || tab === 'Copied' ? 'state' : 'customer') || (tab === 'Done' && key === 'outcome');

/** The columns of a part of the inbox; fewer at first where the task stands open beside it. */
export function useTaskColumns(tab: Tab, isSplit: boolean, onClaim: (task: Task) => void): readonly ListColumn<Task>[] {
  const all = useWords();
  const words = all.inbox;
  const { language, may } = useSession();
  const outcomeOf = (task: Task) => {
    const outcome = task.outcomes.find((one) => one.name === task.outcome);
    return outcome === undefined ? task.outcome : textOf(outcome, language);
  };
  const timeOf = (task: Task) => (tab === 'Mine' ? task.claimedAt : tab === 'Done' ? task.endedAt : task.createdAt);
  const isAlive = (task: Task) => task.state === 'Open' || task.state === 'Claimed';
  const mixed = tab === 'Started' || tab === 'Copied';
  const columns: readonly ListColumn<Task>[] = [
    {
      key: 'task',
      title: words.task,
      isAlways: true,
      render: (_, task) => (
        <span className="marked">
          <Cut text={titleOf(task, language)}><Link {...rowMain} to={pageOf(task.id)}>{titleOf(task, language)}</Link></Cut>
          <TaskMarks task={task} />
        </span>
      ),
    },
    ...(tab === 'Done' ? [] : [{ key: 'Due' satisfies Order, title: words.remaining, isSortable: true, width: language === 'en' ? 188 : 152, render: (_: unknown, task: Task) => (isAlive(task) ? <DueTime of={{ taskId: task.id }} dueAt={task.dueAt} isWarned={task.isWarned} isPaused={task.isPaused} pausedLeftSeconds={task.pausedLeftSeconds} /> : null) }]),
    ...(mixed || tab === 'Done' ? [{ key: 'state', title: all.state, width: 128, render: (_: unknown, task: Task) => <TaskState state={task.state} /> }] : []),
    ...(tab === 'Done' || mixed ? [{ key: 'outcome', title: words.outcome, width: 110, isHiddenAtFirst: mixed, render: (_: unknown, task: Task) => <Cut text={outcomeOf(task)} /> }] : []),
    { key: 'priority', title: words.priority, width: 84, render: (_, task) => <PriorityTag priority={task.priority} /> },
    { key: 'case', title: words.case, width: 162, render: (_, task) => (task.caseNumber == null ? null : may('cases.read') ? <Cut text={`${task.caseNumber} ${task.caseTitle ?? ''}`}><Link to={casePageOf(task.caseNumber)}>{task.caseNumber}</Link></Cut> : <Cut text={task.caseNumber} />) },
    { key: 'caseTitle', title: words.caseTitle, width: 180, isHiddenAtFirst: true, render: (_, task) => <Cut text={task.caseTitle} /> },
    { key: 'customer', title: words.customer, width: 124, render: (_, task) => <Cut text={task.customerName} /> },
    { key: 'grade', title: words.grade, width: language === 'en' ? 92 : 72, render: (_, task) => (task.grade == null ? null : <Grade of={task.grade} />) },
    { key: 'process', title: words.process, width: 120, isHiddenAtFirst: tab !== 'Mine' && tab !== 'Done', render: (_, task) => <Cut text={task.processName ?? task.definitionId} /> },
    { key: 'unit', title: all.unit, width: 120, isHiddenAtFirst: tab !== 'Overseen', render: (_, task) => <Cut text={language === 'en' ? task.unitNameEn : task.unitNameZh} /> },
    ...(mixed || tab === 'Overseen' ? [{ key: 'holder', title: words.holder, width: 92, render: (_: unknown, task: Task) => <Cut text={task.assigneeName ?? (task.state === 'Open' ? words.nobody : '')} /> }] : []),
    { key: 'Time' satisfies Order, title: words.times[tab], isSortable: tab !== 'Copied', width: 136, render: (_, task) => <Instant at={timeOf(task)} /> },
    ...(tab === 'Units' ? [{ key: 'acts', title: all.acts, isAlways: true, width: 80, render: (_: unknown, task: Task) => (isClaimable(task) ? <CellButton aria-label={`${words.claim} ${titleOf(task, language)}`} onClick={() => onClaim(task)}>{words.claim}</CellButton> : null) }] : []),
  ];
  return isSplit ? columns.map((column) => (besideIn(tab, column.key) ? column : { ...column, isHiddenAtFirst: true })) : columns;
}
