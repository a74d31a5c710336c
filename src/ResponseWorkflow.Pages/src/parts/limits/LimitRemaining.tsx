import { CheckCircleOutlined, ExclamationCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { PausedTime } from '../remaining/PausedTime';
import { RemainingTime } from '../remaining/RemainingTime';
import { useInbox } from '../../shell/InboxContext';
import { useWords } from '../../words/WordsContext';
import { dueOf, type Limit } from './model';

/** How a limit stands: how long is left, that it is suspended with how much is left, or how it ended. In words, with a sign and a colour. */
export function LimitRemaining({ limit }: { readonly limit: Limit }) {
  const all = useWords();
  const words = all.runningLimits;
  const { soonSeconds } = useInbox();
  if (limit.state === 'Stopped' && dueOf(limit) === undefined) {
    return <span className="remaining remaining-none"><MinusCircleOutlined aria-hidden /> {words.ended}</span>;
  }
  if (limit.state === 'Stopped') {
    return limit.overdueSince == null
      ? <span className="remaining remaining-kept"><CheckCircleOutlined aria-hidden /> {words.kept}</span>
      : <span className="remaining remaining-overdue"><ExclamationCircleFilled aria-hidden /> {words.missed}</span>;
  }
  if (limit.state === 'NotApplicable') {
    const text = <span className="remaining remaining-none"><MinusCircleOutlined aria-hidden /> {words.notApplicable}</span>;
    return limit.fault == null ? text : <Tooltip title={limit.fault}>{text}</Tooltip>;
  }
  if (limit.state === 'Paused') {
    return <PausedTime leftSeconds={limit.remainingSeconds} />;
  }
  const due = dueOf(limit);
  if (due === undefined) {
    return limit.nextAt == null ? <span className="remaining remaining-none">{all.none}</span> : <span>{words.next} <RemainingTime dueAt={limit.nextAt} soonSeconds={soonSeconds} /></span>;
  }
  return <RemainingTime dueAt={due} soonSeconds={soonSeconds} isWarned={limit.warnedAt != null} />;
}
