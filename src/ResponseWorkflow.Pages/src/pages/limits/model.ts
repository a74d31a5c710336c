import type { Schemas } from '../../api/client';
import type { Words } from '../../words/zh-CN';

export type Limit = Schemas['LimitModel'];
export type Rule = Schemas['LimitRule'];
export type Condition = Schemas['LimitCondition'];
export type Version = Schemas['LimitVersionModel'];
export type LimitWords = Schemas['LimitWords'];
export type Calendar = Schemas['CalendarModel'];
export type Text = Schemas['LimitText'];

/** What a row can limit, in the order of the choice. */
export const measures = ['within', 'before', 'share', 'immediate', 'appointment', 'budget', 'none'] as const;
export type Measure = (typeof measures)[number];

export const durationUnits = ['min', 'h', 'working days', 'calendar days', 'months', 'same day'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export interface Duration {
  readonly amount: string;
  readonly unit: DurationUnit;
}

/** Takes a duration of a document apart; undefined when it is written in a way that only the server knows. */
export function readDuration(text: string | null | undefined): Duration | undefined {
  const found = /^\s*(-?[\d.]*)\s*(min|h|working days?|calendar days?|months?|same day)\s*$/.exec(text ?? '');
  if (found === null) {
    return undefined;
  }
  const unit = (found[2] ?? '').replace(/(day|month)$/, '$1s');
  return { amount: found[1] ?? '', unit: (unit === 'same days' ? 'same day' : unit) as DurationUnit };
}

export const writeDuration = ({ amount, unit }: Duration): string | undefined => (unit === 'same day' ? unit : amount === '' ? undefined : `${amount} ${unit}`);

export type Language = string;

/** A text in the language of the reader. */
export const inLanguage = (text: Text | null | undefined, language: Language): string => (language === 'en' ? text?.en : text?.['zh-CN']) ?? '';

/** How rows are told in words. */
export class Teller {
  constructor(
    private readonly words: Words['limits'],
    private readonly language: Language,
    private readonly known: LimitWords | undefined,
    private readonly calendars: readonly Calendar[],
  ) {}

  duration(text: string | null | undefined): string {
    const one = readDuration(text);
    if (one === undefined) {
      return text ?? '';
    }
    const unit = this.words.units[one.unit] ?? one.unit;
    return one.unit === 'same day' ? unit : `${one.amount} ${this.language === 'en' && one.amount === '1' ? unit.replace(/s$/, '') : unit}`;
  }

  fact(name: string): string {
    return inLanguage(this.known?.facts.find((fact) => fact.name === name)?.label, this.language) || name;
  }

  value(fact: string, word: string): string {
    const grade = fact === 'grade' ? this.known?.grades.find((one) => one.name === word) : undefined;
    return grade === undefined ? (this.words.factWords[word] ?? word) : inLanguage(grade.label, this.language);
  }

  calendar(id: string | null | undefined): string {
    return id == null ? '' : inLanguage(this.calendars.find((one) => one.id === id)?.name, this.language) || id;
  }

  condition(one: Condition): string {
    const fact = this.fact(one.fact);
    if (one.words != null) {
      return `${fact} ${one.words.map((word) => this.value(one.fact, word)).join(this.language === 'en' ? ' / ' : '、')}`;
    }
    if (one.is != null) {
      return `${fact}${this.language === 'en' ? ': ' : '：'}${one.is ? this.words.yes : this.words.no}`;
    }
    const bounds = [
      one.atLeast == null ? '' : `≥ ${one.atLeast}`,
      one.moreThan == null ? '' : `> ${one.moreThan}`,
      one.atMost == null ? '' : `≤ ${one.atMost}`,
      one.lessThan == null ? '' : `< ${one.lessThan}`,
    ];
    return `${fact} ${bounds.filter((bound) => bound !== '').join(', ')}`;
  }

  conditions(rule: Rule): string {
    const all = (rule.conditions ?? []).map((one) => this.condition(one));
    return all.length === 0 ? this.words.anyCase : all.join(this.language === 'en' ? '; ' : '；');
  }

  amount(rule: Rule): string {
    const span = (one: { readonly target?: string | null; readonly limit?: string | null }) => [one.target, one.limit].map((text) => (text == null ? '—' : this.duration(text))).join(' / ');
    if (rule.within != null) {
      return span(rule.within);
    }
    if (rule.before != null) {
      return this.words.beforeIt(span(rule.before));
    }
    if (rule.share != null) {
      return this.words.byPart(rule.share.percent ?? 0, rule.share.of ?? '');
    }
    if (rule.immediate === true) {
      return this.words.measures['immediate'] ?? '';
    }
    if (rule.appointment != null) {
      return `-${this.duration(rule.appointment.earliest)} … +${this.duration(rule.appointment.latest)}`;
    }
    if (rule.budget != null) {
      return this.words.budgetOf(rule.budget.amount ?? 0, this.words.budgetUnits[rule.budget.unit ?? ''] ?? '', this.duration(rule.budget.period));
    }
    if (rule.add != null) {
      return this.words.added(this.duration(rule.add));
    }
    if (rule.ofLimit != null) {
      return this.words.added(rule.ofLimit);
    }
    if (rule.atRate != null) {
      return this.words.rated(this.fact(rule.atRate.fact ?? ''), rule.atRate.perHour ?? 0);
    }
    return rule.every == null ? (rule.applies == null || rule.applies === 'always' ? this.words.noLimit : (this.words.appliesWords[rule.applies] ?? '')) : this.words.repeats(this.duration(rule.every));
  }

  warnings(rule: Rule): string {
    const early = (rule.warnings ?? []).map((one) => (one.atPercent == null ? this.words.beforeIt(this.duration(one.before)) : this.words.partUsed(one.atPercent)));
    return [...early, ...(rule.every != null && (rule.within != null || rule.before != null) ? [this.words.repeats(this.duration(rule.every))] : [])].join(this.language === 'en' ? ', ' : '、');
  }

  role(name: string | null | undefined): string {
    return this.words.roleWords[name ?? ''] ?? name ?? '';
  }

  escalation(rule: Rule): string {
    return (rule.escalation ?? []).map((one) => this.words.ladder(this.duration(one.after), this.role(one.role))).join(this.language === 'en' ? '; ' : '；');
  }

  movableBy(rule: Rule): string {
    return (rule.movableBy ?? []).map((one) => this.words.movableWords[one] ?? one).join(this.language === 'en' ? ', ' : '、');
  }
}

/** What is missing of a rule is left out, so that the document says only what somebody has said. */
export function pruned<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map((one: unknown) => pruned(one)) as T;
  }
  if (typeof value === 'object' && value !== null) {
    const kept = Object.entries(value).map(([name, one]) => [name, pruned(one as unknown)] as const).filter(([, one]) => one !== undefined && one !== null && one !== '' && !(Array.isArray(one) && one.length === 0));
    return Object.fromEntries(kept) as T;
  }
  return value;
}

/** Whether two parts of rules say the same. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(pruned(one ?? null)) === JSON.stringify(pruned(other ?? null));

export const measureOf = (rule: Rule): Measure => measures.find((one) => one !== 'none' && rule[one] != null) ?? 'none';
