import type { FormInstance } from 'antd';
import { Problem } from '../../api/problem';

/** Where the form has a field of a document, such as `escalation[0].role`. */
function placeOf(field: string, form: FormInstance): (string | number)[] {
  if (field === 'id' || field === 'reason' || field === 'reach' || field === 'validFrom' || field === 'validTo') {
    return [field];
  }
  if (field.startsWith('when.')) {
    const conditions = (form.getFieldValue(['rule', 'conditions']) ?? []) as readonly { readonly fact?: string }[];
    return ['rule', 'conditions', conditions.findIndex((one) => one.fact === field.slice(5)), 'fact'];
  }
  return ['rule', ...partsOf(field)];
}

/** Tells at the fields of the form of a row what the server refused; gives all of it. */
export function placeRefusals(error: unknown, form: FormInstance): readonly string[] {
  return place(error, form, (field) => placeOf(field, form));
}

/** The same for the form of the words, which has the fields of the document itself. */
export function placeWordRefusals(error: unknown, form: FormInstance): readonly string[] {
  return place(error, form, partsOf);
}

/** The same for the form of a calendar, which has the days of the week side by side with the rest. */
export function placeCalendarRefusals(error: unknown, form: FormInstance): readonly string[] {
  return place(error, form, (field) => partsOf(field.replace(/^week\.([a-z]+).*$/, '$1')));
}

function partsOf(field: string): (string | number)[] {
  return field.replace(/\[(\d+)\]/g, '.$1').split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function place(error: unknown, form: FormInstance, at: (field: string) => (string | number)[]): readonly string[] {
  const problem = error instanceof Problem ? error : new Problem(0, 'page', String(error));
  form.setFields(problem.errors.filter((one) => one.field != null).map((one) => ({ name: at(one.field ?? ''), errors: [one.message] })));
  return problem.errors.length > 0 ? problem.errors.map((one) => one.message) : [problem.message];
}
