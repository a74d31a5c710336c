/** An instant as forms compare it: seconds since 1970, and what is beyond them in units of 100 ns. */
export interface Instant {
  readonly seconds: number;
  readonly fraction: number;
}

const shape = /^((?:19|2[0-9])[0-9]{2})-([0-9]{2})-([0-9]{2})T((?:[01][0-9]|2[0-3])):([0-5][0-9])(?::([0-5][0-9])(?:\.([0-9]{1,7}))?)?(?:Z|([+-])([0-9]{2}):([0-5][0-9]))$/;

/** Reads an instant with its offset (RFC 3339, the years 1900 to 2999); undefined when the text is none. */
export function readInstant(text: string): Instant | undefined {
  const match = text.length > 40 ? null : shape.exec(text);
  if (match === null) {
    return undefined;
  }
  const part = (group: number) => Number(match[group] ?? 0);
  const [year, month, day] = [part(1), part(2), part(3)];
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) {
    return undefined;
  }
  const minutes = part(9) * 60 + part(10);
  if (minutes > 14 * 60) {
    return undefined;
  }
  const local = Date.UTC(year, month - 1, day, part(4), part(5), part(6)) / 1000;
  return { seconds: local - (match[8] === '-' ? -minutes : minutes) * 60, fraction: Number((match[7] ?? '').padEnd(7, '0')) };
}

/** The order of two instants. */
export function compareInstants(left: Instant, right: Instant): number {
  return left.seconds - right.seconds || left.fraction - right.fraction;
}
