import { columnKinds, fieldKinds, isFilledIn, type FieldKind } from '../model/document';
import { asList, asObject, asText, member, withMember, type Json, type JsonObject } from '../model/json';

/** The two halves of a form, or of a table in it, which tell of the same fields. */
export interface Part {
  readonly schema: JsonObject;
  readonly ui: JsonObject;
}

/** The labels of a new field. */
export interface NewLabels {
  readonly zh: string;
  readonly en: string;
}

const object = (value: Json): JsonObject => asObject(value) ?? {};

/** A form without fields. */
export const emptyForm: JsonObject = { schema: { type: 'object', properties: {}, required: [] }, ui: { order: [], fields: {} } };

/** The halves of a form. */
export function partOf(form: JsonObject): Part {
  return { schema: object(member(form, 'schema')), ui: object(member(form, 'ui')) };
}

/** The halves of a table. */
export function tablePart(part: Part, name: string): Part {
  return { schema: object(member(schemaOf(part, name), 'items')), ui: uiOf(part, name) };
}

/** A part with a changed table. */
export function withTable(part: Part, name: string, table: Part): Part {
  return replace(part, name, withMember(schemaOf(part, name), 'items', table.schema), table.ui);
}

/** The names of the fields in their order. */
export function namesOf(part: Part): readonly string[] {
  return (asList(member(part.ui, 'order')) ?? []).filter((one) => typeof one === 'string');
}

/** What the schema says of a field. */
export function schemaOf(part: Part, name: string): JsonObject {
  return object(member(object(member(part.schema, 'properties')), name));
}

/** How a field is shown. */
export function uiOf(part: Part, name: string): JsonObject {
  return object(member(object(member(part.ui, 'fields')), name));
}

/** The kind of a field; undefined when there is none of that name. */
export function kindOf(part: Part, name: string): FieldKind | undefined {
  return fieldKinds.find((kind) => kind === member(uiOf(part, name), 'kind'));
}

/** Whether the schema demands a field. */
export function isRequired(part: Part, name: string): boolean {
  return (asList(member(part.schema, 'required')) ?? []).includes(name);
}

/** The kinds that may be chosen. */
export function kindsFor(isColumn: boolean): readonly FieldKind[] {
  return isColumn ? columnKinds : fieldKinds;
}

function schemaFor(kind: FieldKind): JsonObject | undefined {
  switch (kind) {
    case 'number':
    case 'computed':
      return { type: 'number' };
    case 'yesNo':
      return { type: 'boolean' };
    case 'dateTime':
      return { type: 'string', format: 'date-time' };
    case 'choice':
      return { type: 'string', enum: ['a', 'b'] };
    case 'choices':
      return { type: 'array', items: { type: 'string', enum: ['a', 'b'] }, uniqueItems: true };
    case 'files':
      return { type: 'array', items: { type: 'string' } };
    case 'table':
      return { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } }, required: [] } };
    case 'indicators':
      return { type: 'object' };
    case 'fact':
    case 'comparison':
      return undefined;
    default:
      return { type: 'string' };
  }
}

function uiFor(kind: FieldKind, labels: NewLabels): JsonObject {
  const label = { 'zh-CN': labels.zh, en: labels.en };
  switch (kind) {
    case 'choice':
    case 'choices':
      return { choices: { a: { 'zh-CN': '甲', en: 'A' }, b: { 'zh-CN': '乙', en: 'B' } } };
    case 'table':
      return { order: ['name'], fields: { name: { kind: 'text', label } } };
    case 'signature':
      return { mode: 'drawn' };
    case 'computed':
      return { computed: '0' };
    case 'indicators':
      return { circuitType: 'circuit.type', grade: 'grade', bandwidth: 'circuit.bandwidth' };
    case 'fact':
      return { from: 'grade' };
    case 'comparison':
      return { from: 'answers', columns: [{ field: 'name', label }] };
    default:
      return {};
  }
}

function replace(part: Part, name: string, schema: JsonObject | undefined, ui: JsonObject | undefined): Part {
  return {
    schema: withMember(part.schema, 'properties', withMember(object(member(part.schema, 'properties')), name, schema)),
    ui: withMember(part.ui, 'fields', withMember(object(member(part.ui, 'fields')), name, ui)),
  };
}

/** Adds a field at the end, under a name that is free. */
export function addField(part: Part, kind: FieldKind, labels: NewLabels): { readonly part: Part; readonly name: string } {
  const taken = new Set([...namesOf(part), ...Object.keys(object(member(part.schema, 'properties'))), ...Object.keys(object(member(part.ui, 'fields')))]);
  let number = taken.size + 1;
  while (taken.has(`field${number}`)) {
    number++;
  }
  const name = `field${number}`;
  const added = replace(part, name, schemaFor(kind), { kind, label: { 'zh-CN': labels.zh, en: labels.en }, ...uiFor(kind, labels) });
  return { name, part: { ...added, ui: withMember(added.ui, 'order', [...namesOf(part), name]) } };
}

/** Removes a field. Conditions that look at it are left to be mended. */
export function removeField(part: Part, name: string): Part {
  const removed = setRequired(replace(part, name, undefined, undefined), name, false);
  return { ...removed, ui: withMember(removed.ui, 'order', namesOf(part).filter((one) => one !== name)) };
}

/** Puts a field at another place. */
export function moveField(part: Part, name: string, to: number): Part {
  const order = namesOf(part).filter((one) => one !== name);
  order.splice(Math.max(0, to), 0, name);
  return { ...part, ui: withMember(part.ui, 'order', order) };
}

