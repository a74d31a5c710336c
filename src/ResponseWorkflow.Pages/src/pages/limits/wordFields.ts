import type { Schemas } from '../../api/client';
import type { LimitWords, Text } from './model';

/** What the words are called in changes and in the audit trail. */
export const wordsSubject = 'vocabulary';

export const factKinds = ['Text', 'Number', 'Truth', 'Instant'] as const;
export type FactKind = (typeof factKinds)[number];

export interface FactField {
  readonly name: string;
  readonly label: Text;
  readonly kind: FactKind;
  readonly words?: readonly string[];
  readonly workingIn?: string | null;
}

export interface GradeField {
  readonly name: string;
  readonly label: Text;
  readonly aliases?: readonly string[];
  readonly rowsOf?: string | null;
}

/** The words as a form has them. */
export interface WordFields {
  readonly facts: readonly FactField[];
  readonly grades: readonly GradeField[];
  readonly roles: readonly string[];
  readonly units: readonly string[];
  readonly channels: readonly string[];
  readonly reason?: string;
}

/** What stands in the form at first. */
export function fieldsOf(words: LimitWords): WordFields {
  const { facts, grades, roles, units, channels } = words;
  return { facts, grades, roles, units, channels };
}

/** What is sent. What is empty is left out, as in the files of the words. */
export function requestOf(fields: WordFields): Schemas['LimitWordsRequest'] {
  return {
    facts: fields.facts.map(({ name, label, kind, words, workingIn }) => ({ name, label, kind: kind.toLowerCase(), ...(words === undefined || words.length === 0 ? {} : { words: [...words] }), ...(workingIn == null ? {} : { workingIn }) })),
    grades: fields.grades.map(({ name, label, aliases, rowsOf }) => ({ name, label, ...(aliases === undefined || aliases.length === 0 ? {} : { aliases: [...aliases] }), ...(rowsOf == null ? {} : { rowsOf }) })),
    roles: [...fields.roles],
    units: [...fields.units],
    channels: [...fields.channels],
    reason: fields.reason ?? null,
  };
}
