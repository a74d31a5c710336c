import { Problem } from '../../api/problem';

/** Has the browser print a page of the server. The page runs no scripts; it is shown in a frame that goes when the printing is over. */
export async function printPage(address: string): Promise<void> {
  const response = await fetch(address).catch(() => undefined);
  if (response?.ok !== true) {
    throw new Problem(response?.status ?? 0, response === undefined ? 'connection' : `http.${response.status}`, response?.statusText ?? '');
  }
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;inset:0 auto auto 0;width:0;height:0;border:0';
  frame.srcdoc = await response.text();
  await new Promise<void>((resolve) => {
    frame.onload = () => resolve();
    document.body.append(frame);
  });
  const inside = frame.contentWindow;
  inside?.addEventListener('afterprint', () => frame.remove());
  inside?.focus();
  inside?.print();
}
