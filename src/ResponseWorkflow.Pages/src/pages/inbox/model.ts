import type { Schemas } from '../../api/client';
import type { Language } from '../../words/languages';

export type Task = Schemas['HumanTaskModel'];

export type Outcome = Task['outcomes'][number];

export const tabs = ['Mine', 'Units', 'Done', 'Started', 'Copied'] as const;

export type Tab = (typeof tabs)[number] | 'Overseen';

export const priorities = ['Urgent', 'High', 'Normal', 'Low'] as const;

/** The address of the page of a task. */
export const pageOf = (taskId: string) => `/tasks/${encodeURIComponent(taskId)}`;

export const titleOf = (task: Task, language: Language) => (language === 'en' ? task.titleEn : task.titleZh);

export const textOf = (outcome: Outcome, language: Language) => (language === 'en' ? outcome.textEn : outcome.textZh);

/** Whether nobody has it and the reader may take it. */
export const isClaimable = (task: Task) => task.state === 'Open' && task.isToDo;

/** What some tasks can be completed with together. */
export interface Together {
  /** Those that can be completed without opening them. */
  readonly tasks: readonly Task[];
  /** How many have a form, which is filled in on their page. */
  readonly withForm: number;
  /** How many the reader can do nothing about. */
  readonly notYours: number;
  /** The outcomes that all of them have; a reason is needed when one of them needs it. */
  readonly outcomes: readonly Outcome[];
}

/** Reckons it. */
export function together(chosen: readonly Task[]): Together {
  const own = chosen.filter((task) => task.isToDo);
  const tasks = own.filter((task) => !task.hasForm);
  const [first, ...rest] = tasks;
  const outcomes = (first?.outcomes ?? []).flatMap((outcome) => {
    const same = rest.map((task) => task.outcomes.find((one) => one.name === outcome.name));
    return same.includes(undefined) ? [] : [{ ...outcome, needsReason: outcome.needsReason || same.some((one) => one?.needsReason === true) }];
  });
  return { tasks, withForm: own.length - tasks.length, notYours: chosen.length - own.length, outcomes };
}
