import { useEffect, useRef, useState } from 'react';
import type { Schemas } from './client';

export type Change = Schemas['LiveChange'];

// Changes come in crowds: a list is read again once for all of them.
const gatherFor = 500;

// How long a page says that something has changed.
const sayFor = 8000;

/**
 * Calls `refresh` when something of these kinds has changed on the server, at most twice a second.
 * Gives the newest change for some seconds, so that the page can say so.
 * Nothing is listened to while the page is hidden: browsers open few connections to one server, and a hidden page needs none.
 */
export function useChanges(kinds: readonly Change['kind'][], refresh: () => void): Change | undefined {
  const [change, setChange] = useState<Change>();
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  }, [refresh]);
  const wanted = kinds.join();

  useEffect(() => {
    let source: EventSource | undefined;
    let last = '';
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let saying: ReturnType<typeof setTimeout> | undefined;

    const gather = () => {
      gathering ??= setTimeout(() => {
        gathering = undefined;
        latest.current();
      }, gatherFor);
    };

    const open = () => {
      source = new EventSource(`/api/changes${last === '' ? '' : `?after=${encodeURIComponent(last)}`}`);
      source.addEventListener('reload', (event) => {
        last = event.lastEventId;
        // What happened before this is not told one by one: the list is read again without a word.
        gather();
      });
      source.addEventListener('change', (event) => {
        last = event.lastEventId;
        const told = JSON.parse(String(event.data)) as Change;
        if (!wanted.split(',').includes(told.kind)) {
          return;
        }
        setChange(told);
        clearTimeout(saying);
        saying = setTimeout(() => setChange(undefined), sayFor);
        gather();
      });
    };

    const follow = () => {
      if (document.visibilityState === 'hidden') {
        source?.close();
        source = undefined;
      } else if (source === undefined) {
        open();
      }
    };

    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      clearTimeout(gathering);
      clearTimeout(saying);
      source?.close();
    };
  }, [wanted]);

  return change;
}
