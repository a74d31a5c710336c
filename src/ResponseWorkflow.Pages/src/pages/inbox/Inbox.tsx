import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState, type FocusEvent, type MouseEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { DataList } from '../../parts/list/DataList';
import { useListAddress } from '../../parts/list/useListAddress';
import { focusRow, moveFocus, type OwnKey } from '../../parts/list/useListKeys';
import { useNow } from '../../parts/remaining/useNow';
import { useSession } from '../../session/SessionContext';
import { useInbox } from '../../shell/InboxContext';
import { useWords } from '../../words/WordsContext';
import { CompleteDialog } from './CompleteDialog';
import { dueGroupOf } from './dueGroups';
import './inbox.css';
import { InboxFilters } from './InboxFilters';
import { InboxTabs } from './InboxTabs';
import { isClaimable, pageOf, titleOf, type Tab, type Task } from './model';
import { ReassignDialog } from './ReassignDialog';
import { TaskBeside } from './TaskBeside';
import { TaskCard } from './TaskCard';
import { useInboxQuery } from './useInboxQuery';
import { useSplit } from './useSplit';
import { useTaskActs } from './useTaskActs';
import { useTaskColumns } from './useTaskColumns';
import { ViewChoice } from './ViewChoice';

const taskKinds = ['HumanTask'] as const;

// Only what asks for something can be chosen.
const acting: readonly Tab[] = ['Mine', 'Units', 'Overseen'];

// Whoever runs through the list with the keys does not open all that lies on the way.
const openAfter = 200;

/** The inbox: the tasks of whoever reads it, part by part. */
export default function Inbox() {
  const words = useWords().inbox;
  const navigate = useNavigate();
  const { language, may } = useSession();
  const inbox = useInbox();
  const { params, change, page, pageSize } = useListAddress();
  const { canSplit, isSplit, view, choose } = useSplit();
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
  const opened = isSplit ? (params.get('open') ?? undefined) : undefined;
  const [begun, setBegun] = useState<string>();
  const opening = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(opening.current), []);
  const open = useCallback(
    (id: string | undefined, isBegun = false) => {
      window.clearTimeout(opening.current);
      setBegun(isBegun ? id : undefined);
      change({ open: id }, true);
    },
    [change],
  );
  const onListFocus = (event: FocusEvent) => {
    const id = rowKeyOf(event.target);
    window.clearTimeout(opening.current);
    if (id !== undefined && id !== opened) {
      opening.current = window.setTimeout(() => open(id), openAfter);
    }
  };
  const onListClick = (event: MouseEvent) => {
    const id = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey ? undefined : rowKeyOf((event.target as Element).closest('[data-row-main]'));
    if (id !== undefined) {
      event.preventDefault();
      open(id);
    }
  };

  // What comes after the one that is finished; it is begun at once, so that small tasks take a key each.
  const onCompleted = () => {
    const place = items.findIndex((one) => one.id === opened);
    open((items[place + 1] ?? items[place - 1])?.id, true);
    done();
  };
  const columns = useTaskColumns(tab, isSplit, claimOne);
  const now = useNow();
  const isGrouped = acting.includes(tab) && query.sort === 'Due' && !query.descending;
  const groupOf = useCallback(
    (task: Task) => {
      const key = dueGroupOf(task, now);
      return { key, title: words.groups[key], isBad: key === 'overdue' };
    },
    [now, words],
  );
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
      { key: 'e', meaning: isSplit ? words.keys.work : words.keys.open, act: (id) => (id === undefined ? undefined : isSplit ? open(id, true) : void navigate(pageOf(id))) },
    ],
    [words, items, chosenTasks, claim, claimOne, navigate, isSplit, open],
  );
  const go = (next: Tab) => {
    setChosen([]);
    // What narrows one part would hide what stands in another.
    change({ tab: next === 'Mine' ? undefined : next, open: undefined, page: undefined, sort: undefined, descending: undefined, process: undefined, unit: undefined, grade: undefined, overdue: undefined, priority: undefined });
  };
  const empty = words.empty[tab];
  return (
    <div className={isSplit ? 'inbox-split' : undefined}>
      <div {...(isSplit ? { onFocus: onListFocus, onClickCapture: onListClick } : {})}>
        <DataList<Task>
          list={isSplit ? 'tasks.split' : 'tasks'}
          views="tasks"
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
          isCompact={isSplit}
          acts={canSplit && <ViewChoice view={view} onChoose={choose} />}
          groupOf={isGrouped ? groupOf : undefined}
          rowClassName={(task) => (task.id === opened ? 'row-open' : '')}
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
      </div>
      {isSplit && <TaskBeside taskId={opened} isBegun={begun !== undefined && begun === opened} onCompleted={onCompleted} onChanged={done} onLeave={() => focusRow(opened)} />}
      {dialog === 'complete' && <CompleteDialog chosen={chosenTasks} onClose={() => setDialog(undefined)} onComplete={(tasks, outcome, reason) => { setDialog(undefined); void acts.complete(tasks, outcome, reason); }} />}
      {dialog === 'reassign' && <ReassignDialog chosen={chosenTasks} onClose={() => setDialog(undefined)} onReassign={(tasks, to, reason) => { setDialog(undefined); void acts.reassign(tasks, to, reason); }} />}
    </div>
  );
}

const rowKeyOf = (element: Element | null) => element?.closest<HTMLElement>('[data-row-key]')?.dataset['rowKey'];
