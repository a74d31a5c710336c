import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { api, demand } from '../api/client';
import { Problem } from '../api/problem';
import { languageOfBrowser, type Language } from '../words/languages';
import { SessionContext, type Session, type SessionState } from './SessionContext';

/** Asks the server who is signed in, and keeps the answer. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [session, setSession] = useState<Session | null>();
  const [problem, setProblem] = useState<Problem>();
  const [chosen, setChosen] = useState<Language>(languageOfBrowser);

  const refresh = useCallback(async () => {
    try {
      const found = await demand(api.GET('/api/session'));
      setSession(found);
      setChosen(found.language === 'en' ? 'en' : 'zh-CN');
      setProblem(undefined);
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        setSession(null);
        setProblem(undefined);
      } else {
        setProblem(error instanceof Problem ? error : new Problem(0, 'page', String(error)));
      }
    }
  }, []);

  useEffect(() => void refresh(), [refresh]);

  const chooseLanguage = useCallback(async (language: Language) => {
    await demand(api.PUT('/api/session/language', { body: { language } }));
    setChosen(language);
  }, []);

  const signOut = useCallback(async () => {
    await demand(api.DELETE('/api/session'));
    setSession(null);
  }, []);

  const state = useMemo<SessionState>(
    () => ({ session, problem, language: chosen, refresh, chooseLanguage, signOut, may: (permission) => session?.permissions.includes(permission) ?? false }),
    [session, problem, chosen, refresh, chooseLanguage, signOut],
  );
  return <SessionContext.Provider value={state}>{children}</SessionContext.Provider>;
}
