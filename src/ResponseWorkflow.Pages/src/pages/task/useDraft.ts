import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Problem } from '../../api/problem';
import type { JsonObject } from '../../forms/model/json';
import { keptHere } from './keptHere';

// What is typed is stored when somebody pauses, and once in a while when nobody does.
const pause = 1000;
const atLatest = 10_000;

// A connection that was lost is tried again by itself.
const retryAfter = 5000;

export interface Draft {
  readonly value: JsonObject;
  readonly change: (value: JsonObject) => void;
  /** Whether something was changed here that the server does not have. */
  readonly isUnsaved: boolean;
  /** When the server stored what was filled in last. */
  readonly savedAt: string | undefined;
  /** Why it could not be stored. */
  readonly problem: Problem | undefined;
  /** Stores at once what waits to be stored. */
  readonly flush: () => Promise<void>;
  /** Waits until nothing is being stored, and lets nothing begin before the answer is called: what is handed in must not meet a draft on its way. */
  readonly hold: () => Promise<() => void>;
  /** What is to be stored is not wanted any more: it was handed in. */
  readonly drop: () => void;
}

/**
 * What is filled in, stored while it is typed: here at once, so that it survives a lost connection, and on the server. One request is under way at a time, so that an older text never overwrites a newer one.
 * `isKept` says whether whoever types may store it at all.
 */
export function useDraft(taskId: string, userId: string | undefined, stored: JsonObject | undefined, storedAt: string | null | undefined, isKept: boolean): Draft {
  const here = useMemo(() => keptHere(userId, taskId), [userId, taskId]);

  // What was typed while the connection was lost, and the server has not got, comes before what it has, unless somebody has stored something since.
  const [found] = useState(() => (isKept ? here.read(storedAt) : undefined));
  const [value, setValue] = useState<JsonObject>(found ?? stored ?? {});
  const [savedAt, setSavedAt] = useState(storedAt ?? undefined);
  const [isUnsaved, setIsUnsaved] = useState(found !== undefined);
  const [problem, setProblem] = useState<Problem>();
  const waiting = useRef<JsonObject | undefined>(undefined);
  const since = useRef<number>(undefined);
  const timer = useRef<number>(undefined);
  const isBusy = useRef(false);
  const underWay = useRef<Promise<Problem | undefined>>(Promise.resolve(undefined));
  const isHeld = useRef(false);
  const isTouched = useRef(found !== undefined);
  const path = `/api/human-tasks/${encodeURIComponent(taskId)}/draft`;

  const save = useCallback(async () => {
    window.clearTimeout(timer.current);
    const next = waiting.current;
    if (next === undefined || isBusy.current || isHeld.current) {
      return;
    }
    isBusy.current = true;
    waiting.current = undefined;
    since.current = undefined;
    underWay.current = put(path, next).then(
      () => undefined,
      (error: unknown) => (error instanceof Problem ? error : new Problem(0, 'page', String(error))),
    );
    const failure = await underWay.current;
    isBusy.current = false;
    setProblem(failure);
    if (failure === undefined && waiting.current === undefined) {
      here.drop();
    }
    if (failure === undefined) {
      setSavedAt(new Date().toISOString());
      setIsUnsaved(waiting.current !== undefined);
    } else if (failure.status === 0 || failure.status >= 500) {
      waiting.current ??= next;
      timer.current = window.setTimeout(() => void save(), retryAfter);
      return;
    }
    if (waiting.current !== undefined) {
      timer.current = window.setTimeout(() => void save(), pause);
    }
  }, [path, here]);

  const change = useCallback(
    (next: JsonObject) => {
      setValue(next);
      isTouched.current = true;
      if (!isKept) {
        return;
      }
      setIsUnsaved(true);
      here.keep(next);
      waiting.current = next;
      since.current ??= Date.now();
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void save(), Date.now() - since.current > atLatest ? 0 : pause);
    },
    [isKept, save, here],
  );

  useEffect(() => {
    if (found !== undefined) {
      waiting.current ??= found;
      void save();
    }
    // A telephone that is back in the net does not wait for the next try.
    const retry = () => void save();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [found, save]);


  const hold = useCallback(async () => {
    isHeld.current = true;
    await underWay.current;
    return () => {
      isHeld.current = false;
      void save();
    };
  }, [save]);

  const drop = useCallback(() => {
    window.clearTimeout(timer.current);
    waiting.current = undefined;
    setIsUnsaved(false);
    here.drop();
  }, [here]);

  useEffect(() => {
    // What somebody else has filled in meanwhile is shown, as long as nothing was typed here.
    if (!isTouched.current) {
      setValue(stored ?? {});
      setSavedAt(storedAt ?? undefined);
    }
  }, [stored, storedAt]);

  useEffect(() => {
    // Whoever goes to another page or window before the pause is over loses nothing either.
    const flush = () => {
      if (waiting.current !== undefined) {
        const next = waiting.current;
        waiting.current = undefined;
        window.clearTimeout(timer.current);
        put(path, next, true).then(
          () => {
            here.drop();
            setIsUnsaved(false);
          },
          () => undefined,
        );
      }
    };
    const onHide = () => {
      if (document.visibilityState === 'hidden') {
        flush();
      }
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [path, here]);

  return { value, change, isUnsaved, savedAt, problem, flush: save, hold, drop };
}

async function put(path: string, data: JsonObject, keepalive = false): Promise<void> {
  let response: Response;
  try {
    response = await fetch(path, { method: 'PUT', body: JSON.stringify({ data }), headers: { 'Content-Type': 'application/json' }, keepalive });
  } catch {
    throw new Problem(0, 'connection', '');
  }
  if (!response.ok) {
    const text = await response.text();
    const body = (text.startsWith('{') ? JSON.parse(text) : {}) as { readonly code?: string; readonly detail?: string; readonly errors?: Problem['errors'] };
    throw new Problem(response.status, body.code ?? `http.${response.status}`, body.detail ?? response.statusText, body.errors);
  }
}
