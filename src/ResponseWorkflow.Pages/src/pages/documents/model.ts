import type { Schemas } from '../../api/client';

export type CaseDocument = Schemas['CaseDocumentModel'];

export type Template = Schemas['DocumentTemplate'];

export type Field = Schemas['DocumentField'];

export type FieldKind = NonNullable<Field['kind']>;

export type Block = Schemas['DocumentBlock'];

export type BlockKind = NonNullable<Block['kind']>;

export type Item = Schemas['DocumentItem'];

export const fieldKinds: readonly FieldKind[] = ['Text', 'Number', 'Money', 'Bandwidth', 'Date', 'Instant', 'YesNo', 'Choice', 'List', 'Indicators'];

export const blockKinds: readonly BlockKind[] = ['Heading', 'Paragraph', 'Fields', 'Table', 'Indicators', 'Signatures', 'Annex', 'PageBreak'];

/** The fields of a row of indicators, as the product writes them. */
const indicatorFields: readonly Field[] = ['place', 'name', 'threshold', 'value', 'unit', 'verdict', 'reason'].map((name) => ({ name, nameZh: name, nameEn: name }));

/** The fields of the rows of a list of the template; undefined when it is none. */
export function rowsOf(template: Template, list: string | null | undefined): readonly Field[] | undefined {
  const field = (template.fields ?? []).find((one) => `fields.${one.name ?? ''}` === list);
  return field?.kind === 'List' ? (field.fields ?? []) : field?.kind === 'Indicators' ? indicatorFields : undefined;
}

/** A list with one entry moved, changed, removed or put in. */
export const moved = <T,>(all: readonly T[], from: number, to: number): T[] => {
  const next = [...all];
  const [one] = next.splice(from, 1);
  if (one !== undefined) {
    next.splice(to, 0, one);
  }
  return next;
};

export const replaced = <T,>(all: readonly T[], index: number, one: T): T[] => all.map((old, place) => (place === index ? one : old));

export const without = <T,>(all: readonly T[], index: number): T[] => all.filter((_, place) => place !== index);

/** The address of the page of a document in a language. */
export const printAddress = (caseId: string, documentId: string, language: string) =>
  `/api/cases/${encodeURIComponent(caseId)}/documents/${encodeURIComponent(documentId)}/page?language=${language}`;

/** The address of the file of a document in a language. */
export const docxAddress = (caseId: string, documentId: string, language: string) =>
  `/api/cases/${encodeURIComponent(caseId)}/documents/${encodeURIComponent(documentId)}/docx?language=${language}`;
