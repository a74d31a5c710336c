import { useEffect, useRef, useState } from 'react';
import { listenToChanges, type Change } from './changeSource';

export type { Change };

// Changes come in crowds: a list is read again once for all of them.
const gatherFor = 500;

// How long a page says that something has changed.
const sayFor = 8000;

/**
 * Calls `refresh` when something of these kinds has changed on the server, at most twice a second.
 * `concerns` says which of them a page needs that shows one thing only; a change without an id may be of anything.
 * Gives the newest change for some seconds, so that the page can say so. Without kinds nothing is listened to.
 */
export function useChanges(kinds: readonly Change['kind'][], refresh: () => void, concerns: (change: Change) => boolean = () => true): Change | undefined {
  const [change, setChange] = useState<Change>();
  const latest = useRef(refresh);
  const asked = useRef(concerns);
  useEffect(() => {
    latest.current = refresh;
    asked.current = concerns;
  }, [refresh, concerns]);
  const wanted = kinds.join();

  useEffect(() => {
    if (wanted === '') {
      return undefined;
    }
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let saying: ReturnType<typeof setTimeout> | undefined;
    const gather = () => {
      gathering ??= setTimeout(() => {
        gathering = undefined;
        latest.current();
      }, gatherFor);
    };
    const end = listenToChanges({
      // What happened before this is not told one by one: the list is read again without a word.
      reload: gather,
      changed: (told) => {
        if (!wanted.split(',').includes(told.kind) || (told.id != null && !asked.current(told))) {
          return;
        }
        setChange(told);
        clearTimeout(saying);
        saying = setTimeout(() => setChange(undefined), sayFor);
        gather();
      },
    });
    return () => {
      clearTimeout(gathering);
      clearTimeout(saying);
      end();
    };
  }, [wanted]);

  return change;
}
