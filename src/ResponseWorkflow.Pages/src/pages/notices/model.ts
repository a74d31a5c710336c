import type { Schemas } from '../../api/client';
import type { Language } from '../../words/languages';

export type Notice = Schemas['NoticeModel'];

/** The title in a language. */
export const titleOf = (one: Notice, language: Language): string => (language === 'en' ? one.titleEn : one.titleZh);

/** The text in a language. */
export const textOf = (one: Notice, language: Language): string => (language === 'en' ? one.textEn : one.textZh);

/** The name of its kind in a language. */
export const kindOf = (one: Notice, language: Language): string => (language === 'en' ? one.kindEn : one.kindZh);

/** The page that a notice leads to: what it is about, or itself where it is about nothing that has a page. */
export function pageOf(one: Notice): string {
  if (one.isAwaited) {
    return `/notices?notice=${encodeURIComponent(one.id)}`;
  }
  if (one.taskId != null) {
    return `/tasks/${encodeURIComponent(one.taskId)}`;
  }
  return one.caseNumber != null ? `/cases/${encodeURIComponent(one.caseNumber)}` : `/notices?notice=${encodeURIComponent(one.id)}`;
}

/** Those that one was told since the notices that are known: the newest first. */
export function newOf(known: ReadonlySet<string>, rows: readonly Notice[]): readonly Notice[] {
  return rows.filter((one) => !one.isRead && !known.has(one.id));
}
