import { App } from 'antd';
import { useCallback } from 'react';
import { api, demand } from '../../api/client';
import { newKey } from '../../api/newKey';
import { useEach } from '../../parts/useEach';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { isClaimable, titleOf, type Task } from './model';

/** What can be done with tasks of a list; what is refused is told, one by one. `done` is called afterwards, whatever came of it. */
export function useTaskActs(done: () => void) {
  const words = useWords().inbox;
  const { language } = useSession();
  const { message } = App.useApp();
  const report = useProblems();
  const each = useEach();
  const nameOf = useCallback((task: Task) => [titleOf(task, language), task.caseNumber].filter((one) => one != null).join(' · '), [language]);

  const claim = useCallback(
    async (tasks: readonly Task[]) => {
      const claimable = tasks.filter(isClaimable);
      const [only] = claimable;
      if (only === undefined) {
        void message.info(words.nothingToClaim);
        return;
      }
      const ask = ({ id }: Task) => demand(api.POST('/api/human-tasks/{taskId}/claim', { params: { path: { taskId: id } } }));
      if (claimable.length > 1) {
        await each(claimable, nameOf, ask);
      } else if (await report(() => ask(only))) {
        void message.success(words.claimed(titleOf(only, language)));
      }
      done();
    },
    [each, report, message, words, language, nameOf, done],
  );

  const complete = useCallback(
    async (tasks: readonly Task[], outcome: string, reason: string | undefined) => {
      await each(tasks, nameOf, ({ id, version }) =>
        demand(api.POST('/api/human-tasks/{taskId}/complete', { params: { path: { taskId: id }, header: { 'If-Match': `"${version}"`, 'Idempotency-Key': newKey() } }, body: { outcome, ...(reason === undefined ? {} : { reason }) } as never })),
      );
      done();
    },
    [each, nameOf, done],
  );

  const reassign = useCallback(
    async (tasks: readonly Task[], to: string | undefined, reason: string | undefined) => {
      await each(tasks, nameOf, ({ id }) => demand(api.POST('/api/human-tasks/{taskId}/reassign', { params: { path: { taskId: id } }, body: { ...(to === undefined ? {} : { to }), ...(reason === undefined ? {} : { reason }) } })));
      done();
    },
    [each, nameOf, done],
  );

  return { claim, complete, reassign };
}
