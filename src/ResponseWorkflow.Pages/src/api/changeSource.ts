import type { Schemas } from './client';

export type Change = Schemas['LiveChange'];

/** Is told of changes: of each one, or that everything should be read again. */
export interface ChangeListener {
  readonly changed: (change: Change) => void;
  readonly reload: () => void;
}

const listeners = new Set<ChangeListener>();
let source: EventSource | undefined;
let last = '';

function open(): void {
  source = new EventSource(`/api/changes${last === '' ? '' : `?after=${encodeURIComponent(last)}`}`);
  source.addEventListener('reload', (event) => {
    last = event.lastEventId;
    listeners.forEach((one) => one.reload());
  });
  source.addEventListener('change', (event) => {
    last = event.lastEventId;
    const change = JSON.parse(String(event.data)) as Change;
    listeners.forEach((one) => one.changed(change));
  });
}

// Nothing is listened to while the page is hidden: browsers open few connections to one server, and a hidden page needs none.
function follow(): void {
  if (document.visibilityState === 'hidden' || listeners.size === 0) {
    source?.close();
    source = undefined;
  } else if (source === undefined) {
    open();
  }
}

/** Listens to what the server tells of changes; all who listen share one connection. Gives what ends it. */
export function listenToChanges(listener: ChangeListener): () => void {
  if (listeners.size === 0) {
    // What happened while nobody listened was read by whoever begins now.
    last = '';
    document.addEventListener('visibilitychange', follow);
  }
  listeners.add(listener);
  follow();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      document.removeEventListener('visibilitychange', follow);
      follow();
    }
  };
}
