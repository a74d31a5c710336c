/** An input that a process declares. */
export interface DeclaredInput {
  readonly name: string;
  readonly type?: string | null;
  readonly isArray?: boolean | null;
  readonly displayName?: string | null;
  readonly description?: string | null;
}

/** Whether what is typed for an input is a text, and nothing else. */
export const isText = (input: DeclaredInput) => input.isArray !== true && (input.type ?? 'String') === 'String';

/**
 * What was typed, as the server takes it; undefined when nothing was. Whatever is no text is JSON if it can be read as such. A number that would be rounded
 * stays as it was typed: the server reads it exactly.
 */
export function valueOf(input: DeclaredInput, typed: string): unknown {
  const text = typed.trim();
  if (text === '') {
    return undefined;
  }
  if (isText(input)) {
    return typed;
  }
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'number' && String(value) !== text ? text : value;
  } catch {
    return typed;
  }
}
