import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, PlayCircleOutlined, RollbackOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useWords } from '../../words/WordsContext';
import type { Task } from './model';

const looks = {
  Open: { color: 'default', icon: <ClockCircleOutlined aria-hidden /> },
  Claimed: { color: 'blue', icon: <PlayCircleOutlined aria-hidden /> },
  Completed: { color: 'green', icon: <CheckCircleOutlined aria-hidden /> },
  Returned: { color: 'gold', icon: <RollbackOutlined aria-hidden /> },
  Cancelled: { color: 'default', icon: <CloseCircleOutlined aria-hidden /> },
} as const;

/** Where a task stands. */
export function TaskState({ state }: { readonly state: Task['state'] }) {
  const words = useWords().inbox;
  return <Tag {...looks[state]} style={{ margin: 0 }}>{words.states[state]}</Tag>;
}
