import { button, make } from './dom';

export interface OpenDialog {
  readonly body: HTMLElement;
  readonly foot: HTMLElement;
  readonly close: () => void;
}

/** Opens a dialog over the designer. The browser keeps the focus in it and closes it by Escape. */
export function openDialog(title: string, closeText: string): OpenDialog {
  const body = make('div', { class: 'rw-body' });
  const foot = make('div', { class: 'rw-foot' });
  const dialog = make('dialog', { class: 'rw-dialog', 'aria-label': title }, make('h2', {}, title), body, foot);
  const close = () => dialog.close();
  dialog.addEventListener('close', () => dialog.remove());
  foot.append(button(closeText, close));
  document.body.append(dialog);
  dialog.showModal();
  return { body, foot, close };
}
