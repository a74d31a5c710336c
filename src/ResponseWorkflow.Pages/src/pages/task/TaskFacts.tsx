import { Descriptions } from 'antd';
import { Instant } from '../../parts/Instant';
import { useWords } from '../../words/WordsContext';
import type { TaskDetail } from './model';
import { Grade } from '../customers/Grade';

/** What the task itself tells of its case. */
export function TaskFacts({ detail: { task } }: { readonly detail: TaskDetail }) {
  const all = useWords();
  const words = all.taskPage;
  return (
    <Descriptions
      bordered
      size="small"
      column={1}
      items={[
        ...(task.caseId == null
          ? []
          : [
              { key: 'number', label: all.cases.number, children: task.caseNumber },
              { key: 'title', label: all.cases.titleField, children: task.caseTitle },
              { key: 'customer', label: all.cases.customer, children: task.customerName ?? all.none },
              { key: 'grade', label: all.cases.grade, children: task.grade == null ? all.none : <Grade of={task.grade} /> },
            ]),
        { key: 'unit', label: all.unit, children: task.unitCode ?? all.none },
        { key: 'created', label: words.createdAt, children: <Instant at={task.createdAt} /> },
        { key: 'claimed', label: words.claimedAt, children: <Instant at={task.claimedAt} /> },
      ]}
    />
  );
}
