import { useCallback } from 'react';
import { readCustomerTerms } from '../../api/customerTerms';
import { useLoaded } from '../../api/useLoaded';
import { useSession } from '../../session/SessionContext';
import type { Term } from './model';

const none: readonly Term[] = [];

/** Grades, kinds and states: what there are, and how one is called. */
export function useTerms() {
  const { language, may } = useSession();
  const mayRead = may('customers.read');
  const { value } = useLoaded(useCallback(() => (mayRead ? readCustomerTerms() : Promise.resolve(undefined)), [mayRead]));
  const nameOf = (term: Term) => (language === 'en' ? term.nameEn : term.nameZh);
  const list = (terms: readonly Term[] | undefined) => ({
    /** How an entry is called; the key itself while that is not known. */
    named: (key: string | null | undefined) => {
      const found = terms?.find((term) => term.key === key);
      return found === undefined ? (key ?? '') : nameOf(found);
    },
    options: (terms ?? none).map((term) => ({ value: term.key, label: nameOf(term) })),
  });
  return {
    grades: list(value?.grades),
    states: list(value?.states),
    circuitKinds: list(value?.circuitKinds),
    circuitStates: list(value?.circuitStates),
    technologies: list(value?.technologies),
    bandwidthUnits: value?.bandwidthUnits ?? [],
    bandwidths: value?.bandwidths ?? [],
  };
}
