import { useMemo } from 'react';
import type { TestSheets } from './model/checks';
import type { TestSheet } from './model/judging';

/** What the server tells of the line tests that a form asks for, by name of the field. */
export function useSheetsOf(told: readonly TestSheet[] | undefined): TestSheets {
  return useMemo(() => new Map((told ?? []).map((sheet) => [sheet.field, sheet])), [told]);
}
