import dayjs from 'dayjs';
import { wordsOf, type Language } from '../../words/languages';
import { readInstant } from '../model/instant';
import { asList, asObject, asText, member, type Json, type JsonObject } from '../model/json';

/** A value as words. */
export function plainText(value: Json, language: Language): string {
  const words = wordsOf(language);
  if (typeof value === 'boolean') {
    return value ? words.forms.yes : words.forms.no;
  }
  if (typeof value === 'string') {
    return readInstant(value) === undefined ? value : dayjs(value).format('YYYY-MM-DD HH:mm');
  }
  const said = textIn(asObject(value), language);
  if (said !== undefined) {
    return said;
  }
  const list = asList(value);
  return value === null ? words.none : list !== undefined ? list.map((one) => plainText(one, language)).join(words.forms.comma) : typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** A text that processes and line tests keep in both languages, as { zh, en }; undefined for anything else. */
export function textIn(value: JsonObject | undefined, language: Language): string | undefined {
  const names = Object.keys(value ?? {});
  if (names.length === 0 || !names.every((name) => name === 'zh' || name === 'en')) {
    return undefined;
  }
  const [zh, en] = [asText(member(value, 'zh')), asText(member(value, 'en'))];
  return language === 'en' ? (en ?? zh) : (zh ?? en);
}
