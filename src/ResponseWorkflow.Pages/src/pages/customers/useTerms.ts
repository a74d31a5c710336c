import { useCallback } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { useSession } from '../../session/SessionContext';
import type { Term } from './model';

const none: readonly Term[] = [];

type Terms = Schemas['CustomerTermsModel'];

// Settings of the server: asked for once, however many rows of a list name a grade. What failed is asked for again.
let asked: Promise<Terms> | undefined;

function readTerms(): Promise<Terms> {
  asked ??= demand(api.GET('/api/customers/terms')).catch((problem: unknown) => {
    asked = undefined;
    throw problem;
  });
  return asked;
}

/** Grades, kinds and states: what there are, and how one is called. */
export function useTerms() {
  const { language, may } = useSession();
  const mayRead = may('customers.read');
  const { value } = useLoaded(useCallback(() => (mayRead ? readTerms() : Promise.resolve(undefined)), [mayRead]));
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
