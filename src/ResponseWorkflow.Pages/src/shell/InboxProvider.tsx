import { useCallback, type ReactNode } from 'react';
import { api, demand } from '../api/client';
import { useChanges } from '../api/useChanges';
import { useLoaded } from '../api/useLoaded';
import { useSession } from '../session/SessionContext';
import { InboxContext, type InboxCounts } from './InboxContext';

const taskKinds = ['HumanTask'] as const;
const noKinds = [] as const;

/** Keeps the numbers of the inbox up to date, for all pages. */
export function InboxProvider({ children }: { readonly children: ReactNode }) {
  const mayWork = useSession().may('tasks.work');
  const loaded = useLoaded<InboxCounts | null>(useCallback(async () => (mayWork ? demand(api.GET('/api/human-tasks/counts')) : null), [mayWork]));
  useChanges(mayWork ? taskKinds : noKinds, loaded.refresh);
  return <InboxContext.Provider value={loaded}>{children}</InboxContext.Provider>;
}
