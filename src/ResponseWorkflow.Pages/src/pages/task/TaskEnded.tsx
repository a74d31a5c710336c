import { Alert, Card, List, Result, Space, Typography } from 'antd';
import { useCallback, useEffect } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { LinkButton } from '../../parts/LinkButton';
import { RemainingTime } from '../../parts/remaining/RemainingTime';
import { useInbox } from '../../shell/InboxContext';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { pageOf } from '../cases/model';
import { pageOfTask, type HumanTask } from './model';

// The work of other systems goes on after the answer: what it leads to is looked for again for a little while.
const looks = [1000, 3000, 8000];

interface Properties {
  readonly task: HumanTask;
  /** What was done, in words. */
  readonly what: string;
}

/** After one has finished a task: what happens next, and what one can do oneself. */
export function TaskEnded({ task, what }: Properties) {
  const all = useWords();
  const words = all.taskPage;
  const { language } = useSession();
  const { soonSeconds } = useInbox();
  const next = useLoaded(
    useCallback(async () => {
      const where = task.caseId == null ? { instanceId: task.instanceId } : { caseId: task.caseId };
      const list = (tab: 'Mine' | 'Units') => demand(api.GET('/api/human-tasks', { params: { query: { ...where, tab, pageSize: 5 } as never } })).then((page) => page.items);
      const [mine, units] = await Promise.all([list('Mine'), list('Units')]);
      const ofCase = task.caseId == null ? undefined : await demand(api.GET('/api/cases/{caseId}/tasks', { params: { path: { caseId: task.caseId } } })).then((found) => found.items, () => undefined);
      const one = task.caseId == null ? undefined : await demand(api.GET('/api/cases/{caseId}', { params: { path: { caseId: task.caseId } } })).then((found) => found.case, () => undefined);
      return { own: [...mine, ...units].filter((other) => other.id !== task.id), ofCase, one };
    }, [task.caseId, task.instanceId, task.id]),
  );
  const { refresh } = next;
  useEffect(() => {
    const timers = looks.map((after) => setTimeout(refresh, after));
    return () => timers.forEach(clearTimeout);
  }, [refresh]);
  const title = (one: HumanTask) => (language === 'en' ? one.titleEn : one.titleZh);
  const own = next.value?.own ?? [];
  const others = (next.value?.ofCase ?? []).map((one) => one.task).filter((one) => own.every((other) => other.id !== one.id));
  const isOver = next.value?.one != null && next.value.one.status !== 'Open';
  return (
    <Card>
      <Result
        status="success"
        title={what}
        subTitle={isOver ? words.caseOver : own.length + others.length > 0 ? words.goesOn : words.goesOnLater}
        extra={
          <Space wrap style={{ justifyContent: 'center' }}>
            {own[0] !== undefined && <LinkButton type="primary" to={pageOfTask(own[0].id)}>{words.nextTask(title(own[0]))}</LinkButton>}
            <LinkButton {...(own.length === 0 ? { type: 'primary' as const } : {})} to="/tasks">{words.toInbox}</LinkButton>
            {task.caseId != null && <LinkButton to={pageOf(task.caseNumber ?? task.caseId)}>{words.toCase}</LinkButton>}
          </Space>
        }
      />
      {own.length + others.length > 0 && (
        <List
          size="small"
          header={words.nextSteps}
          dataSource={[...own, ...others]}
          renderItem={(one) => (
            <List.Item key={one.id}>
              <Space wrap>
                {own.some((other) => other.id === one.id) ? <Link to={pageOfTask(one.id)}>{title(one)}</Link> : title(one)}
                <Typography.Text type="secondary">{one.assigneeName == null ? words.waiting : words.holder(one.assigneeName)}</Typography.Text>
                {(one.dueAt != null || one.isPaused) && <RemainingTime dueAt={one.dueAt} soonSeconds={soonSeconds} isWarned={one.isWarned} isPaused={one.isPaused} pausedLeftSeconds={one.pausedLeftSeconds} />}
              </Space>
            </List.Item>
          )}
        />
      )}
      {next.problem !== undefined && <Alert type="warning" message={next.problem.message || all.noConnection} />}
    </Card>
  );
}
