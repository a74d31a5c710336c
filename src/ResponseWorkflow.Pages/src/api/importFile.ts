import type { Schemas } from './client';
import { Problem, type ProblemError } from './problem';

export type FileImport = Schemas['FileImportModel'];

interface Refusal {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly ProblemError[];
}

/** Sends a workbook and gives what was made of its rows; a refusal of the whole file becomes a {@link Problem}. */
export function importFile<Result extends FileImport>(path: string, file: File): Promise<Result> {
  return sendFile<Result>(`${path}?timeZone=${encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)}`, file);
}

/** Sends a file and gives the answer; a refusal of the whole file becomes a {@link Problem}. */
export async function sendFile<Result>(path: string, file: File): Promise<Result> {
  let response: Response;
  try {
    response = await fetch(path, { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' } });
  } catch {
    throw new Problem(0, 'connection', '');
  }
  const text = await response.text();
  const body: unknown = text.startsWith('{') ? JSON.parse(text) : {};
  if (!response.ok) {
    const refusal = body as Refusal;
    throw new Problem(response.status, refusal.code ?? `http.${response.status}`, refusal.detail ?? response.statusText, refusal.errors);
  }
  return body as Result;
}
