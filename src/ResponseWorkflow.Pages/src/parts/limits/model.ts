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

/** The acts that the server allows of those that the page has dialogs for. */
export function actsOf(limit: Limit): readonly LimitAct[] {
  const known: readonly LimitAct[] = ['pause', 'resume', 'move', 'correctStart'];
  return known.filter((act) => limit.allowedActs.includes(act));
}
