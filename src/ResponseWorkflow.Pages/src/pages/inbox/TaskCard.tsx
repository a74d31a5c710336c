import { Button } from 'antd';
import { Link, useNavigate } from 'react-router-dom';
import { DueTime } from '../../parts/limits/DueTime';
import { rowMain } from '../../parts/list/useListKeys';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { isClaimable, pageOf, titleOf, type Task } from './model';
import { PriorityTag } from './PriorityTag';
import { TaskMarks } from './TaskMarks';
import { TaskState } from './TaskState';
import { Grade } from '../customers/Grade';

/** A task where there is no room for a table: what it is, how long is left, and what to press. */
export function TaskCard({ task, onClaim }: { readonly task: Task; readonly onClaim: (task: Task) => void }) {
  const all = useWords();
  const words = all.inbox;
  const { language } = useSession();
  const navigate = useNavigate();
  const title = titleOf(task, language);
  const isAlive = task.state === 'Open' || task.state === 'Claimed';
  const claimable = isClaimable(task);
  const isOwn = task.isToDo && !claimable;

  // Which task it is about is heard, and seen above it.
  const labelled = (act: string) => <span>{act}<span className="sr-only"> {title}</span></span>;
  return (
    <article>
      <Link {...rowMain} to={pageOf(task.id)} className="card-title">{title}</Link>
      <div className="card-line">
        {isAlive ? <DueTime of={{ taskId: task.id }} dueAt={task.dueAt} isWarned={task.isWarned} isPaused={task.isPaused} pausedLeftSeconds={task.pausedLeftSeconds} /> : <TaskState state={task.state} />}
        {task.priority !== 'Normal' && <PriorityTag priority={task.priority} />}
        <TaskMarks task={task} />
      </div>
      {task.caseNumber != null && <div className="card-line"><span>{task.caseNumber}</span><span>{task.caseTitle}</span></div>}
      <div className="card-line">
        {task.customerName != null && <span>{task.customerName}</span>}
        {task.grade != null && <Grade of={task.grade} />}
        <span>{(language === 'en' ? task.unitNameEn : task.unitNameZh) ?? all.none}</span>
        <span>{task.processName ?? task.definitionId}</span>
      </div>
      <div className="card-acts">
        {claimable && <Button size="large" type="primary" onClick={() => onClaim(task)}>{labelled(words.claim)}</Button>}
        <Button size="large" type={isOwn ? 'primary' : 'default'} onClick={() => void navigate(pageOf(task.id))}>{labelled(isOwn ? words.open : words.look)}</Button>
      </div>
    </article>
  );
}
