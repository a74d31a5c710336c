import { ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Tooltip, Typography } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { PausedTime } from '../../parts/remaining/PausedTime';
import { useWords } from '../../words/WordsContext';
import type { Case } from './model';

const minute = 60_000;

/** How long is left until a case should be done, or how long that is past, or that its time limit is suspended; it goes on without reloading. */
export function Due({ one }: { readonly one: Case }) {
  const all = useWords();
  const words = all.cases;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), minute / 2);
    return () => clearInterval(ticking);
  }, []);
  if (one.status === 'Open' && one.isPaused) {
    return <PausedTime leftSeconds={one.pausedLeftSeconds} />;
  }
  if (one.dueAt == null) {
    return <>{all.none}</>;
  }
  const left = Math.trunc((dayjs(one.dueAt).valueOf() - now) / minute);
  const isOverdue = one.status === 'Open' && left < 0;
  const text = one.status !== 'Open' ? dayjs(one.dueAt).format('YYYY-MM-DD HH:mm') : isOverdue ? words.overdue(words.span(-left)) : words.left(words.span(left));
  return (
    <Tooltip title={dayjs(one.dueAt).format('YYYY-MM-DD HH:mm:ss Z')}>
      <Typography.Text {...(isOverdue ? { type: 'danger' as const } : {})} style={{ whiteSpace: 'nowrap' }}>
        {isOverdue ? <ExclamationCircleOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />} {text}
      </Typography.Text>
    </Tooltip>
  );
}
