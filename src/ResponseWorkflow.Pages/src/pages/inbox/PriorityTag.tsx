import { Tag } from 'antd';
import { useWords } from '../../words/WordsContext';
import type { Task } from './model';

const colors = { Low: 'default', High: 'orange', Urgent: 'red' } as const;

/** How urgent a task is; an ordinary one without emphasis. */
export function PriorityTag({ priority }: { readonly priority: Task['priority'] }) {
  const words = useWords().inbox;
  return priority === 'Normal' ? <>{words.priorities.Normal}</> : <Tag color={colors[priority]} style={{ margin: 0 }}>{words.priorities[priority]}</Tag>;
}
