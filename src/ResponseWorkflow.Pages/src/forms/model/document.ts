import { asList, asNumber, asObject, asText, member, type Json, type JsonObject } from './json';
import { limits } from './limits';
import { parsePattern, type Pattern } from './pattern';

/** The kinds of fields, in the order in which they are offered. */
export const fieldKinds = [
  'text', 'longText', 'number', 'dateTime', 'choice', 'choices', 'yesNo', 'person', 'unit', 'customer', 'circuit', 'files', 'table', 'signature', 'indicators', 'computed', 'fact', 'comparison',
] as const;

export type FieldKind = (typeof fieldKinds)[number];

/** The kinds that columns of tables may have. */
export const columnKinds: readonly FieldKind[] = ['text', 'longText', 'number', 'dateTime', 'choice', 'choices', 'yesNo', 'person', 'unit', 'customer', 'circuit'];

/** A text in both languages. */
export interface LocalText {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** A field of a form, or a column of a table of it. */
export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: LocalText;
  readonly help: LocalText | undefined;
  readonly section: LocalText | undefined;
  readonly isHalf: boolean;
  readonly isRequired: boolean;
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern: Pattern | undefined;
  readonly patternText: string;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly decimals: number | undefined;
  readonly unit: LocalText | undefined;
  readonly choices: readonly { readonly value: string; readonly label: LocalText }[];
  readonly minItems: number;
  readonly maxItems: number;
  readonly columns: readonly FormField[];
  readonly visibleWhen: Json | undefined;
  readonly requiredWhen: Json | undefined;
  readonly isPassword: boolean;
  readonly from: string;
  /** Whether a fact is a bandwidth in kbit/s, which people say in larger units. */
  readonly isBandwidth: boolean;
  /** Where the facts hold what was measured of a line test; empty where they do not. */
  readonly measured: string;
  readonly comparison: readonly ComparisonColumn[];
  /** Whether the entries of a comparison are its columns, and what is shown of them its rows. */
  readonly isTurned: boolean;
}

/** What a comparison shows of each entry of its list. */
export interface ComparisonColumn {
  readonly field: string;
  readonly label: LocalText;
  readonly unit: LocalText | undefined;
  readonly total: 'sum' | 'max' | 'min' | 'count' | undefined;
  readonly isFlag: boolean;
  /** Whether it is a bandwidth in kbit/s, which people say in larger units. */
  readonly isBandwidth: boolean;
  readonly words: ReadonlyMap<string, LocalText>;
}

/** A rule over several fields. */
export interface FormCheck {
  readonly field: string;
  readonly holds: Json;
  readonly message: LocalText;
}

/** A form in its read shape. */
export interface FormDocument {
  readonly fields: readonly FormField[];
  readonly byName: ReadonlyMap<string, FormField>;
  readonly checks: readonly FormCheck[];
}

/** Whether the value is taken from who fills the form in. */
export function isFilledIn(kind: FieldKind): boolean {
  return kind !== 'computed' && kind !== 'fact' && kind !== 'comparison';
}

function localText(value: Json): LocalText | undefined {
  const node = asObject(value);
  const chinese = asText(member(node, 'zh-CN'));
  const english = asText(member(node, 'en'));
  return chinese === undefined && english === undefined ? undefined : { 'zh-CN': chinese ?? english ?? '', en: english ?? chinese ?? '' };
}

function texts(value: Json): readonly string[] {
  return (asList(value) ?? []).filter((one) => typeof one === 'string');
}

function readPattern(text: string | undefined): Pattern | undefined {
  try {
    return text === undefined ? undefined : parsePattern(text);
  } catch {
    // The server tells of it where the form is written.
    return undefined;
  }
}

function decimalsOf(schema: JsonObject | undefined): number | undefined {
  if (member(schema, 'type') === 'integer') {
    return 0;
  }
  const step = asNumber(member(schema, 'multipleOf'));
  const found = [0, 1, 2, 3, 4, 5, 6].find((digits) => step === 1 / 10 ** digits);
  return found;
}

function mostCharacters(kind: FieldKind): number {
  return kind === 'longText' ? limits.longText : kind === 'signature' ? limits.signature : limits.text;
}

