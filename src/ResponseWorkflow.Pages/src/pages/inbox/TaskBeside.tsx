import { Card, Empty } from 'antd';
import { useRef, type KeyboardEvent } from 'react';
import { useWords } from '../../words/WordsContext';
import { TaskView } from '../task/TaskView';
import './inbox.css';

interface Properties {
  /** Which task is open; undefined for none. */
  readonly taskId: string | undefined;
  /** Whether the work on it begins at once, by the keyboard. */
  readonly isBegun: boolean;
  readonly onCompleted: () => void;
  readonly onChanged: () => void;
  /** Goes back to the list. */
  readonly onLeave: () => void;
}

/** The task that stands open beside the list. */
export function TaskBeside({ taskId, isBegun, onCompleted, onChanged, onLeave }: Properties) {
  const words = useWords().inbox;
  const place = useRef<HTMLElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    // What is open above the task closes first.
    if (event.key === 'Escape' && !event.defaultPrevented && place.current?.contains(event.target as Node) === true) {
      onLeave();
    }
  };
  return (
    <aside ref={place} className="inbox-beside" aria-label={words.beside} onKeyDown={onKeyDown}>
      {taskId === undefined ? (
        <Card size="small"><Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.chooseTask} /></Card>
      ) : (
        <TaskView key={taskId} taskId={taskId} beside={{ isBegun, onCompleted, onChanged }} />
      )}
    </aside>
  );
}
