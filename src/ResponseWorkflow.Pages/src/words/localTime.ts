import dayjs from 'dayjs';

/** An instant within a sentence: the time alone when it is today. */
export function localTime(at: string): string {
  const instant = dayjs(at);
  return instant.format(instant.isSame(dayjs(), 'day') ? 'HH:mm:ss' : 'YYYY-MM-DD HH:mm');
}
