import { useCallback, useMemo } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { useSession } from '../../session/SessionContext';

type Choice = Schemas['CallOutChoiceModel'];

const none: readonly Choice[] = [];

/** What rules of call-outs can name, and how people call it. */
export function useCallOutChoices() {
  const { language } = useSession();
  const { value } = useLoaded(useCallback(() => demand(api.GET('/api/call-out-rules/choices')), []));
  return useMemo(() => {
    const list = (choices: readonly Choice[] | undefined) => {
      const options = (choices ?? none).map((one) => ({ value: one.id, label: language === 'en' ? one.nameEn : one.nameZh }));
      return {
        options,
        /** How an entry is called; the key itself while that is not known. */
        named: (id: string | null | undefined) => options.find((one) => one.value === id)?.label ?? id ?? '',
      };
    };
    return { grades: list(value?.grades), effects: list(value?.effects), roles: list(value?.roles), units: list(value?.units), levels: value?.levels ?? 1, longestMinutes: value?.longestMinutes ?? 0 };
  }, [value, language]);
}

export type CallOutChoices = ReturnType<typeof useCallOutChoices>;