function renamedIn(value: Json, from: string, to: string): Json {
  const list = asList(value);
  const node = asObject(value);
  if (list !== undefined) {
    return list.map((one) => renamedIn(one, from, to));
  }
  return node === undefined ? value : Object.fromEntries(Object.entries(node).map(([key, one]) => [key, key === 'field' && one === from ? to : renamedIn(one, from, to)]));
}

/** Gives a field another name, also in the conditions that look at it. A name that is taken changes nothing. */
export function renameField(part: Part, from: string, to: string): Part {
  const properties = object(member(part.schema, 'properties'));
  const fields = object(member(part.ui, 'fields'));
  if (from === to || Object.hasOwn(properties, to) || Object.hasOwn(fields, to)) {
    return part;
  }
  const renamed = (node: JsonObject) => Object.fromEntries(Object.entries(node).map(([key, one]) => [key === from ? to : key, one]));
  const named = (value: Json) => (asList(value) ?? []).map((one) => (one === from ? to : one));
  const ui = object(renamedIn(part.ui, from, to));
  return {
    schema: { ...part.schema, properties: renamed(properties), required: named(member(part.schema, 'required')) },
    ui: { ...ui, order: named(member(part.ui, 'order')), fields: renamed(object(member(ui, 'fields'))) },
  };
}

/** Makes a field one of another kind; what belongs to every kind is kept. */
export function setKind(part: Part, name: string, kind: FieldKind, labels: NewLabels): Part {
  const old = uiOf(part, name);
  const kept = Object.entries(old).filter(([key]) => ['label', 'help', 'section', 'width', 'visibleWhen', ...(!isFilledIn(kind) ? [] : ['requiredWhen'])].includes(key));
  const next = replace(part, name, schemaFor(kind), { kind, ...Object.fromEntries(kept), ...uiFor(kind, labels) });
  return !isFilledIn(kind) ? setRequired(next, name, false) : next;
}

/** Says something of how a field is shown; undefined takes it away. */
export function setUi(part: Part, name: string, key: string, value: Json | undefined): Part {
  return { ...part, ui: withMember(part.ui, 'fields', withMember(object(member(part.ui, 'fields')), name, withMember(uiOf(part, name), key, value))) };
}

/** Says something of a field's schema; undefined takes it away. */
export function setSchema(part: Part, name: string, key: string, value: Json | undefined): Part {
  return { ...part, schema: withMember(part.schema, 'properties', withMember(object(member(part.schema, 'properties')), name, withMember(schemaOf(part, name), key, value))) };
}

/** Demands a field, or no longer. */
export function setRequired(part: Part, name: string, demands: boolean): Part {
  const others = (asList(member(part.schema, 'required')) ?? []).filter((one) => one !== name);
  return { ...part, schema: withMember(part.schema, 'required', demands ? [...others, name] : others) };
}

/** A text of a field in one language. */
export function textOf(part: Part, name: string, key: string, language: 'zh-CN' | 'en'): string {
  return asText(member(asObject(member(uiOf(part, name), key)), language)) ?? '';
}

/** Words a text of a field in one language; when neither language has words, it is taken away. */
export function setText(part: Part, name: string, key: string, language: 'zh-CN' | 'en', text: string): Part {
  const words = { 'zh-CN': textOf(part, name, key, 'zh-CN'), en: textOf(part, name, key, 'en'), [language]: text };
  return setUi(part, name, key, words['zh-CN'] === '' && words.en === '' && key !== 'label' ? undefined : words);
}

/** The choices of a field as lines: value | Chinese | English. */
export function choiceLines(part: Part, name: string): string {
  const schema = schemaOf(part, name);
  const values = asList(member(kindOf(part, name) === 'choices' ? object(member(schema, 'items')) : schema, 'enum')) ?? [];
  const words = asObject(member(uiOf(part, name), 'choices'));
  const word = (value: string, language: string) => asText(member(asObject(member(words, value)), language)) ?? value;
  return values.filter((one) => typeof one === 'string').map((value) => `${value} | ${word(value, 'zh-CN')} | ${word(value, 'en')}`).join('\n');
}

/** Reads the lines of choices. */
export function setChoices(part: Part, name: string, lines: string): Part {
  const choices = lines.split('\n').map((line) => line.split('|').map((cell) => cell.trim())).filter(([value]) => value !== undefined && value !== '');
  const values = choices.map(([value]) => value ?? '');
  const words = Object.fromEntries(choices.map(([value = '', chinese = '', english = '']) => [value, { 'zh-CN': chinese === '' ? value : chinese, en: english === '' ? value : english }]));
  const schema = kindOf(part, name) === 'choices' ? setSchema(part, name, 'items', { type: 'string', enum: values }) : setSchema(part, name, 'enum', values);
  return setUi(schema, name, 'choices', words);
}

/** The lists of the settings that choices can come from. */
export const termLists = ['grades', 'customerStates', 'circuitKinds', 'circuitStates'] as const;

/** Takes the choices of a field from a list of the settings, or, without one, from lines of its own again. */
export function setList(part: Part, name: string, list: string | undefined): Part {
  if (list === undefined) {
    const own = setUi(part, name, 'choicesFrom', undefined);
    return kindOf(part, name) === 'fact' ? own : setChoices(own, name, 'a | 甲 | A\nb | 乙 | B');
  }
  const named = setUi(setUi(part, name, 'choices', undefined), name, 'choicesFrom', list);
  const kind = kindOf(part, name);
  return kind === 'choices' ? setSchema(named, name, 'items', { type: 'string' }) : kind === 'choice' ? setSchema(named, name, 'enum', undefined) : named;
}
