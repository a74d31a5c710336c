import { useState } from 'react';
import { useInbox } from '../../shell/InboxContext';
import { useWords } from '../../words/WordsContext';
import { CellButton } from '../CellButton';
import { RemainingTime, type RemainingTimeProperties } from '../remaining/RemainingTime';
import type { LimitsOf } from './model';
import { WhyDrawer } from './WhyDrawer';

interface Properties extends Omit<RemainingTimeProperties, 'soonSeconds'> {
  /** What is due then. */
  readonly of: LimitsOf;
}

/** The remaining time of a task or a case; pressed, it tells why it is due at that instant. */
export function DueTime({ of, ...time }: Properties) {
  const words = useWords().runningLimits;
  const { soonSeconds } = useInbox();
  const [isAsked, setIsAsked] = useState(false);
  const remaining = <RemainingTime {...time} soonSeconds={soonSeconds} />;
  if (time.dueAt == null && time.isPaused !== true) {
    return remaining;
  }
  return (
    <>
      <CellButton onClick={() => setIsAsked(true)}>{remaining}<span className="sr-only"> {words.why}</span></CellButton>
      {isAsked && <WhyDrawer of={of} dueAt={time.dueAt} onClose={() => setIsAsked(false)} />}
    </>
  );
}
