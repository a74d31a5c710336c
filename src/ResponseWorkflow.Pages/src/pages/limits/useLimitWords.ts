import { useCallback, useMemo } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { inLanguage, Teller } from './model';

/** The words that rows may use, with what people call them. */
export function useLimitWords() {
  const words = useWords().limits;
  const { language } = useSession();
  const { value: known, refresh: renewWords } = useLoaded(useCallback(() => demand(api.GET('/api/time-limits/words')), []));
  const { value: calendars, refresh: renewCalendars } = useLoaded(useCallback(() => demand(api.GET('/api/time-limits/calendars')), []));
  const renew = useCallback(() => {
    renewWords();
    renewCalendars();
  }, [renewWords, renewCalendars]);
  return useMemo(() => {
    const all = calendars?.items ?? [];
    const keys = known?.keys ?? [];
    const named = (name: string, table: Record<string, string>) => table[name] ?? name;
    return {
      known,
      /** Reads them again, when somebody has changed them. */
      renew,
      mayEdit: calendars?.mayEdit ?? false,
      teller: new Teller(words, language, known, all),
      calendars: all.map((one) => ({ value: one.id, label: inLanguage(one.name, language) || one.id })),
      keys: keys.map((one) => ({ value: one, label: one })),
      processes: [...new Set(keys.map((one) => one.split('.')[0] ?? one))].map((one) => ({ value: one, label: named(one, words.processes) })),
      grades: (known?.grades ?? []).map((one) => ({ value: one.name, label: inLanguage(one.label, language) || one.name })),
      roles: (known?.roles ?? []).map((one) => ({ value: one, label: named(one, words.roleWords) })),
      units: (known?.units ?? []).map((one) => ({ value: one, label: named(one, words.unitWords) })),
      channels: (known?.channels ?? []).map((one) => ({ value: one, label: named(one, words.channelWords) })),
    };
  }, [known, calendars, renew, words, language]);
}

export type LimitVocabulary = ReturnType<typeof useLimitWords>;
