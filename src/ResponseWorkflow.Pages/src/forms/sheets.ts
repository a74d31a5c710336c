import { createContext, useContext } from 'react';
import type { JsonObject } from './model/json';
import type { TestSheets } from './model/checks';

/** What fields of line tests need of the form around them. */
interface Around {
  readonly sheets: TestSheets;
  readonly facts: JsonObject;
}

export const SheetsContext = createContext<Around>({ sheets: new Map(), facts: {} });

/** The sheets of the form, and its facts. */
export function useSheets(): Around {
  return useContext(SheetsContext);
}
