import { PauseCircleFilled } from '@ant-design/icons';
import { useWords } from '../../words/WordsContext';

/** That a clock is suspended, and how much counted time will be left when it goes on; null where nothing is due. */
export function PausedTime({ leftSeconds }: { readonly leftSeconds: number | null | undefined }) {
  const all = useWords();
  const minutes = leftSeconds == null ? undefined : Math.floor(Math.abs(leftSeconds) / 60);
  const left = minutes === undefined ? '' : ` · ${(leftSeconds ?? 0) < 0 ? all.inbox.overdue(all.inbox.span(minutes)) : all.inbox.left(all.inbox.span(minutes))}`;
  return <span className="remaining remaining-paused"><PauseCircleFilled aria-hidden /> {all.runningLimits.paused}{left}</span>;
}
