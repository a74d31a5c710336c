import { readForm } from '../../forms/model/document';
import { member, type Json, type JsonObject } from '../../forms/model/json';
import type { Language } from '../../words/languages';

/** What was filled in as plain text, a field a line: to be carried elsewhere when it cannot be handed in any more. */
export function filledInAsText(form: unknown, value: JsonObject, language: Language): string {
  const lines = readForm(form).fields.flatMap((field) => {
    const filled = member(value, field.name);
    if (filled === null || field.kind === 'signature') {
      return [];
    }
    const names = new Map(field.choices.map((choice) => [choice.value, choice.label[language]]));
    const show = (one: Json): string => (typeof one === 'string' ? (names.get(one) ?? one) : typeof one === 'object' ? JSON.stringify(one) : String(one));
    return [`${field.label[language]}: ${Array.isArray(filled) ? filled.map((one: Json) => show(one)).join(', ') : show(filled)}`];
  });
  return lines.join('\n');
}
