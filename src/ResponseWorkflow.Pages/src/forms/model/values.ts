import { compareInstants, readInstant } from './instant';
import type { Json } from './json';

// Neither language's own idea of white space: those of .NET and of browsers differ by some characters.
const blank = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*$/;

/** Whether nothing was filled in: null, a text without anything to see, a list without items. */
export function isEmpty(value: Json): boolean {
  return value === null || (typeof value === 'string' && blank.test(value)) || (Array.isArray(value) && value.length === 0);
}

/** Whether two texts, numbers or truth values are the same. Nothing equals what is empty, and lists equal nothing. */
export function areEqual(left: Json, right: Json): boolean {
  return left !== null && typeof left !== 'object' && left === right;
}

/** The order of two numbers, or of two texts that are instants; undefined when they have none. */
export function compare(left: Json, right: Json): number | undefined {
  if (typeof left === 'number' && typeof right === 'number') {
    return left - right;
  }
  const one = typeof left === 'string' ? readInstant(left) : undefined;
  const other = typeof right === 'string' ? readInstant(right) : undefined;
  return one === undefined || other === undefined ? undefined : compareInstants(one, other);
}
