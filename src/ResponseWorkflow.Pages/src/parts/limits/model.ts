import type { Schemas } from '../../api/client';

export type Limit = Schemas['RunningLimitModel'];
export type LimitDetail = Schemas['RunningLimitDetail'];
export type LimitAct = 'pause' | 'resume' | 'move' | 'correctStart';

/** Of what the limits are shown. */
export type LimitsOf = { readonly caseId: string } | { readonly taskId: string };

/** What a limit is due by; undefined where it has neither limit nor target. */
export function dueOf(limit: Limit): string | undefined {
  return limit.limitAt ?? limit.targetAt ?? undefined;
}

/** Of the limits of a case or a task the one by which it is due: the one that ends at that very instant, else the one that the case is due by, else the nearest that runs. */
export function limitOfDue(limits: readonly Limit[], dueAt: string | null | undefined): Limit | undefined {
  const alive = limits.filter((one) => one.state !== 'Stopped');
  const due = dueAt == null ? NaN : Date.parse(dueAt);
  return alive.find((one) => Date.parse(dueOf(one) ?? '') === due) ?? alive.find((one) => one.isCaseDue) ?? alive[0];
}

/** The acts that the server allows of those that the page has dialogs for. */
export function actsOf(limit: Limit): readonly LimitAct[] {
  const known: readonly LimitAct[] = ['pause', 'resume', 'move', 'correctStart'];
  return known.filter((act) => limit.allowedActs.includes(act));
}
