/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. Names may be anything, also those that objects of the language inherit: members are read by {@link member} only. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** The object, if the value is one. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The list, if the value is one. */
export function asList(value: unknown): readonly Json[] | undefined {
  return Array.isArray(value) ? (value as readonly Json[]) : undefined;
}

/** The text, if the value is one. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The number, if the value is one. */
export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A member of an object itself, never an inherited one such as `constructor`; null when there is none. */
export function member(object: JsonObject | undefined, name: string): Json {
  return object !== undefined && Object.hasOwn(object, name) ? (object[name] ?? null) : null;
}

/** A copy in which a member has a value; an empty one is left out. Even `__proto__` becomes a member like others. */
export function withMember(object: JsonObject, name: string, value: Json | undefined): JsonObject {
  const entries = Object.entries(object).filter(([key]) => key !== name || value !== undefined);
  if (value === undefined) {
    return Object.fromEntries(entries);
  }
  const isKnown = entries.some(([key]) => key === name);
  return Object.fromEntries(isKnown ? entries.map(([key, old]) => [key, key === name ? value : old]) : [...entries, [name, value]]);
}
