import { Timeline, Typography } from 'antd';
import { Instant } from '../../parts/Instant';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import type { TaskAct, TaskDetail } from './model';

/** Everything that was done with the task, the newest first. */
export function TaskHistory({ detail }: { readonly detail: TaskDetail }) {
  const words = useWords().taskPage;
  const { language } = useSession();
  const whom = (act: TaskAct): string | undefined => {
    if (act.act === 'completed') {
      const outcome = detail.outcomes.find((one) => one.name === act.to);
      return outcome === undefined ? (act.to ?? undefined) : language === 'en' ? outcome.textEn : outcome.textZh;
    }
    if (act.act === 'returned') {
      const step = detail.returnSteps.find((one) => one.id === act.to);
      return step === undefined ? (act.to ?? undefined) : language === 'en' ? step.nameEn : step.nameZh;
    }
    return act.toName != null && act.toName !== act.byName ? act.toName : undefined;
  };
  return (
    <Timeline
      items={[...detail.history].reverse().map((act, place, acts) => {
        const target = whom(act);
        const undone = act.act === 'withdrawn' ? acts[place + 1] : undefined;
        return {
          key: act.number,
          children: (
            <>
              <Instant at={act.at} /> <strong>{words.history[act.act] ?? act.act}{undone === undefined ? '' : words.ofAct(words.history[undone.act] ?? undone.act)}</strong>{target === undefined || undone !== undefined ? '' : ` → ${target}`}{' '}
              {act.byId == null ? words.byProcess : act.byName}
              {act.onBehalfOfName != null && <Typography.Text type="secondary"> {words.onBehalfOf(act.onBehalfOfName)}</Typography.Text>}
              {act.reason != null && <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}><Typography.Text type="secondary">{act.act === 'misassigned' ? words.misassigned : act.reason}</Typography.Text></div>}
            </>
          ),
        };
      })}
    />
  );
}
