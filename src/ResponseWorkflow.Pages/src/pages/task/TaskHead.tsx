import { ExportOutlined } from '@ant-design/icons';
import { Space, Tag, Typography } from 'antd';
import { Link } from 'react-router-dom';
import { DueTime } from '../../parts/limits/DueTime';
import { pageOf } from '../cases/model';
import { PriorityTag } from '../inbox/PriorityTag';
import { TaskState } from '../inbox/TaskState';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { isAlive, pageOfTask, type TaskDetail } from './model';
import { Grade } from '../customers/Grade';

/** What the task is, where it stands, who has it, and how long is left. */
export function TaskHead({ detail, userId, isBeside = false }: { readonly detail: TaskDetail; readonly userId: string | undefined; readonly isBeside?: boolean }) {
  const all = useWords();
  const words = all.taskPage;
  const { language } = useSession();
  const { task } = detail;
  const title = language === 'en' ? task.titleEn : task.titleZh;
  const outcome = detail.outcomes.find((one) => one.name === task.outcome);
  return (
    <div style={{ minWidth: 0 }}>
      {isBeside ? (
        <Typography.Title level={2} className="page-title"><Link to={pageOfTask(task.id)} title={words.openPage}>{title} <ExportOutlined aria-hidden style={{ fontSize: 12 }} /></Link></Typography.Title>
      ) : (
        <Typography.Title level={1} className="page-title">{title}</Typography.Title>
      )}
      <Space wrap size={[12, 4]} style={{ marginTop: 4 }}>
        <TaskState state={task.state} />
        {outcome !== undefined && <strong>{language === 'en' ? outcome.textEn : outcome.textZh}</strong>}
        {task.priority !== 'Normal' && <PriorityTag priority={task.priority} />}
        {task.urgeCount > 0 && isAlive(task) && <Tag color="red" style={{ margin: 0 }}>{words.urged(task.urgeCount)}</Tag>}
        {task.assigneeName != null && isAlive(task) && <span>{words.holder(task.assigneeId === userId ? words.you(task.assigneeName) : task.assigneeName)}</span>}
        {task.onBehalfOfName != null && <Tag color="purple" style={{ margin: 0 }}>{words.onBehalfOf(task.onBehalfOfName)}</Tag>}
        {isAlive(task) && (task.dueAt != null || task.isPaused) && (
          <span>
            {words.dueLabel} <DueTime of={{ taskId: task.id }} dueAt={task.dueAt} isWarned={task.isWarned} isPaused={task.isPaused} pausedLeftSeconds={task.pausedLeftSeconds} />
          </span>
        )}
        {task.caseId != null && (
          <span>
            <Link to={pageOf(task.caseNumber ?? task.caseId)} style={{ textDecoration: 'underline' }}>{task.caseNumber}</Link> {task.caseTitle}
          </span>
        )}
        {task.customerName != null && <span>{task.customerName}{task.grade != null && <span style={{ marginInlineStart: 4 }}><Grade of={task.grade} /></span>}</span>}
      </Space>
    </div>
  );
}
