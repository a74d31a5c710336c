import { useEffect } from 'react';

/** Calls `refresh` again and again while the page can be seen, and at once when it is seen again: for what no live change tells. */
export function useRenewed(refresh: () => void, every: number): void {
  useEffect(() => {
    const renew = () => {
      if (document.visibilityState === 'visible') {
        refresh();
      }
    };
    const ticking = setInterval(renew, every);
    document.addEventListener('visibilitychange', renew);
    return () => {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', renew);
    };
  }, [refresh, every]);
}
