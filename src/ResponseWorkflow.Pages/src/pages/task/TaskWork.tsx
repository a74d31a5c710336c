import { Alert, App, Button, Card, Typography } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { api, demand } from '../../api/client';
import { newKey } from '../../api/newKey';
import { Problem } from '../../api/problem';
import { FormView } from '../../forms/FormView';
import { SurroundingsContext } from '../../forms/lookups';
import { checkData } from '../../forms/model/checks';
import { readForm } from '../../forms/model/document';
import { useSheetsOf } from '../../forms/sheetsOf';
import { useSession } from '../../session/SessionContext';
import { localInstants } from '../../words/localInstants';
import { useWords } from '../../words/WordsContext';
import { OutcomeBar } from './OutcomeBar';
import { surroundingsOf } from './surroundings';
import type { Draft } from './useDraft';
import type { Outcome, TaskDetail } from './model';

interface Properties {
  readonly detail: TaskDetail;
  readonly draft: Draft;
  readonly onClaim: () => Promise<void>;
  readonly onCompleted: (outcome: Outcome) => void;
  /** Somebody else was faster: the page says who, and what to do with what was typed. */
  readonly onConflict: (problem: Problem) => void;
}

// What tells that the task is not as the page shows it.
const conflicts = new Set(['task.changed', 'task.completed', 'task.returned', 'task.cancelled', 'task.claimed', 'task.notYours', 'task.notClaimed', 'task.unknown']);

/** What is to be done: instructions, the form, and a button for each way to finish. */
export function TaskWork({ detail, draft, onClaim, onCompleted, onConflict }: Properties) {
  const all = useWords();
  const words = all.taskPage;
  const { language } = useSession();
  const { notification } = App.useApp();
  const [isHandedIn, setIsHandedIn] = useState(false);
  const [refusal, setRefusal] = useState<Problem>();
  const [isClaiming, setIsClaiming] = useState(false);
  const view = useRef<HTMLDivElement>(null);
  const { task, form, facts } = detail;
  const sheets = useSheetsOf(detail.testSheets);
  const document = useMemo(() => readForm(form), [form]);
  const surroundings = useMemo(() => surroundingsOf(task.caseId), [task.caseId]);
  const mayWork = detail.allowedActs.includes('completed') && task.state === 'Claimed';

  // A repeat after a broken connection is the same completion: its key stays as long as nothing in it changes.
  const key = useRef({ body: '', id: '' });
  const complete = async (outcome: Outcome, reason: string | undefined): Promise<boolean> => {
    const body = { outcome: outcome.name, ...(form == null ? {} : { data: draft.value }), ...(reason === undefined ? {} : { reason }) };
    const text = JSON.stringify(body);
    if (key.current.body !== text) {
      key.current = { body: text, id: newKey() };
    }
    const release = await draft.hold();
    try {
      await demand(api.POST('/api/human-tasks/{taskId}/complete', { params: { path: { taskId: task.id }, header: { 'Idempotency-Key': key.current.id } }, body: body as never }));
      draft.drop();
      onCompleted(outcome);
      return true;
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem(0, 'page', String(error));
      if (conflicts.has(problem.code)) {
        onConflict(problem);
      } else if (problem.errors.some((one) => one.field != null && document.byName.has(/^\w+/.exec(one.field)?.[0] ?? ''))) {
        setRefusal(problem);
        show();
      } else {
        notification.error({ message: all.failed, description: problem.errors.map((one) => one.message).join('\n') || problem.message || all.noConnection, style: { whiteSpace: 'pre-line' } });
      }
      return false;
    } finally {
      release();
    }
  };
  const show = () => {
    // After the messages are there.
    setTimeout(() => view.current?.querySelector<HTMLElement>('.form-wrong :is(input, textarea, button, [tabindex])')?.focus(), 50);
  };
  const isReady = () => {
    setIsHandedIn(true);
    setRefusal(undefined);
    const missing = form == null ? [] : checkData(document, draft.value, facts, 'Complete', sheets);
    if (missing.length > 0) {
      notification.warning({ message: words.incomplete(missing.length), key: 'incomplete' });
      show();
    }
    return missing.length === 0;
  };
  const claim = async () => {
    setIsClaiming(true);
    await onClaim();
    setIsClaiming(false);
  };
  const instructions = language === 'en' ? detail.instructionsEn : detail.instructionsZh;
  return (
    <Card size="small" className="task-work">
      {task.state === 'Open' && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 12 }}
          message={detail.allowedActs.includes('claimed') ? words.unclaimed : words.unclaimedByYou}
          action={detail.allowedActs.includes('claimed') && <Button type="primary" loading={isClaiming} onClick={() => void claim()}>{words.claim}</Button>}
        />
      )}
      {task.state === 'Claimed' && !mayWork && <Alert type="info" showIcon style={{ marginBottom: 12 }} message={detail.allowedActs.includes('draft') ? words.held : words.notYours(task.assigneeName ?? '')} />}
      {instructions != null && <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{localInstants(instructions)}</Typography.Paragraph>}
      {form != null ? (
        <div ref={view}>
          <SurroundingsContext.Provider value={surroundings}>
            <FormView
              form={form}
              facts={facts}
              sheets={sheets}
              value={draft.value}
              onChange={(next) => {
                setRefusal(undefined);
                draft.change(next);
              }}
              stage={isHandedIn ? 'Complete' : 'Draft'}
              readOnly={!mayWork}
              language={language}
              {...(refusal === undefined ? {} : { errors: refusal.errors })}
            />
          </SurroundingsContext.Provider>
        </div>
      ) : (
        instructions == null && <Typography.Paragraph type="secondary">{words.noForm}</Typography.Paragraph>
      )}
      {mayWork && <OutcomeBar detail={detail} draft={draft} complete={complete} isReady={isReady} />}
    </Card>
  );
}
