import { createContext, useContext } from 'react';
import type { Schemas } from '../api/client';

export interface NoticesState {
  /** How many one has to look at; undefined while that is not known, null for those who have none. */
  readonly counts: Schemas['NoticeCountsModel'] | null | undefined;
  /** The newest unread ones. */
  readonly newest: readonly Schemas['NoticeModel'][];
  readonly refresh: () => void;
}

export const NoticesContext = createContext<NoticesState | undefined>(undefined);

/** What one was told, for all pages. */
export function useNotices(): NoticesState {
  const state = useContext(NoticesContext);
  if (state === undefined) {
    throw new Error('There are no notices around this.');
  }
  return state;
}
