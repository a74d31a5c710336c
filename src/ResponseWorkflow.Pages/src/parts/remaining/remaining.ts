/** How much time is left until something is due. */
export type Remaining =
  | { readonly kind: 'none' }
  /** `minutes` are whole ones: those that are left, or by which it is overdue. */
  | { readonly kind: 'ok' | 'soon' | 'overdue'; readonly minutes: number };

const minute = 60_000;

/** Reckons it. Up to `soonSeconds` before the due instant the time counts as nearly over, from that instant on as over. */
export function remainingOf(dueAt: string | null | undefined, now: number, soonSeconds: number): Remaining {
  const due = dueAt == null ? NaN : Date.parse(dueAt);
  if (Number.isNaN(due)) {
    return { kind: 'none' };
  }
  const left = due - now;
  if (left < 0) {
    return { kind: 'overdue', minutes: Math.floor(-left / minute) };
  }
  return { kind: left <= soonSeconds * 1000 ? 'soon' : 'ok', minutes: Math.floor(left / minute) };
}

interface RemainingWords {
  readonly left: (span: string) => string;
  readonly overdue: (span: string) => string;
  readonly now: string;
  readonly span: (minutes: number) => string;
  readonly noDue: string;
}

/** What people read of it. Less than a minute to either side is now. */
export function remainingText(remaining: Remaining, words: RemainingWords): string {
  if (remaining.kind === 'none') {
    return words.noDue;
  }
  if (remaining.minutes === 0) {
    return words.now;
  }
  return remaining.kind === 'overdue' ? words.overdue(words.span(remaining.minutes)) : words.left(words.span(remaining.minutes));
}
