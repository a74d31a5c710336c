import { Button, Checkbox, Empty, Flex, Timeline, Typography } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import type { Language } from '../../words/languages';
import { localTime } from '../../words/localTime';
import { useWords } from '../../words/WordsContext';
import type { TimelineEntry } from './model';

interface Facts {
  /** Key of a time limit, and which of its steps has come. */
  readonly key?: string;
  readonly kind?: string;
  readonly step?: string;
  readonly limit?: string | null;
  readonly left?: number | null;
  readonly cause?: string;
  readonly role?: string | null;
  readonly before?: Readonly<Record<string, unknown>> | string;
  readonly after?: Readonly<Record<string, unknown>> | string;
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
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

// Acts on something that has a name in each language.
const named: readonly string[] = ['urged', 'blocked', 'unblocked'];

// A state is called by its name; its key is for processes.
function stateOf(state: Facts['after'], language: Language): string | undefined {
  const name = typeof state === 'object' ? state[language === 'en' ? 'en' : 'zh'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** What an act did, in a line: values of fields, a text, a name. */
function Facts({ entry }: { readonly entry: TimelineEntry }) {
  const { cases: words, inbox, none, runningLimits: limits, systems, unit } = useWords();
  const { language } = useSession();
  const facts = (entry.data ?? {}) as Facts;
  const shown = (value: unknown) => (typeof value === 'string' && instant.test(value) ? localTime(value) : words.value(value));
  const isLimit = entry.act.startsWith('limit') && facts.key !== undefined;
  const due = facts.limit == null ? undefined : localTime(facts.limit);
  const limit = isLimit
    ? [
        limits.nameOf(facts.key ?? ''),
        facts.kind === undefined || facts.kind === 'Limit' || facts.kind === 'Target' ? undefined : limits.stepName(facts.kind, Number(facts.step?.split('-')[1] ?? 1)),
        facts.left == null ? undefined : inbox.left(inbox.span(Math.floor(Math.max(facts.left, 0) / 60))),
        facts.left != null || due === undefined || entry.act === 'limitStopped' ? undefined : typeof facts.before === 'string' ? limits.movedDue(localTime(facts.before), due) : limits.becomesDue(due),
        facts.cause === 'terms' ? limits.causes[facts.cause] : undefined,
        facts.role == null ? undefined : (limits.roles[facts.role] ?? facts.role),
      ].filter((part) => part !== undefined).join(' · ')
    : undefined;
  const call = entry.act !== 'systemCalled' ? undefined : [language === 'en' ? facts.nameEn : facts.nameZh, systems.outcomes[facts.outcome ?? ''] ?? facts.outcome, facts.message].filter((part) => part != null).join(' · ');
  const subject = named.includes(entry.act) ? (language === 'en' ? facts.nameEn : facts.nameZh) : undefined;
  const fieldOf = (name: string) => ({ dueAt: words.due, unit }[name] ?? name);
  const states = entry.act === 'state' ? words.moved(stateOf(facts.before, language) ?? none, stateOf(facts.after, language) ?? none) : undefined;
  const changes = states === undefined && typeof facts.after === 'object' && typeof facts.before === 'object' ? Object.keys(facts.after).map((name) => words.became(fieldOf(name), shown((facts.before as Record<string, unknown>)[name]), shown((facts.after as Record<string, unknown>)[name]))) : [];
  const lines = [entry.message, limit, call, subject, facts.text, facts.fileName, entry.act === 'started' ? undefined : facts.number, facts.name, states, ...changes, facts.reason].filter((line) => line != null && line !== '');
  return <>{lines.map((line, place) => <div key={place} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}><Typography.Text type="secondary">{line}</Typography.Text></div>)}</>;
}

// Which step of a limit came says more than that one came.
const stepAct = (entry: TimelineEntry, names: Readonly<Record<string, string>>) => (entry.act === 'limitStep' ? names[(entry.data as Facts | null)?.kind ?? ''] : undefined);

/** What happened to a case, the newest first. */
export function CaseTimeline({ caseId, round }: { readonly caseId: string; readonly round: number }) {
  const { cases: words, runningLimits: limits } = useWords();
  const [withProcess, setWithProcess] = useState(false);
  const [further, setFurther] = useState<{ readonly items: readonly TimelineEntry[]; readonly next: string | null | undefined }>();
  const report = useProblems();
  const read = useCallback((cursor?: string) => demand(api.GET('/api/cases/{caseId}/timeline', { params: { path: { caseId }, query: { withProcess, ...(cursor === undefined ? {} : { cursor }) } } })), [caseId, withProcess]);
  const loaded = useLoaded(useCallback(() => read(), [read]));
  const { refresh } = loaded;
  useEffect(() => setFurther(undefined), [read]);
  useEffect(() => {
    if (round > 0) {
      setFurther(undefined);
      refresh();
    }
  }, [round, refresh]);
  const entries = [...(loaded.value?.items ?? []), ...(further?.items ?? [])];
  const next = further === undefined ? loaded.value?.next : further.next;
  const more = () => report(async () => {
    const page = await read(next ?? undefined);
    setFurther({ items: [...(further?.items ?? []), ...page.items], next: page.next });
  });
  return (
    <Flex vertical gap={12} align="start">
      <Checkbox checked={withProcess} onChange={(event) => setWithProcess(event.target.checked)}>{words.withProcess}</Checkbox>
      <LoadFailed problem={loaded.problem} reload={loaded.reload} />
      {loaded.value !== undefined && entries.length === 0 && <Empty />}
      <Timeline
        style={{ width: '100%' }}
        items={entries.map((entry) => ({
          key: entry.id,
          color: entry.instanceId == null ? 'blue' : 'gray',
          children: (
            <>
              <Instant at={entry.at} /> <strong>{entry.instanceId == null ? (stepAct(entry, limits.stepActs) ?? words.acts[entry.act] ?? entry.act) : `${entry.activity ?? ''} ${entry.act}`}</strong> {entry.by}
              <Facts entry={entry} />
            </>
          ),
        }))}
      />
      {next != null && <Button onClick={() => void more()}>{words.more}</Button>}
    </Flex>
  );
}
