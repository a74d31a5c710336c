import { useCallback, useEffect, useState } from 'react';
import { Problem } from './problem';

export interface Loaded<T> {
  readonly value: T | undefined;
  readonly problem: Problem | undefined;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

/** Loads something, and again when what it is loaded by changes. What was there before stays until the new is here. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ value: T | undefined; problem: Problem | undefined; isLoading: boolean }>({ value: undefined, problem: undefined, isLoading: true });
  useEffect(() => {
    let isCurrent = true;
    setState((old) => ({ ...old, isLoading: true }));
    load().then(
      (value) => {
        if (isCurrent) {
          setState({ value, problem: undefined, isLoading: false });
        }
      },
      (error: unknown) => {
        if (isCurrent) {
          setState((old) => ({ value: old.value, problem: error instanceof Problem ? error : new Problem(0, 'page', String(error)), isLoading: false }));
        }
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [load, round]);
  const reload = useCallback(() => setRound((one) => one + 1), []);
  return { ...state, reload };
}
