import type { Words } from '../words/zh-CN';
import { button, make } from './dom';
import { textOf } from './refusal';

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

/** Asks before something is done that cannot be taken back, and tells what was refused. */
export function ask(title: string, text: string, words: Words, act: () => Promise<unknown>): void {
  const { body, foot, close } = openDialog(title, words.close);
  const refusal = make('section', { class: 'rw-note rw-error', role: 'alert', hidden: '' });
  const submit = button(
    title,
    async () => {
      submit.disabled = true;
      try {
        await act();
        close();
      } catch (error) {
        refusal.textContent = textOf(error, words);
        refusal.hidden = false;
        submit.disabled = false;
      }
    },
    'rw-primary',
  );
  body.append(text, refusal);
  foot.append(submit);
}
