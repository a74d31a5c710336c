import dayjs from 'dayjs';

const instant = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})/g;

/** A text of a process or of the server with its instants as the reader's clock shows them. */
export function localInstants(text: string): string {
  return text.replace(instant, (at) => {
    const read = dayjs(at);
    return read.isValid() ? read.format('YYYY-MM-DD HH:mm') : at;
  });
}
