import type { Schemas } from '../../api/client';
import type { JsonObject } from '../../forms/model/json';

export type TaskDetail = Omit<Schemas['HumanTaskDetail'], 'draft' | 'data' | 'facts'> & {
  readonly draft?: JsonObject | null;
  readonly data?: JsonObject | null;
  readonly facts: JsonObject;
};

export type HumanTask = Schemas['HumanTaskModel'];

export type Outcome = Schemas['HumanTaskOutcomeModel'];

export type TaskAct = Schemas['HumanTaskActModel'];

/** The address of the page of a task. */
export const pageOfTask = (id: string) => `/tasks/${encodeURIComponent(id)}`;

/** Whether a task has not ended. */
export const isAlive = (task: HumanTask) => task.state === 'Open' || task.state === 'Claimed';
