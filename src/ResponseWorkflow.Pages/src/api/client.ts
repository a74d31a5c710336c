import createClient from 'openapi-fetch';
import { Problem, type ProblemError } from './problem';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** Calls the server; types come from the description of its API. */
export const api = createClient<paths>({ baseUrl: '/' });

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

interface ProblemBody {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly ProblemError[];
}

/** The body of an answer; a refusal becomes a {@link Problem}, and a failed connection one without status. */
export async function demand<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (error) {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : new Problem(0, 'connection', '');
  }
  if (!answer.response.ok) {
    const body = (typeof answer.error === 'object' ? answer.error : undefined) as ProblemBody | undefined;
    throw new Problem(answer.response.status, body?.code ?? `http.${answer.response.status}`, body?.detail ?? answer.response.statusText, body?.errors);
  }
  return answer.data as T;
}
