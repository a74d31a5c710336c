import dayjs from 'dayjs';
import { wordsOf, type Language } from '../../words/languages';
import { readInstant } from '../model/instant';
import { asList, type Json } from '../model/json';

/** A value as words. */
export function plainText(value: Json, language: Language): string {
  const words = wordsOf(language);
  if (typeof value === 'boolean') {
    return value ? words.forms.yes : words.forms.no;
  }
  if (typeof value === 'string') {
    return readInstant(value) === undefined ? value : dayjs(value).format('YYYY-MM-DD HH:mm');
  }
  const list = asList(value);
  return value === null ? words.none : list !== undefined ? list.map((one) => plainText(one, language)).join(words.forms.comma) : typeof value === 'number' ? String(value) : JSON.stringify(value);
}
