import { Spin } from 'antd';
import dayjs from 'dayjs';
import { useCallback, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { CaseFacts } from './CaseFacts';
import type { CaseDetail } from './model';
import './print.css';
import { useTimelineText } from './useTimelineText';

// A case with more than this is no sheet that anybody reads.
const mostPages = 20;

interface Part<T> {
  readonly items: readonly T[];
  readonly next?: string | null;
}

/** A list from its beginning to its end, which the server gives the newest first and in parts. */
async function whole<T>(read: (cursor: { readonly cursor?: string }) => Promise<Part<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const part = await read(cursor === undefined ? {} : { cursor });
    items.push(...part.items);
    cursor = part.next ?? undefined;
    if (cursor === undefined) {
      break;
    }
  }
  return items.reverse();
}

/** The case as it goes on paper: facts, who has what to do, the whole time line from the beginning, comments. The dialog for printing opens as soon as all of it is there. */
export function CasePrint({ detail, onClose }: { readonly detail: CaseDetail; readonly onClose: () => void }) {
  const all = useWords();
  const words = all.taskPage;
  const { language, session } = useSession();
  const one = detail.case;
  const { headOf, linesOf, isTelling } = useTimelineText(one.kind);
  const { value, problem } = useLoaded(
    useCallback(async () => {
      const params = { path: { caseId: one.id } };
      const [entries, comments, tasks] = await Promise.all([
        whole((cursor) => demand(api.GET('/api/cases/{caseId}/timeline', { params: { ...params, query: cursor } }))),
        whole((cursor) => demand(api.GET('/api/cases/{caseId}/comments', { params: { ...params, query: cursor } }))),
        demand(api.GET('/api/cases/{caseId}/tasks', { params })),
      ]);
      return { entries, comments, tasks: tasks.items.map((item) => item.task) };
    }, [one.id]),
  );
  useEffect(() => {
    if (value === undefined && problem === undefined) {
      return undefined;
    }
    // After what was loaded has been drawn.
    const timer = setTimeout(() => {
      if (value !== undefined) {
        window.print();
      }
      onClose();
    }, 100);
    return () => clearTimeout(timer);
  }, [value, problem, onClose]);
  const at = (instant: string) => dayjs(instant).format('YYYY-MM-DD HH:mm');
  return (
    <>
      {value === undefined && <Spin fullscreen />}
      {createPortal(
        <article className="print-sheet" lang={language}>
          <h1>{one.number} {one.title}</h1>
          <p>{language === 'en' ? one.stateEn ?? all.cases.statuses[one.status] : one.stateZh ?? all.cases.statuses[one.status]} · {words.printed(dayjs().format('YYYY-MM-DD HH:mm'))} · {session?.displayName}</p>
          <CaseFacts detail={detail} column={2} />
          <h2>{words.caseTasks}</h2>
          {value?.tasks.length === 0 && <p>{words.noOpenTasks}</p>}
          <ul>{value?.tasks.map((task) => <li key={task.id}>{language === 'en' ? task.titleEn : task.titleZh} · {task.assigneeName == null ? words.waitingIn((language === 'en' ? task.unitNameEn : task.unitNameZh) ?? task.unitCode ?? '') : words.holder(task.assigneeName)}{task.isPaused ? ` · ${all.runningLimits.paused}` : task.dueAt != null && ` · ${words.dueLabel} ${at(task.dueAt)}`}</li>)}</ul>
          <h2>{all.cases.timeline}</h2>
          <table>
            <tbody>
              {value?.entries.filter(isTelling).map((entry) => (
                <tr key={entry.id}>
                  <td>{at(entry.at)}</td>
                  <td>{headOf(entry)}</td>
                  <td>{entry.by}</td>
                  <td>{linesOf(entry).join(' · ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <h2>{all.cases.comments}</h2>
          {value?.comments.length === 0 && <p>{all.cases.noComments}</p>}
          {value?.comments.map((comment) => (
            <div key={comment.id} className="print-comment">
              <strong>{comment.author}</strong> {at(comment.at)}
              <div>{comment.text}</div>
            </div>
          ))}
        </article>,
        document.body,
      )}
    </>
  );
}
