import { Progress } from 'antd';
import { useWords } from '../../words/WordsContext';
import type { Limit } from './model';

const whole = 100;

/** How much of a limit's counted time is used: a bar and a number, above a hundred when it is over. */
export function UsedPart({ limit }: { readonly limit: Limit }) {
  const all = useWords();
  if (limit.percentUsed == null) {
    return <>{all.none}</>;
  }
  const used = Math.max(0, Math.floor(limit.percentUsed));
  const colour = limit.state === 'Paused' ? '#0958d9' : limit.overdueSince != null || used > whole ? '#cf1322' : limit.warnedAt != null ? '#ad4e00' : '#237804';
  return (
    <span className="used-part">
      <Progress percent={Math.min(used, whole)} showInfo={false} size="small" strokeColor={colour} aria-label={all.runningLimits.usedOf(used)} />
      <span className="number">{used}%</span>
    </span>
  );
}
