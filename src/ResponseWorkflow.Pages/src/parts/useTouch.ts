import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(pointer: coarse), (max-width: 480px)');

function subscribe(onChange: () => void) {
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the page is touched rather than pointed at, or as narrow as a telephone. */
export function useTouch() {
  return useSyncExternalStore(subscribe, () => query.matches);
}
