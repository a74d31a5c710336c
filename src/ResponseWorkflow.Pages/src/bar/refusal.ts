import { Problem } from '../api/problem';
import type { Words } from '../words/zh-CN';

const inputField = 'input.';

/** What a refusal says, every error on a line of its own. */
export const textOf = (error: unknown, words: Words) => (error instanceof Problem && error.message ? [error.message, ...error.errors.slice(1).map((one) => one.message)].join('\n') : words.noConnection);

/** What a refusal says of the inputs of a process, by their names; and whether it says something else too. */
export function refusedInputs(error: unknown, names: readonly string[]): { readonly texts: ReadonlyMap<string, string>; readonly saysMore: boolean } {
  const errors = error instanceof Problem ? error.errors : [];
  const texts = new Map(errors.flatMap((one) => (one.field?.startsWith(inputField) === true ? [[one.field.slice(inputField.length), one.message] as const] : [])).filter(([name]) => names.includes(name)));
  return { texts, saysMore: texts.size === 0 || texts.size < errors.length };
}
