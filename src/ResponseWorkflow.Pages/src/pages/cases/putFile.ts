import { Problem } from '../../api/problem';
import type { Attachment } from './model';

interface Body {
  readonly code?: string;
  readonly detail?: string;
}

/** Sends a file as it is, tells how much of it has gone (0 to 1), and gives what was stored; a refusal becomes a {@link Problem}. */
export function putFile(path: string, file: File, onProgress?: (share: number) => void): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    // The only way by which browsers tell how far an upload has come.
    const request = new XMLHttpRequest();
    request.open('POST', `${path}?fileName=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) {
        onProgress?.(event.loaded / event.total);
      }
    };
    request.onerror = () => reject(new Problem(0, 'connection', ''));
    request.onload = () => {
      const body = (request.responseText.startsWith('{') ? JSON.parse(request.responseText) : undefined) as unknown;
      if (request.status >= 200 && request.status < 300) {
        resolve(body as Attachment);
        return;
      }
      const problem = body as Body | undefined;
      reject(new Problem(request.status, problem?.code ?? `http.${request.status}`, problem?.detail ?? request.statusText));
    };
    request.send(file);
  });
}
