import { Problem } from '../../api/problem';

interface Body {
  readonly code?: string;
  readonly detail?: string;
}

/** Sends a file as it is; a refusal becomes a {@link Problem}. */
export async function putFile(path: string, file: File): Promise<void> {
  let response: Response;
  try {
    response = await fetch(`${path}?fileName=${encodeURIComponent(file.name)}`, { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' } });
  } catch {
    throw new Problem(0, 'connection', '');
  }
  if (!response.ok) {
    const text = await response.text();
    const problem = (text.startsWith('{') ? JSON.parse(text) : undefined) as Body | undefined;
    throw new Problem(response.status, problem?.code ?? `http.${response.status}`, problem?.detail ?? response.statusText);
  }
}
