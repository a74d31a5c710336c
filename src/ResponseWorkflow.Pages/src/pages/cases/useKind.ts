import { useCallback } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import type { CaseKind } from './model';

const none: readonly CaseKind[] = [];

/** The kind of a case by its id; undefined while it is not known. */
export function useKind(id: string): CaseKind | undefined {
  return (useLoaded(useCallback(() => demand(api.GET('/api/case-kinds')), [])).value?.items ?? none).find((one) => one.id === id);
}
