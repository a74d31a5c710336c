/** A key as the browser tells it. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

/** What a key means in a list; `own` is one of the page's own keys. */
export type KeyAct = { readonly kind: 'next' | 'previous' | 'search' | 'choose' | 'help' } | { readonly kind: 'own'; readonly key: string };

const acts: Readonly<Record<string, KeyAct>> = { j: { kind: 'next' }, k: { kind: 'previous' }, '/': { kind: 'search' }, x: { kind: 'choose' }, '?': { kind: 'help' } };

/** What a key does; undefined when it is none of the list's: while somebody types or is asked something, or together with keys that belong to the browser. */
export function keyActOf(key: Key, isTyping: boolean, isAsked: boolean, own: readonly string[]): KeyAct | undefined {
  if (key.ctrlKey || key.altKey || key.metaKey || key.isComposing || isTyping || isAsked) {
    return undefined;
  }
  return own.includes(key.key) ? { kind: 'own', key: key.key } : Object.hasOwn(acts, key.key) ? acts[key.key] : undefined;
}

/** The row to go to from a row, -1 for none; undefined when there are no rows. Nothing lies before the first and behind the last. */
export function rowAfter(now: number, step: 1 | -1, count: number): number | undefined {
  if (count === 0) {
    return undefined;
  }
  if (now === -1) {
    return step === 1 ? 0 : count - 1;
  }
  return Math.min(count - 1, Math.max(0, now + step));
}
