import type { Language } from '../../words/languages';

/** What the schema of a kind of case says of a field, as far as it is shown. */
export interface Schema {
  readonly title?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly 'x-titleZh'?: string;
  readonly 'x-titleEn'?: string;
  readonly 'x-words'?: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  readonly 'x-isHidden'?: boolean;
  /** Whether it is a bandwidth in kbit/s. */
  readonly 'x-isBandwidth'?: boolean;
  /** The columns of a list whose things the schema leaves open. */
  readonly 'x-columns'?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** Whether people are shown a field: what a process keeps for itself is hidden. */
export function isShown(schema: Schema | undefined): boolean {
  return schema?.['x-isHidden'] !== true;
}

/** The values that a field may have, each with its words. */
export function choicesOf(schema: Schema | undefined, language: Language): readonly { readonly value: string; readonly label: string }[] {
  return (schema?.enum ?? []).flatMap((value) => {
    const word = typeof value === 'string' ? schema?.['x-words']?.[value] : undefined;
    return typeof value === 'string' ? [{ value, label: word === undefined ? value : language === 'en' ? word.en : word.zh }] : [];
  });
}

/** What people call a field. */
export function titleOf(schema: Schema | undefined, name: string, language: Language): string {
  return (language === 'en' ? schema?.['x-titleEn'] : schema?.['x-titleZh']) ?? schema?.title ?? name;
}
