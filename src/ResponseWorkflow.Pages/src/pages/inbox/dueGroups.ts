/** By when tasks are due, in the order of an inbox. */
export type DueGroup = 'overdue' | 'today' | 'later' | 'none';

/** Into which of them an instant falls, by the day of whoever reads it. What is suspended or has no limit is due at no instant. */
export function dueGroupOf(dueAt: string | null | undefined, now: number): DueGroup {
  const due = dueAt == null ? NaN : Date.parse(dueAt);
  if (Number.isNaN(due)) {
    return 'none';
  }
  if (due < now) {
    return 'overdue';
  }
  return new Date(due).toDateString() === new Date(now).toDateString() ? 'today' : 'later';
}
