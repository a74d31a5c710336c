import { Alert, App, Button, Card, Flex, Skeleton } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { api, demand } from '../../api/client';
import { Problem } from '../../api/problem';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { FormView } from '../../forms/FormView';
import { useSheetsOf } from '../../forms/sheetsOf';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { copyText } from '../../parts/copyText';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { SurroundingsContext } from '../../forms/lookups';
import { surroundingsOf } from './surroundings';
import { filledInAsText } from './asText';
import { isAlive, type Outcome, type TaskDetail } from './model';
import './task.css';
import { TaskActs } from './TaskActs';
import { TaskEnded } from './TaskEnded';
import { TaskFacts } from './TaskFacts';
import { TaskHead } from './TaskHead';
import { TaskPlaces } from './TaskPlaces';
import { TaskSide } from './TaskSide';
import { TaskWork } from './TaskWork';
import { useDraft } from './useDraft';

/** How a task stands beside a list. */
interface Beside {
  /** Whether the work on it begins at once: the focus goes to what is to be filled in or pressed. */
  readonly isBegun: boolean;
  /** It was finished here: the next one is wanted. */
  readonly onCompleted: () => void;
  /** Something was done with it that the list does not know yet. */
  readonly onChanged: () => void;
}

/** A task, with what is to be done and what stands around it; beside a list without the latter. */
export function TaskView({ taskId, beside }: { readonly taskId: string; readonly beside?: Beside }) {
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/human-tasks/{taskId}', { params: { path: { taskId } } })) as Promise<unknown> as Promise<TaskDetail>, [taskId]));
  if (loaded.value === undefined) {
    return loaded.problem === undefined ? <Skeleton active /> : <LoadFailed problem={loaded.problem} reload={loaded.reload} />;
  }
  return <Task detail={loaded.value} problem={loaded.problem} refresh={loaded.refresh} beside={beside} />;
}

interface Properties {
  readonly detail: TaskDetail;
  readonly problem: Problem | undefined;
  readonly refresh: () => void;
  readonly beside: Beside | undefined;
}

const kinds = ['HumanTask', 'Case'] as const;

