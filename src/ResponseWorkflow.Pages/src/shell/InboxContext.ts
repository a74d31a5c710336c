import { createContext, useContext } from 'react';
import type { Schemas } from '../api/client';
import type { Loaded } from '../api/useLoaded';

export type InboxCounts = Schemas['HumanTaskCountsModel'];

/** The numbers of the inbox; null for those who have none. */
export type InboxState = Loaded<InboxCounts | null>;

export const InboxContext = createContext<InboxState | undefined>(undefined);

// Until the server has said it: then nothing is shown to be nearly over that is not.
const unknownYet = 0;

/** The numbers of the inbox, and from when on a task's time counts as nearly over. */
export function useInbox(): { readonly counts: InboxCounts | null | undefined; readonly soonSeconds: number; readonly refresh: () => void } {
  const state = useContext(InboxContext);
  if (state === undefined) {
    throw new Error('There is no inbox around this.');
  }
  return { counts: state.value, soonSeconds: state.value?.soonSeconds ?? unknownYet, refresh: state.refresh };
}
