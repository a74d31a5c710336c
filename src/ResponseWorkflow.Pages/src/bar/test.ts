import { send } from '../api/designer';
import type { Words } from '../words/zh-CN';
import { button, make } from './dom';
import { openDialog } from './dialog';
import { isText, valueOf, type DeclaredInput } from './inputs';
import { readProcess } from './publish';
import { refusedInputs, textOf } from './refusal';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlOf(input: DeclaredInput, words: Words): Control {
  if (input.type === 'Boolean' && input.isArray !== true) {
    return make('select', {}, make('option', { value: '' }, words.none), make('option', { value: 'true' }, words.forms.yes), make('option', { value: 'false' }, words.forms.no));
  }
  return isText(input) ? make('input', { autocomplete: 'off' }) : make('textarea', { rows: '2', spellcheck: 'false' });
}

const field = (label: string, hint: string | null, control: Control) => make('label', { class: 'rw-field' }, make('span', {}, label), control, hint === null ? null : make('small', {}, hint));

/** Says at each input what is wrong with its value. Whether something else is wrong too. */
function tellAtFields(error: unknown, controls: ReadonlyMap<string, Control>): boolean {
  const { texts, saysMore } = refusedInputs(error, [...controls.keys()]);
  for (const [name, control] of controls) {
    const text = texts.get(name);
    control.parentElement?.querySelector('.rw-wrong')?.remove();
    control.setAttribute('aria-invalid', String(text !== undefined));
    if (text !== undefined) {
      control.after(make('small', { class: 'rw-wrong', role: 'alert' }, text));
    }
  }
  [...controls].find(([name]) => texts.has(name))?.[1].focus();
  return saysMore;
}

/** Asks for the inputs of a process and runs its newest version: a draft as a test, on a copy of it as it is now. Leads to the instance. */
export async function test(definitionId: string, words: Words): Promise<void> {
  const { body, foot } = openDialog(words.bar.test, words.cancel);
  body.append(words.loading);
  try {
    const { latest } = await readProcess(definitionId);
    const document = await send<{ readonly inputs?: readonly DeclaredInput[] | null }>('GET', `/api/definition-versions/${encodeURIComponent(latest.id)}/document`);
    const fields = (document.inputs ?? []).map((input) => ({ input, control: controlOf(input, words) }));
    const name = make('input', { autocomplete: 'off', maxlength: '200' });
    const correlation = make('input', { autocomplete: 'off', maxlength: '200' });
    const refusal = make('section', { class: 'rw-note rw-error', role: 'alert', hidden: '' });
    const submit = button(
      words.bar.testSubmit,
      async () => {
        submit.disabled = true;
        const given = fields.map(({ input, control }) => [input.name, valueOf(input, control.value)] as const).filter(([, value]) => value !== undefined);
        try {
          const { workflowInstanceId } = await send<{ readonly workflowInstanceId: string }>('POST', `/elsa/api/workflow-definitions/${encodeURIComponent(definitionId)}/dispatch`, {
            versionOptions: 'Latest',
            name: name.value.trim(),
            correlationId: correlation.value.trim(),
            input: Object.fromEntries(given),
          });
          window.location.assign(`/studio/instances/${encodeURIComponent(workflowInstanceId)}`);
        } catch (error) {
          refusal.hidden = !tellAtFields(error, new Map(fields.map(({ input, control }) => [input.name, control])));
          refusal.textContent = textOf(error, words);
          submit.disabled = false;
        }
      },
      'rw-primary',
    );
    foot.append(submit);
    body.replaceChildren(
      make('p', { class: 'rw-quiet' }, latest.state === 'Draft' ? words.bar.testsDraft(latest.version) : words.bar.runsVersion(latest.version)),
      ...(fields.length === 0 ? [make('p', {}, words.bar.noInputs)] : fields.map(({ input, control }) => field(input.displayName || input.name, [input.type ?? '', input.description ?? ''].filter((part) => part !== '').join(' · ') || null, control))),
      field(words.instances.name, null, name),
      field(words.instances.correlation, null, correlation),
      refusal,
    );
    (fields[0]?.control ?? name).focus();
  } catch (error) {
    body.replaceChildren(make('section', { class: 'rw-note rw-error' }, textOf(error, words)));
  }
}
