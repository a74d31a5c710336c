import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { DataList } from '../../parts/list/DataList';
import { useListAddress } from '../../parts/list/useListAddress';
import { moveFocus, type OwnKey } from '../../parts/list/useListKeys';
import { useSession } from '../../session/SessionContext';
import { useInbox } from '../../shell/InboxContext';
import { useWords } from '../../words/WordsContext';
import { CompleteDialog } from './CompleteDialog';
import { InboxFilters } from './InboxFilters';
import { InboxTabs } from './InboxTabs';
import { isClaimable, pageOf, titleOf, type Tab, type Task } from './model';
import { ReassignDialog } from './ReassignDialog';
import { TaskCard } from './TaskCard';
import { useInboxQuery } from './useInboxQuery';
import { useTaskActs } from './useTaskActs';
import { useTaskColumns } from './useTaskColumns';

const taskKinds = ['HumanTask'] as const;

// Only what asks for something can be chosen.
const acting: readonly Tab[] = ['Mine', 'Units', 'Overseen'];

/** The inbox: the tasks of whoever reads it, part by part. */
export default function Inbox() {
  const words = useWords().inbox;
  const navigate = useNavigate();
  const { language, may } = useSession();
  const inbox = useInbox();
  const { change, page, pageSize } = useListAddress();
  const { tab, query, isFiltered } = useInboxQuery();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [dialog, setDialog] = useState<'complete' | 'reassign'>();
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/human-tasks/table', { params: { query: { ...query, page, pageSize } } })), [query, page, pageSize]));
  const changed = useChanges(taskKinds, loaded.refresh);
  const items = useMemo(() => loaded.value?.items ?? [], [loaded.value]);
  const { refresh } = loaded;
  const refreshCounts = inbox.refresh;
  const done = useCallback(() => {
    setChosen([]);
    refresh();
    refreshCounts();
  }, [refresh, refreshCounts]);
  const acts = useTaskActs(done);
  const { claim } = acts;

  // The row goes when it is claimed: the focus goes on before.
  const claimOne = useCallback(
    (task: Task) => {
      moveFocus(1);
      void claim([task]);
    },
    [claim],
  );
  const columns = useTaskColumns(tab, claimOne);
  const chosenTasks = useMemo(() => items.filter((task) => chosen.includes(task.id)), [items, chosen]);
  const keys = useMemo<readonly OwnKey[]>(
    () => [
      {
        key: 'c',
        meaning: words.keys.claim,
        act: (id) => {
          const focused = items.find((one) => one.id === id);
          if (chosenTasks.length > 0) {
            void claim(chosenTasks);
          } else if (focused !== undefined) {
            claimOne(focused);
          }
        },
      },
      { key: 'e', meaning: words.keys.open, act: (id) => void (id === undefined ? undefined : navigate(pageOf(id))) },
    ],
    [words, items, chosenTasks, claim, claimOne, navigate],
  );
  const go = (next: Tab) => {
    setChosen([]);
    // What narrows one part would hide what stands in another.
    change({ tab: next === 'Mine' ? undefined : next, page: undefined, sort: undefined, descending: undefined, process: undefined, unit: undefined, grade: undefined, overdue: undefined, priority: undefined });
  };
  const empty = words.empty[tab];
  return (
    <>
      <DataList<Task>
        list="tasks"
        title={words.title}
        columns={columns}
        rowKey={(task) => task.id}
        loaded={loaded}
        changed={changed}
        rows={items}
        total={loaded.value?.total ?? 0}
        isPaged
        exported={{ path: '/api/human-tasks/export', query }}
        searchHint={words.searchHint}
        tabs={<InboxTabs tab={tab} onChange={go} />}
        filters={<InboxFilters tab={tab} />}
        card={(task) => <TaskCard task={task} onClaim={claimOne} />}
        keys={keys}
        empty={<>{empty.title}<br />{empty.text}</>}
        isFiltered={isFiltered}
        {...(acting.includes(tab)
          ? {
              selection: {
                chosen: chosenTasks.map((task) => task.id),
                choose: setChosen,
                nameOf: (task: Task) => titleOf(task, language),
                acts: (
                  <>
                    {chosenTasks.some(isClaimable) && <Button size="small" onClick={() => void claim(chosenTasks)}>{words.claim}</Button>}
                    <Button size="small" onClick={() => setDialog('complete')}>{words.complete}</Button>
                    {may('tasks.reassign') && <Button size="small" onClick={() => setDialog('reassign')}>{words.reassign}</Button>}
                  </>
                ),
              },
            }
          : {})}
      />
      {dialog === 'complete' && <CompleteDialog chosen={chosenTasks} onClose={() => setDialog(undefined)} onComplete={(tasks, outcome, reason) => { setDialog(undefined); void acts.complete(tasks, outcome, reason); }} />}
      {dialog === 'reassign' && <ReassignDialog chosen={chosenTasks} onClose={() => setDialog(undefined)} onReassign={(tasks, to, reason) => { setDialog(undefined); void acts.reassign(tasks, to, reason); }} />}
    </>
  );
}
