import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Filter, sort and page of a list, kept in the address. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (values: Readonly<Record<string, string | number | undefined>>, isReplaced = false) => {
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          for (const [name, value] of Object.entries(values)) {
            if (value === undefined || value === '') {
              next.delete(name);
            } else {
              next.set(name, String(value));
            }
          }
          return next;
        },
        { replace: isReplaced },
      );
    },
    [setParams],
  );
  return { params, change };
}
