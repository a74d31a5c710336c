import dayjs from 'dayjs';
import { DueTime } from '../../parts/limits/DueTime';
import { useWords } from '../../words/WordsContext';
import type { Case } from './model';

/** How long is left until a case should be done, or how long that is past, or that its time limit is suspended, and why it is so; of one that has ended, by when it should have been done. */
export function Due({ one }: { readonly one: Case }) {
  const all = useWords();
  if (one.status === 'Open' && (one.dueAt != null || one.isPaused)) {
    return <DueTime of={{ caseId: one.id }} dueAt={one.dueAt} isWarned={one.isWarned} isPaused={one.isPaused} pausedLeftSeconds={one.pausedLeftSeconds} />;
  }
  return one.dueAt == null ? <>{all.none}</> : <span className="number">{dayjs(one.dueAt).format('YYYY-MM-DD HH:mm')}</span>;
}
