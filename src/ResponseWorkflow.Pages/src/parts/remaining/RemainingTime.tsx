import { ClockCircleOutlined, ExclamationCircleFilled, HourglassOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import dayjs from 'dayjs';
import { useWords } from '../../words/WordsContext';
import { PausedTime } from './PausedTime';
import { remainingOf, remainingText } from './remaining';
import { useNow } from './useNow';

const signs = { none: null, ok: <ClockCircleOutlined aria-hidden />, soon: <HourglassOutlined aria-hidden />, overdue: <ExclamationCircleFilled aria-hidden /> };

export interface RemainingTimeProperties {
  readonly dueAt: string | null | undefined;
  /** From how many seconds before on it is nearly over, where nothing warns of it. */
  readonly soonSeconds: number;
  /** Whether its first warning has come: it is nearly over from then on, however much is left. */
  readonly isWarned?: boolean;
  /** Whether its clock is suspended: then it is due at no instant. */
  readonly isPaused?: boolean;
  readonly pausedLeftSeconds?: number | null | undefined;
}

/** How long is left until something is due, how long that is past, or that it is suspended: in words, with a sign and a colour. It goes on without reloading. */
export function RemainingTime({ dueAt, soonSeconds, isWarned = false, isPaused = false, pausedLeftSeconds }: RemainingTimeProperties) {
  const words = useWords().inbox;
  const remaining = remainingOf(dueAt, useNow(), isWarned ? Infinity : soonSeconds);
  if (isPaused) {
    return <PausedTime leftSeconds={pausedLeftSeconds} />;
  }
  const text = <span className={`remaining remaining-${remaining.kind}`}>{signs[remaining.kind]} {remainingText(remaining, words)}</span>;
  return dueAt == null ? text : <Tooltip title={words.dueAt(dayjs(dueAt).format('YYYY-MM-DD HH:mm:ss Z'))}>{text}</Tooltip>;
}
