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
  return ['rule', ...field.replace(/\[(\d+)\]/g, '.$1').split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))];
}

/** Tells at the fields of a form what the server refused; gives all of it. */
export function placeRefusals(error: unknown, form: FormInstance): readonly string[] {
  const problem = error instanceof Problem ? error : new Problem(0, 'page', String(error));
  form.setFields(problem.errors.filter((one) => one.field != null).map((one) => ({ name: placeOf(one.field ?? '', form), errors: [one.message] })));
  return problem.errors.length > 0 ? problem.errors.map((one) => one.message) : [problem.message];
}
