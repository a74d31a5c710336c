import { useSession } from '../../session/SessionContext';
import { localTime } from '../../words/localTime';
import { useWords } from '../../words/WordsContext';
import { useTerms } from '../customers/useTerms';
import { titleOf, type Schema } from './kindSchema';
import type { TimelineEntry } from './model';
import { useKind } from './useKind';

type Values = Readonly<Record<string, unknown>>;

interface Facts {
  /** Key of a time limit, and which of its steps has come. */
  readonly key?: string;
  readonly kind?: string;
  readonly step?: string;
  readonly limit?: string | null;
  readonly left?: number | null;
  readonly cause?: string;
  readonly role?: string | null;
  readonly before?: Values | string;
  readonly after?: Values | string;
  /** What a process has said of fields that does not fit, and so was left out. */
  readonly refused?: Readonly<Record<string, string>>;
  readonly reason?: string;
  readonly text?: string;
  readonly fileName?: string;
  /** A call of another system, a task or a section: what it is called, and what came of it. */
  readonly nameZh?: string;
  readonly nameEn?: string;
  readonly outcome?: string;
  readonly message?: string | null;
  readonly number?: string;
  readonly name?: string;
  /** Of a task: its outcome, or who has it then; and in whose place somebody acted. */
  readonly toZh?: string;
  readonly toEn?: string;
  readonly onBehalfOf?: string;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

// Acts on something that has a name in each language.
const named: readonly string[] = ['urged', 'blocked', 'unblocked'];

const isValues = (value: Facts['after']): value is Values => typeof value === 'object' && value !== null;

/** What a time line says of its entries, on the page and on paper: what happened, and in lines what exactly. */
export function useTimelineText(kindId: string) {
  const { cases: words, inbox, none, runningLimits: limits, systems, taskPage, unit } = useWords();
  const { language } = useSession();
  const schema = (useKind(kindId)?.schema ?? {}) as Schema;
  const grades = useTerms().grades;
  const inLanguage = (zh: string | null | undefined, en: string | null | undefined) => (language === 'en' ? en : zh) ?? undefined;
  const limitOf = (entry: TimelineEntry, facts: Facts) => {
    if (!entry.act.startsWith('limit') || facts.key === undefined) {
      return undefined;
    }
    const due = facts.limit == null ? undefined : localTime(facts.limit);
    return [
      limits.nameOf(facts.key),
      facts.kind === undefined || facts.kind === 'Limit' || facts.kind === 'Target' ? undefined : limits.stepName(facts.kind, Number(facts.step?.split('-')[1] ?? 1)),
      facts.left == null ? undefined : inbox.left(inbox.span(Math.floor(Math.max(facts.left, 0) / 60))),
      facts.left != null || due === undefined || entry.act === 'limitStopped' ? undefined : typeof facts.before === 'string' ? limits.movedDue(localTime(facts.before), due) : limits.becomesDue(due),
      facts.cause === 'terms' ? limits.causes[facts.cause] : undefined,
      facts.role == null ? undefined : (limits.roles[facts.role] ?? facts.role),
    ].filter((part) => part !== undefined).join(' · ');
  };
  // A state is called by its name; its key is for processes.
  const stateOf = (state: Facts['after']) => {
    const name = isValues(state) ? state[language === 'en' ? 'en' : 'zh'] : undefined;
    return typeof name === 'string' ? name : none;
  };
  const fields: Readonly<Record<string, string>> = {
    title: words.titleField, priority: words.priority, owner: words.owner, dueAt: taskPage.dueLabel, unit, grade: words.grade, customerName: words.customer, customerNumber: words.customerNumber,
    circuitNumber: words.circuit, contactPhone: words.phone, address: words.address,
  };
  const fieldOf = (name: string) => (name.startsWith('data.') ? titleOf(schema.properties?.[name.slice(5)], name.slice(5), language) : (fields[name] ?? name));
  const valueOf = (name: string, value: unknown): string => {
    if (typeof value === 'string') {
      const word = name.startsWith('data.') ? schema.properties?.[name.slice(5)]?.['x-words']?.[value] : undefined;
      return word !== undefined ? (language === 'en' ? word.en : word.zh)
        : name === 'priority' ? (words.priorities[value as keyof typeof words.priorities] ?? value)
        : name === 'grade' ? grades.named(value)
        : instant.test(value) ? localTime(value) : words.value(value);
    }
    return typeof value === 'boolean' ? (value ? words.yes : words.no) : Array.isArray(value) ? words.entries(value.length) : typeof value === 'object' && value !== null ? words.several : words.value(value);
  };
  const changesOf = ({ before, after }: Facts) =>
    // Who answers for a case stands there by name too; what a process keeps for itself is no news.
    isValues(before) && isValues(after)
      ? Object.keys(after).filter((name) => name !== 'ownerId' && schema.properties?.[name.replace(/^data\./, '')]?.['x-isHidden'] !== true).map((name) => words.became(fieldOf(name), valueOf(name, before[name]), valueOf(name, after[name])))
      : [];
  const headOf = (entry: TimelineEntry): string => {
    const name = inLanguage(entry.nameZh, entry.nameEn);
    if (entry.taskId != null) {
      return words.ofTask(name ?? '', taskPage.history[entry.act] ?? entry.act);
    }
    if (entry.instanceId != null) {
      return words.ofTask(name ?? entry.activity ?? '', words.steps[entry.act] ?? entry.act);
    }
    // Which step of a limit came says more than that one came.
    const step = entry.act === 'limitStep' ? limits.stepActs[(entry.data as Facts | null)?.kind ?? ''] : undefined;
    return step ?? words.acts[entry.act] ?? entry.act;
  };
  const linesOf = (entry: TimelineEntry): readonly string[] => {
    const facts = (entry.data ?? {}) as Facts;
    const call = entry.act !== 'systemCalled' ? undefined : [inLanguage(facts.nameZh, facts.nameEn), systems.outcomes[facts.outcome ?? ''] ?? facts.outcome, facts.message].filter((part) => part != null).join(' · ');
    return [
      entry.message,
      limitOf(entry, facts),
      call,
      named.includes(entry.act) ? inLanguage(facts.nameZh, facts.nameEn) : undefined,
      inLanguage(facts.toZh, facts.toEn),
      facts.onBehalfOf === undefined ? undefined : taskPage.onBehalfOf(facts.onBehalfOf),
      facts.text,
      facts.fileName,
      entry.act === 'started' ? undefined : facts.number,
      facts.name,
      ...(entry.act === 'state' ? [words.moved(stateOf(facts.before), stateOf(facts.after))] : changesOf(facts)),
      ...Object.keys(facts.refused ?? {}).map((name) => words.leftOut(fieldOf(schema.properties?.[name] === undefined ? name : `data.${name}`))),
      facts.reason,
      entry.act === 'misassigned' ? taskPage.misassigned : undefined,
    ].filter((line): line is string => line != null && line !== '');
  };
  return {
    /** What happened. */
    headOf,
    /** What exactly, in lines. */
    linesOf,
    /** Whether an entry tells people anything: a change of what a process keeps for itself does not. */
    isTelling: (entry: TimelineEntry): boolean => entry.act !== 'changed' || entry.instanceId != null || linesOf(entry).length > 0,
  };
}
