import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from './problem';

export interface Loaded<T> {
  readonly value: T | undefined;
  readonly problem: Problem | undefined;
  readonly isLoading: boolean;
  readonly reload: () => void;
  /** Loads again without showing that it is being loaded. */
  readonly refresh: () => void;
}

/** Loads something, and again when what it is loaded by changes. What was there before stays until the new is here. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [round, setRound] = useState(0);

  // Holds for one load only: the next, by another filter, is shown again.
  const isQuiet = useRef(false);
  const [state, setState] = useState<{ value: T | undefined; problem: Problem | undefined; isLoading: boolean }>({ value: undefined, problem: undefined, isLoading: true });
  useEffect(() => {
    let isCurrent = true;
    if (!isQuiet.current) {
      setState((old) => ({ ...old, isLoading: true }));
    }
    isQuiet.current = false;
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
  const refresh = useCallback(() => {
    isQuiet.current = true;
    setRound((one) => one + 1);
  }, []);
  return { ...state, reload, refresh };
}
