import { Empty } from 'antd';
import { useWords } from '../../words/WordsContext';
import { LoadFailed } from '../LoadFailed';
import { LimitDrawer } from './LimitDrawer';
import { limitOfDue, type LimitsOf } from './model';
import { useLimitsOf } from './useLimitsOf';

interface Properties {
  readonly of: LimitsOf;
  readonly dueAt: string | null | undefined;
  readonly onClose: () => void;
}

/** Why a task or a case is due at its instant: the limit that says so, explained. What a process or a person has set says that. */
export function WhyDrawer({ of, dueAt, onClose }: Properties) {
  const words = useWords().runningLimits;
  const { value, problem, reload } = useLimitsOf(of);
  const limit = limitOfDue(value?.items ?? [], dueAt);
  return (
    <LimitDrawer
      limitId={limit?.id}
      round={0}
      onClose={onClose}
      instead={value === undefined ? problem !== undefined && <LoadFailed problem={problem} reload={reload} /> : limit === undefined && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.setByHand} />}
    />
  );
}