function readComparison(columns: Json): readonly ComparisonColumn[] {
  return (asList(columns) ?? []).flatMap((one) => {
    const node = asObject(one);
    const field = asText(member(node, 'field'));
    const words = asObject(member(node, 'words')) ?? {};
    const total = (['sum', 'max', 'min', 'count'] as const).find((kind) => kind === member(node, 'total'));
    return field === undefined
      ? []
      : [{
          field,
          label: localText(member(node, 'label')) ?? { 'zh-CN': field, en: field },
          unit: localText(member(node, 'unit')),
          total,
          isFlag: member(node, 'isFlag') === true,
          isBandwidth: member(node, 'isBandwidth') === true,
          words: new Map(Object.keys(words).flatMap((word) => { const text = localText(member(words, word)); return text === undefined ? [] : [[word, text] as const]; })),
        }];
  });
}

function readField(name: string, node: JsonObject, schema: JsonObject | undefined, isRequired: boolean): FormField | undefined {
  const kind = fieldKinds.find((one) => one === member(node, 'kind'));
  if (kind === undefined) {
    return undefined;
  }
  const items = asObject(member(schema, 'items'));
  const labels = asObject(member(node, 'choices'));
  const minItems = asNumber(member(schema, 'minItems')) ?? 0;
  const patternText = asText(member(schema, 'pattern'));
  return {
    name,
    kind,
    label: localText(member(node, 'label')) ?? { 'zh-CN': name, en: name },
    help: localText(member(node, 'help')),
    section: localText(member(node, 'section')),
    isHalf: member(node, 'width') === 'half',
    isRequired,
    minLength: asNumber(member(schema, 'minLength')) ?? 0,
    maxLength: asNumber(member(schema, 'maxLength')) ?? mostCharacters(kind),
    pattern: readPattern(patternText),
    patternText: patternText ?? '',
    minimum: asNumber(member(schema, 'minimum')),
    maximum: asNumber(member(schema, 'maximum')),
    decimals: kind === 'number' ? decimalsOf(schema) : undefined,
    unit: localText(member(node, 'unit')),
    choices: (kind === 'fact' ? Object.keys(labels ?? {}) : texts(member(kind === 'choices' ? items : schema, 'enum'))).map((value) => ({ value, label: localText(member(labels, value)) ?? { 'zh-CN': value, en: value } })),
    minItems,
    maxItems: asNumber(member(schema, 'maxItems')) ?? Math.max(limits.items, minItems),
    columns: kind === 'table' ? readFields(items, node) : [],
    visibleWhen: Object.hasOwn(node, 'visibleWhen') ? member(node, 'visibleWhen') : undefined,
    requiredWhen: Object.hasOwn(node, 'requiredWhen') ? member(node, 'requiredWhen') : undefined,
    isPassword: member(node, 'mode') === 'password',
    from: asText(member(node, 'from')) ?? '',
    isBandwidth: member(node, 'isBandwidth') === true,
    measured: asText(member(node, 'measured')) ?? '',
    comparison: kind === 'comparison' ? readComparison(member(node, 'columns')) : [],
    isTurned: member(node, 'layout') === 'columns',
  };
}

function readFields(schema: JsonObject | undefined, ui: JsonObject | undefined): readonly FormField[] {
  const properties = asObject(member(schema, 'properties'));
  const shown = asObject(member(ui, 'fields'));
  const required = new Set(texts(member(schema, 'required')));
  return [...new Set(texts(member(ui, 'order')))].flatMap((name) => {
    const node = asObject(member(shown, name));
    const field = node === undefined ? undefined : readField(name, node, asObject(member(properties, name)), required.has(name));
    return field === undefined ? [] : [field];
  });
}

/** Reads a form. What cannot be read is left out: all that is wrong with a form is told by the server, where the form is written. */
export function readForm(form: unknown): FormDocument {
  const root = asObject(form);
  const ui = asObject(member(root, 'ui'));
  const fields = readFields(asObject(member(root, 'schema')), ui);
  const checks = (asList(member(ui, 'checks')) ?? []).flatMap((one) => {
    const node = asObject(one);
    const field = asText(member(node, 'field'));
    const message = localText(member(node, 'message'));
    return field === undefined || message === undefined ? [] : [{ field, message, holds: member(node, 'holds') }];
  });
  return { fields, checks, byName: new Map(fields.map((field) => [field.name, field])) };
}
