import { ClockCircleOutlined, ExclamationCircleFilled, HourglassOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import dayjs from 'dayjs';
import { useWords } from '../../words/WordsContext';
import { remainingOf, remainingText } from './remaining';
import { useNow } from './useNow';

const signs = { none: null, ok: <ClockCircleOutlined aria-hidden />, soon: <HourglassOutlined aria-hidden />, overdue: <ExclamationCircleFilled aria-hidden /> };

/** How long is left until something is due, or how long that is past: in words, with a sign and a colour. It goes on without reloading. */
export function RemainingTime({ dueAt, soonSeconds }: { readonly dueAt: string | null | undefined; readonly soonSeconds: number }) {
  const words = useWords().inbox;
  const remaining = remainingOf(dueAt, useNow(), soonSeconds);
  const text = <span className={`remaining remaining-${remaining.kind}`}>{signs[remaining.kind]} {remainingText(remaining, words)}</span>;
  return dueAt == null ? text : <Tooltip title={words.dueAt(dayjs(dueAt).format('YYYY-MM-DD HH:mm:ss Z'))}>{text}</Tooltip>;
}