function Task({ detail, problem, refresh, beside }: Properties) {
  const all = useWords();
  const words = all.taskPage;
  const { language, session } = useSession();
  const { message } = App.useApp();
  const report = useProblems();
  const sheets = useSheetsOf(detail.testSheets);
  const surroundings = useMemo(() => surroundingsOf(detail.task.caseId), [detail.task.caseId]);
  const [round, setRound] = useState(0);
  const [done, setDone] = useState<string>();
  const [conflict, setConflict] = useState<Problem>();
  const { task } = detail;
  const draft = useDraft(task.id, session?.id, detail.draft ?? undefined, detail.draftSavedAt, detail.allowedActs.includes('draft'));

  const renew = useCallback(() => {
    refresh();
    setRound((one) => one + 1);
  }, [refresh]);
  useChanges(kinds, renew, (change) => change.id === task.id || change.id === task.caseId);

  // Somebody did something while the page was open: it says what, for as long as the page is.
  const known = useRef(task.version);
  const [news, setNews] = useState<string>();
  const userId = session?.id;
  useEffect(() => {
    const others = detail.history.filter((act) => act.number > known.current && (act.byId == null || act.byId !== userId));
    known.current = Math.max(known.current, task.version);
    const last = others.at(-1);
    if (last !== undefined) {
      setNews(words.news(last.byId == null ? undefined : last.byName, words.history[last.act] ?? last.act));
    }
  }, [detail, task.version, userId, words]);

  const [wasWorkable] = useState(() => isAlive(task));
  const [typed, setTyped] = useState(false);
  useEffect(() => {
    if (draft.isUnsaved) {
      setTyped(true);
    }
  }, [draft.isUnsaved]);

  const title = language === 'en' ? task.titleEn : task.titleZh;
  const claim = async () => {
    if (await report(() => demand(api.POST('/api/human-tasks/{taskId}/claim', { params: { path: { taskId: task.id } } })))) {
      void message.success(words.claimed);
    }
    renew();
    beside?.onChanged();
  };
  const copy = async () => {
    if (await copyText(filledInAsText(detail.form, draft.value, language))) {
      void message.success(words.copied);
    }
  };
  const onCompleted = (outcome: Outcome) => {
    const what = words.completedBy(language === 'en' ? outcome.textEn : outcome.textZh);
    if (beside !== undefined) {
      void message.success(`${title} · ${what}`);
      beside.onCompleted();
      return;
    }
    setDone(what);
    renew();
  };
  const onConflict = (refused: Problem) => {
    setConflict(refused);
    renew();
  };
  const place = useRef<HTMLElement>(null);
  const isBegun = beside?.isBegun === true;
  useEffect(() => {
    if (isBegun) {
      focusWork(place.current);
    }
  }, [isBegun, task.state]);
  const isMine = detail.allowedActs.includes('draft');
  // Whoever has given the task away needs no warning of it.
  const isTaken = typed && !isMine && detail.history.at(-1)?.byId !== userId;
  const isLost = wasWorkable && done === undefined && (problem?.status === 404 || !isAlive(task) || isTaken);
  return (
    <section ref={place} aria-label={title} className="task-page">
      <Flex className="task-strip" justify="space-between" align="start" gap={8}>
        <TaskHead detail={detail} userId={userId} isBeside={beside !== undefined} />
        {done === undefined && <TaskActs detail={detail} before={draft.flush} onChanged={renew} />}
      </Flex>
      {problem !== undefined && problem.status !== 404 && <LoadFailed problem={problem} reload={refresh} />}
      {news !== undefined && done === undefined && !isLost && <Alert type="info" showIcon closable role="status" style={{ marginBottom: 8 }} message={news} onClose={() => setNews(undefined)} />}
      <div className={beside === undefined ? 'task-columns' : undefined}>
        <div className="task-main">
          {done !== undefined ? (
            <TaskEnded task={task} what={done} />
          ) : isLost || (!isAlive(task) && detail.form != null) ? (
            <Card size="small">
              <Alert
                type={isLost ? 'warning' : 'info'}
                showIcon
                role="alert"
                style={{ marginBottom: 12 }}
                message={isLost ? (endOf(detail, words, language) ?? conflict?.message ?? problem?.message ?? words.taken(task.assigneeName)) : (endOf(detail, words, language) ?? '')}
                {...(isLost && typed ? { description: words.typedIsHere, action: <Button onClick={() => void copy()}>{words.copy}</Button> } : {})}
              />
              {detail.form != null && (
                <SurroundingsContext.Provider value={surroundings}>
                  <FormView form={detail.form} facts={detail.facts} sheets={sheets} value={isLost && typed ? draft.value : (detail.data ?? {})} readOnly language={language} />
                </SurroundingsContext.Provider>
              )}
            </Card>
          ) : !isAlive(task) ? (
            <Card size="small"><Alert type="info" showIcon message={endOf(detail, words, language) ?? ''} /></Card>
          ) : (
            <>
              {conflict !== undefined && <Alert type="warning" showIcon closable role="alert" style={{ marginBottom: 8 }} message={conflict.message} description={words.lookAgain} onClose={() => setConflict(undefined)} />}
              <TaskPlaces facts={detail.facts} />
              <TaskWork detail={detail} draft={draft} onClaim={claim} onCompleted={onCompleted} onConflict={onConflict} />
            </>
          )}
        </div>
        {beside === undefined ? (
          <aside className="task-side" aria-label={words.about}>
            <TaskSide detail={detail} round={round} onChanged={renew} />
          </aside>
        ) : (
          <Card size="small" className="task-about" style={{ marginTop: 8 }}><TaskFacts detail={detail} /></Card>
        )}
      </div>
    </section>
  );
}

// What is to be filled in first, or pressed when there is nothing to fill in.
function focusWork(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>('.task-work :is(input, textarea, button, [tabindex="0"]):not([disabled])')?.focus();
}

/** Who ended a task and when; undefined while it has not ended. */
function endOf({ task, outcomes }: TaskDetail, words: ReturnType<typeof useWords>['taskPage'], language: 'zh-CN' | 'en'): string | undefined {
  if (task.state === 'Open' || task.state === 'Claimed') {
    return undefined;
  }
  const outcome = outcomes.find((one) => one.name === task.outcome);
  return words.ended(task.state, task.endedByName ?? undefined, task.endedAt ?? '', outcome === undefined ? '' : language === 'en' ? outcome.textEn : outcome.textZh);
}
