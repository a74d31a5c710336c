import type { Language } from '../../words/languages';

/** What the schema of a kind of case says of a field, as far as it is shown. */
export interface Schema {
  readonly title?: string;
  readonly format?: string;
  readonly 'x-titleZh'?: string;
  readonly 'x-titleEn'?: string;
  readonly 'x-words'?: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  readonly 'x-isHidden'?: boolean;
  /** The columns of a list whose things the schema leaves open. */
  readonly 'x-columns'?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** Whether people are shown a field: what a process keeps for itself is hidden. */
export function isShown(schema: Schema | undefined): boolean {
  return schema?.['x-isHidden'] !== true;
}

/** What people call a field. */
export function titleOf(schema: Schema | undefined, name: string, language: Language): string {
  return (language === 'en' ? schema?.['x-titleEn'] : schema?.['x-titleZh']) ?? schema?.title ?? name;
}
