import { useCallback, useEffect, useRef, useState } from 'react';

const pause = 250;

/** Finds suggestions while somebody types, after a short pause. What cannot be found, such as without the permission, is no suggestion. */
export function useSuggestions<T>(find: (text: string) => Promise<readonly T[]>) {
  const [found, setFound] = useState<readonly T[]>([]);
  const timer = useRef<number>(undefined);
  const round = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const suggest = useCallback(
    (text: string) => {
      window.clearTimeout(timer.current);
      round.current += 1;
      const mine = round.current;
      timer.current = window.setTimeout(() => {
        find(text.trim()).then(
          (items) => {
            if (mine === round.current) {
              setFound(items);
            }
          },
          () => setFound([]),
        );
      }, pause);
    },
    [find],
  );
  return { found, suggest };
}
