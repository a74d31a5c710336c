import { createContext, useContext } from 'react';
import type { Schemas } from '../api/client';
import type { Problem } from '../api/problem';
import type { Language } from '../words/languages';

export type Session = Schemas['SessionModel'];

export interface SessionState {
  /** Who is signed in; null when nobody is, undefined while it is not known. */
  readonly session: Session | null | undefined;
  readonly problem: Problem | undefined;
  readonly language: Language;
  readonly refresh: () => Promise<void>;
  readonly chooseLanguage: (language: Language) => Promise<void>;
  readonly signOut: () => Promise<void>;
  readonly may: (permission: string) => boolean;
}

export const SessionContext = createContext<SessionState | undefined>(undefined);

/** Who is signed in, and what the pages may show. */
export function useSession(): SessionState {
  const state = useContext(SessionContext);
  if (state === undefined) {
    throw new Error('There is no session around this.');
  }
  return state;
}
