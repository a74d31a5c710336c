import { compare, problemsOf, send } from '../api/designer';
import { Problem } from '../api/problem';
import type { Words } from '../words/zh-CN';
import { button, make } from './dom';
import { openDialog } from './dialog';
import { showChanges, showProblems } from './findings';
import { textOf } from './refusal';

/** A process as the bar needs it. */
export interface BarProcess {
  readonly definitionId: string;
  readonly latest: { readonly id: string; readonly version: number; readonly name?: string | null; readonly state: string; readonly contentHash: string };
  readonly publishedVersion?: number | null;
  readonly runningInstances?: number;
  readonly hasDraft?: boolean;
}

export const readProcess = (definitionId: string) => send<BarProcess>('GET', `/api/definitions/${encodeURIComponent(definitionId)}`);

/** Shows what a check finds. */
export async function check(definitionId: string, words: Words): Promise<void> {
  const { body } = openDialog(words.bar.check, words.close);
  body.append(words.loading);
  try {
    body.replaceChildren(showProblems(await problemsOf(definitionId), words));
  } catch (error) {
    body.replaceChildren(make('section', { class: 'rw-note rw-error' }, textOf(error, words)));
  }
}

/** Shows everything to know before publishing, and publishes. */
export async function publish(definitionId: string, words: Words, published: () => void): Promise<void> {
  const process = await readProcess(definitionId);
  const { version } = process.latest;
  const { body, foot, close } = openDialog(words.publishing.title(process.latest.name ?? definitionId), words.cancel);
  if (process.latest.state === 'Published') {
    body.append(make('section', { class: 'rw-note rw-fine' }, words.publishing.nothing));
    return;
  }

  // What is looked at is what is published: somebody else's change in between is refused.
  let seen = { versionId: process.latest.id, contentHash: process.latest.contentHash };
  const findings = make('div', {}, words.loading);
  const changes = make('div', {}, process.publishedVersion == null ? words.publishing.first : words.loading);
  const note = make('textarea', { rows: '2', maxlength: '4000', placeholder: words.publishing.noteHint, 'aria-label': words.publishing.note });
  const refusal = make('section', { class: 'rw-note rw-error', role: 'alert', hidden: '' });
  const submitText = process.publishedVersion == null ? words.publishing.submitFirst(version) : words.publishing.submit(version, process.publishedVersion, process.runningInstances ?? 0);
  const refuse = (text: string) => {
    refusal.textContent = text;
    refusal.hidden = false;
  };
  const submit = button(
    submitText,
    async () => {
      if (note.value.trim() === '') {
        refuse(words.publishing.noteMissing);
        note.focus();
        return;
      }
      submit.disabled = true;
      try {
        await send('POST', `/api/definitions/${encodeURIComponent(definitionId)}/publish`, { changeNote: note.value.trim(), versionId: seen.versionId }, { 'If-Match': `"${seen.contentHash}"` });
        close();
        published();
      } catch (error) {
        refuse(textOf(error, words));
        // What has changed meanwhile must be looked at first: a second press would be refused as well.
        submit.disabled = error instanceof Problem && error.code === 'definition.changed';
      }
    },
    'rw-primary',
  );
  submit.disabled = true;
  foot.append(submit);
  body.append(make('p', { class: 'rw-quiet' }, words.bar.saveFirst), findings, make('h3', {}, words.publishing.changes), changes, make('h3', {}, words.publishing.note), note, refusal);
  note.focus();

  const [problems, comparison] = await Promise.allSettled([problemsOf(definitionId), process.publishedVersion == null ? undefined : compare(definitionId, process.publishedVersion, version)]);
  if (problems.status === 'fulfilled') {
    seen = problems.value;
    findings.replaceChildren(showProblems(problems.value, words));
    submit.disabled = problems.value.errors.length > 0;
  } else {
    findings.replaceChildren(make('section', { class: 'rw-note rw-warning' }, words.publishing.unchecked));
    submit.disabled = false;
  }
  if (comparison.status === 'rejected') {
    changes.replaceChildren(textOf(comparison.reason, words));
  } else if (comparison.value !== undefined) {
    changes.replaceChildren(showChanges(comparison.value.changes, words));
  }
}
