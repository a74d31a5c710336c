import type { Schemas } from '../../api/client';
import type { CallOutChoices } from './useCallOutChoices';

/** Who is told by an entry of a rule, in one line. */
export function toldLine(target: Schemas['CallOutTargetModel'], choices: CallOutChoices, called: string): string {
  const who = `${choices.roles.named(target.role)} · ${choices.units.named(target.unit)}`;
  return target.isCalled ? `${who} · ${called}` : who;
}
