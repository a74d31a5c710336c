import { useCallback } from 'react';
import { useLoaded } from '../../api/useLoaded';
import type { Language } from '../../words/languages';
import type { Lookup } from '../lookups';

/** How a stored value is called; the value itself while that is not known. */
export function LookupName({ lookup, value, language }: { readonly lookup: Lookup; readonly value: string; readonly language: Language }) {
  const { value: name } = useLoaded(useCallback(() => lookup.name(value, language), [lookup, value, language]));
  return <>{name ?? value}</>;
}
