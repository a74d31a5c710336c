/** By when tasks are due, in the order of an inbox. */
export type DueGroup = 'overdue' | 'today' | 'later' | 'paused' | 'none';

/** What says of a task by when it is due. */
export interface DueTask {
  readonly dueAt?: string | null;
  readonly isPaused: boolean;
}

/** Into which of them a task falls, by the day of whoever reads it. What is suspended is due at no instant before it goes on. */
export function dueGroupOf(task: DueTask, now: number): DueGroup {
  if (task.isPaused) {
    return 'paused';
  }
  const due = task.dueAt == null ? NaN : Date.parse(task.dueAt);
  if (Number.isNaN(due)) {
    return 'none';
  }
  if (due < now) {
    return 'overdue';
  }
  return new Date(due).toDateString() === new Date(now).toDateString() ? 'today' : 'later';
}
