import { Problem } from './problem';

interface Body {
  readonly code?: string;
  readonly detail?: string;
  readonly message?: string;
}

/** Gives the browser a file to keep. */
export function keep(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

/** Asks the server for a file and gives it to the browser under the server's name for it; a refusal becomes a {@link Problem}. */
export async function receiveFile(method: 'GET' | 'POST', path: string, body?: unknown): Promise<void> {
  let response: Response;
  try {
    const content = body === undefined ? {} : body instanceof Blob ? { body, headers: { 'Content-Type': 'application/octet-stream' } } : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
    response = await fetch(path, { method, ...content });
  } catch {
    throw new Problem(0, 'connection', '');
  }
  if (!response.ok) {
    const text = await response.text();
    const problem = (text.startsWith('{') ? JSON.parse(text) : undefined) as Body | undefined;
    throw new Problem(response.status, problem?.code ?? `http.${response.status}`, problem?.detail ?? problem?.message ?? response.statusText);
  }
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const name = /filename="?([^";]+)"?/.exec(disposition)?.[1] ?? 'export';
  keep(name, await response.blob());
}
