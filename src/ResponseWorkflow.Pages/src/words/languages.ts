import { en } from './en';
import { zhCN, type Words } from './zh-CN';

export type Language = 'zh-CN' | 'en';

const tables: Record<Language, Words> = { 'zh-CN': zhCN, en };

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return tables[language];
}

/** The language of somebody who has not signed in: what was chosen in this browser, else what the browser prefers, else Chinese. */
export function languageOfBrowser(): Language {
  const chosen = /(?:^|; )response_language=([^;]*)/.exec(document.cookie)?.[1];
  if (chosen !== undefined) {
    return chosen === 'en' ? 'en' : 'zh-CN';
  }
  for (const preferred of navigator.languages) {
    if (preferred.startsWith('en')) {
      return 'en';
    }
    if (preferred.startsWith('zh')) {
      return 'zh-CN';
    }
  }
  return 'zh-CN';
}
