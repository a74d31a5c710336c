import { RollbackOutlined, ThunderboltOutlined, UserSwitchOutlined } from '@ant-design/icons';
import { Tag, Tooltip } from 'antd';
import dayjs from 'dayjs';
import { useWords } from '../../words/WordsContext';
import type { Task } from './model';

/** What is particular about a task: that it was urged, returned, or is done in the place of somebody who is away. */
export function TaskMarks({ task }: { readonly task: Task }) {
  const words = useWords().inbox;
  return (
    <span className="marks">
      {task.urgeCount > 0 && (
        <Tooltip title={words.urgedHint(task.urgeCount, dayjs(task.urgedAt).format('YYYY-MM-DD HH:mm'))}>
          <Tag color="red" icon={<ThunderboltOutlined aria-hidden />}>{words.urged(task.urgeCount)}</Tag>
        </Tooltip>
      )}
      {task.return != null && (
        <Tooltip title={words.returnedHint(task.return.byName, task.return.reason ?? '')}>
          <Tag color="gold" icon={<RollbackOutlined aria-hidden />}>{words.returned}</Tag>
        </Tooltip>
      )}
      {task.onBehalfOfName != null && (
        <Tooltip title={words.behalfHint(task.onBehalfOfName)}>
          <Tag color="blue" icon={<UserSwitchOutlined aria-hidden />}>{words.behalf(task.onBehalfOfName)}</Tag>
        </Tooltip>
      )}
    </span>
  );
}
