import { Problem } from './problem';
import type { components } from './schema';

type Schemas = components['schemas'];

/** What a check found in a definition. */
export type DefinitionProblems = Schemas['ProblemsModel'];

export type DefinitionProblem = DefinitionProblems['errors'][number];

export type DefinitionComparison = Schemas['ComparisonModel'];

export type DefinitionChange = DefinitionComparison['changes'][number];

export type Editor = Schemas['EditorModel'];

interface Body {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { code: string; message: string; field?: string | null }[];
}

/** Sends a request and reads its JSON; shared by the pages and the small bar, which has no client of its own. */
export async function send<T>(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<T> {
  let response: Response;
  try {
    response = body instanceof FormData ? await fetch(path, { method, headers, body }) : await fetch(path, { method, ...(body === undefined ? { headers } : { body: JSON.stringify(body), headers: { ...headers, 'Content-Type': 'application/json' } }) });
  } catch {
    throw new Problem(0, 'connection', '');
  }
  const text = await response.text();
  const json: unknown = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined;
  if (!response.ok) {
    const problem = json as Body | undefined;
    throw new Problem(response.status, problem?.code ?? `http.${response.status}`, problem?.detail ?? response.statusText, problem?.errors);
  }
  return json as T;
}

const of = (definitionId: string) => `/api/definitions/${encodeURIComponent(definitionId)}`;

export const problemsOf = (definitionId: string) => send<DefinitionProblems>('GET', `${of(definitionId)}/problems`);

export const compare = (definitionId: string, from: number, to: number) => send<DefinitionComparison>('GET', `${of(definitionId)}/comparison?from=${from}&to=${to}`);

/** Says that this user is editing, and who else is. */
export const meetEditors = async (definitionId: string): Promise<readonly Editor[]> => (await send<Schemas['EditorsModel']>('POST', `${of(definitionId)}/editors`)).items;

/** Who else is editing. */
export const readEditors = async (definitionId: string): Promise<readonly Editor[]> => (await send<Schemas['EditorsModel']>('GET', `${of(definitionId)}/editors`)).items;
