import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(prefers-reduced-motion: reduce)');

function subscribe(onChange: () => void) {
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the person asks, in the settings of the machine, that nothing moves which need not. */
export function useReducedMotion() {
  return useSyncExternalStore(subscribe, () => query.matches);
}
