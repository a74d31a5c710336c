import { useMemo } from 'react';
import { useListAddress } from '../../parts/list/useListAddress';
import { useSession } from '../../session/SessionContext';
import { priorities, tabs, type Task, type Tab } from './model';

export type Order = 'Due' | 'Time';

// What asks for something is shown by what is due first, what has been by what came last.
const byTime: readonly Tab[] = ['Done', 'Started', 'Copied'];

/** What the address says of the inbox, as the server takes it. What cannot be is passed over. */
export function useInboxQuery() {
  const { may } = useSession();
  const { params, search, sort, isDescending } = useListAddress();
  const asked = params.get('tab');
  const tab: Tab = tabs.find((one) => one === asked) ?? (asked === 'Overseen' && may('tasks.reassign') ? 'Overseen' : 'Mine');
  const process = params.get('process') ?? '';
  const unit = params.get('unit') ?? '';
  const grade = params.get('grade') ?? '';
  const priority: Task['priority'] | undefined = priorities.find((one) => one === params.get('priority'));
  const isOverdue = params.get('overdue') === 'true' && tab !== 'Done';
  const order: Order = sort === 'Due' || sort === 'Time' ? sort : byTime.includes(tab) ? 'Time' : 'Due';
  const isTurned = sort === order ? isDescending : order === 'Time';
  const query = useMemo(
    () => ({
      tab,
      sort: order,
      descending: isTurned,
      ...(search === '' ? {} : { search }),
      ...(process === '' ? {} : { definitionId: process }),
      ...(unit === '' ? {} : { unitId: unit }),
      ...(grade === '' ? {} : { grade }),
      ...(priority === undefined ? {} : { priority }),
      ...(isOverdue ? { overdue: true } : {}),
    }),
    [tab, order, isTurned, search, process, unit, grade, priority, isOverdue],
  );
  return { tab, query, isFiltered: search !== '' || process !== '' || unit !== '' || grade !== '' || priority !== undefined || isOverdue };
}
