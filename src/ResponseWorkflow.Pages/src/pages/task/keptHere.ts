import { asObject, asText, member, type JsonObject } from '../../forms/model/json';

const prefix = 'response-workflow.draft';

// What nobody came back for is not left on a device for ever.
const longest = 14 * 24 * 3600 * 1000;

interface KeptHere {
  /** Keeps what was typed until the server has it. */
  readonly keep: (value: JsonObject) => void;
  /** What was typed here and the server has not got; undefined when there is nothing, or the server has something newer. */
  readonly read: (storedAt: string | null | undefined) => JsonObject | undefined;
  readonly drop: () => void;
}

/** Keeps what one user types for one task on this device, for as long as the connection is lost. A device that keeps nothing does no harm. */
export function keptHere(userId: string | undefined, taskId: string): KeptHere {
  const key = `${prefix}.${userId ?? ''}.${taskId}`;
  return {
    keep: (value) => attempt(() => localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), value }))),
    drop: () => attempt(() => localStorage.removeItem(key)),
    read: (storedAt) => attempt(() => {
      const kept = asObject(JSON.parse(localStorage.getItem(key) ?? 'null'));
      const at = Date.parse(asText(member(kept, 'at')) ?? '');
      const isNewer = storedAt == null || at > Date.parse(storedAt);
      if (kept === undefined || Number.isNaN(at) || !isNewer || Date.now() - at > longest) {
        localStorage.removeItem(key);
        return undefined;
      }
      return asObject(member(kept, 'value'));
    }),
  };
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
