import { useCallback, useState } from 'react';
import { isSame, type Limit, type Rule } from './model';

/** A row that is changed in the table and not saved yet. */
export interface LimitEdit {
  /** The row as it was when its change was begun. */
  readonly limit: Limit;
  readonly rule: Rule;
}

/** The rows that are changed in the table, whichever page of it they stand on, until they are saved together. */
export function useLimitEdits() {
  const [edits, setEdits] = useState<readonly LimitEdit[]>([]);

  // What says again what the row says is no change.
  const edit = useCallback((limit: Limit, rule: Rule) => setEdits((before) => {
    const begun = before.find((one) => one.limit.id === limit.id)?.limit ?? limit;
    const others = before.filter((one) => one.limit.id !== limit.id);
    return isSame(begun.rule, rule) ? others : [...others, { limit: begun, rule }].sort((one, other) => (one.limit.id < other.limit.id ? -1 : 1));
  }), []);
  const drop = useCallback((id: string) => setEdits((before) => before.filter((one) => one.limit.id !== id)), []);
  const clear = useCallback(() => setEdits([]), []);
  return { edits, edit, drop, clear };
}

export type LimitEdits = ReturnType<typeof useLimitEdits>;
