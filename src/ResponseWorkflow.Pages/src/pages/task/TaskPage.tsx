import { useParams } from 'react-router-dom';
import { TaskView } from './TaskView';

/** The page of a task. Each task has a page of its own: nothing that was typed for one is left for the next. */
export default function TaskPage() {
  const { taskId = '' } = useParams();
  return <TaskView key={taskId} taskId={taskId} />;
}
