import { holds } from './condition';
import { isFilledIn, type FormDocument, type FormField, type LocalText } from './document';
import { FilledForm } from './filled';
import { judgedParts, toldParts } from './indicatorParts';
import { readInstant } from './instant';
import { asObject, member, type Json, type JsonObject } from './json';
import { missingFaults, valueFaults, type TestSheet } from './judging';
import { isDrawnSignature } from './signature';
import { isEmpty } from './values';

/** How strictly what was filled in is looked at. */
export type FormStage = 'Draft' | 'Complete';

/** Something that is wrong with what was filled in, under the code that the server has for it. */
export interface DataProblem {
  readonly code: string;
  /** Such as `cause` or `tests[2].value`. */
  readonly path: string;
  readonly field: FormField | undefined;
  /** What a rule over several fields says. */
  readonly message?: LocalText;
}

type Fault = string | undefined;

const lists = new Set<string>(['choices', 'files', 'table']);

function characters(text: string): number {
  let count = text.length;
  for (let i = 1; i < text.length; i++) {
    const [before, here] = [text.charCodeAt(i - 1), text.charCodeAt(i)];
    if (before >= 0xd800 && before <= 0xdbff && here >= 0xdc00 && here <= 0xdfff) {
      count--;
    }
  }
  return count;
}

function hasControl(text: string, allowsLines: boolean): boolean {
  for (const letter of text) {
    if (letter === '\u007f' || (letter < ' ' && !(allowsLines && (letter === '\n' || letter === '\r' || letter === '\t')))) {
      return true;
    }
  }
  return false;
}

function numberFault(field: FormField, value: Json): Fault {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return 'data.type';
  }
  if (field.minimum !== undefined && value < field.minimum) {
    return 'data.minimum';
  }
  if (field.maximum !== undefined && value > field.maximum) {
    return 'data.maximum';
  }
  if (field.decimals === undefined) {
    return undefined;
  }
  let factor = 1;
  for (let i = 0; i < field.decimals; i++) {
    factor *= 10;
  }
  return Math.floor(value * factor + 0.5) / factor === value ? undefined : 'data.decimals';
}

function listFault(field: FormField, value: Json, stage: FormStage): Fault {
  if (!Array.isArray(value)) {
    return 'data.type';
  }
  if (value.length > field.maxItems) {
    return 'data.tooMany';
  }
  if (stage === 'Complete' && value.length < field.minItems) {
    return 'data.tooFew';
  }
  if (field.kind === 'table') {
    return undefined;
  }
  const seen = new Set<string>();
  for (const item of value as readonly Json[]) {
    if (typeof item !== 'string' || item.length === 0) {
      return 'data.type';
    }
    if (field.kind === 'choices' && !field.choices.some((choice) => choice.value === item)) {
      return 'data.choice';
    }
    if (characters(item) > field.maxLength) {
      return 'data.tooLong';
    }
    if (hasControl(item, false)) {
      return 'data.control';
    }
    if (seen.has(item)) {
      return 'data.twice';
    }
    seen.add(item);
  }
  return undefined;
}

function textFault(field: FormField, text: string, stage: FormStage): Fault {
  const length = characters(text);
  if (length > field.maxLength) {
    return 'data.tooLong';
  }
  if (hasControl(text, field.kind === 'longText')) {
    return 'data.control';
  }
  switch (field.kind) {
    case 'choice':
      return field.choices.some((choice) => choice.value === text) ? undefined : 'data.choice';
    case 'dateTime':
      return readInstant(text) === undefined ? 'data.instant' : undefined;
    case 'signature':
      // Whether a confirmation by password is genuine, the server alone can tell.
      return field.isPassword || isDrawnSignature(text) ? undefined : 'data.signature';
    default:
      if (stage === 'Draft') {
        return undefined;
      }
      return length < field.minLength ? 'data.tooShort' : field.pattern?.isMatch(text) === false ? 'data.pattern' : undefined;
  }
}

function valueFault(field: FormField, value: Json, stage: FormStage): Fault {
  if (field.kind === 'number') {
    return numberFault(field, value);
  }
  if (field.kind === 'yesNo') {
    return typeof value === 'boolean' ? undefined : 'data.type';
  }
  if (field.kind === 'indicators') {
    return asObject(value) === undefined ? 'data.type' : undefined;
  }
  if (lists.has(field.kind)) {
    return listFault(field, value, stage);
  }
  return typeof value === 'string' ? textFault(field, value, stage) : 'data.type';
}

// A blank text where a number belongs is no missing number, but a wrong one. An empty list belongs where lists do.
function isMissing(field: FormField, value: Json): boolean {
  if (value === null || !isEmpty(value)) {
    return value === null;
  }
  return Array.isArray(value) ? lists.has(field.kind) : !lists.has(field.kind) && field.kind !== 'number' && field.kind !== 'yesNo' && field.kind !== 'indicators';
}

/** What fields of line tests ask for, by name of the field. */
export type TestSheets = ReadonlyMap<string, TestSheet>;

const noSheets: TestSheets = new Map();

function checkTest(field: FormField, test: JsonObject, path: string, stage: FormStage, sheet: TestSheet | undefined): DataProblem[] {
  const unknown = Object.keys(test).filter((name) => name !== 'values' && !judgedParts.has(name) && toldParts.every((part) => part.name !== name));
  const given = member(test, 'values');
  const values = given === null ? {} : asObject(given);
  const at = `${path}.values`;
  const found: DataProblem[] = unknown.map((name) => ({ code: 'data.unknown', path: `${path}.${name}`, field: undefined }));
  if (values === undefined) {
    found.push({ code: 'data.type', path: at, field });
  } else if (sheet !== undefined) {
    const wrong = valueFaults(sheet, values, at);
    found.push(...(wrong.length > 0 || stage === 'Draft' ? wrong : missingFaults(sheet, values, at)).map((one) => ({ ...one, field })));
  } else if (stage === 'Complete') {
    found.push({ code: 'data.noTemplate', path, field });
  }
  return [...found, ...toldParts.flatMap((part) => checkField(part, member(test, part.name), `${path}.${part.name}`, part.isRequired, stage))];
}

function checkField(field: FormField, value: Json, path: string, isRequired: boolean, stage: FormStage, sheets: TestSheets = noSheets): DataProblem[] {
  if (isMissing(field, value)) {
    return isRequired && stage === 'Complete' ? [{ code: 'data.required', path, field }] : [];
  }
  const code = valueFault(field, value, stage);
  if (code !== undefined) {
    return [{ code, path, field }];
  }
  if (field.kind === 'indicators') {
    return checkTest(field, asObject(value) ?? {}, path, stage, sheets.get(field.name));
  }
  return field.kind === 'table' ? (value as readonly Json[]).flatMap((row, i) => checkRow(field, row, `${path}[${i}]`, stage)) : [];
}

function checkRow(table: FormField, row: Json, path: string, stage: FormStage): DataProblem[] {
  const members = asObject(row);
  if (members === undefined) {
    return [{ code: 'data.type', path, field: table }];
  }
  const unknown = Object.keys(members).filter((name) => table.columns.every((column) => column.name !== name));
  return [
    ...unknown.map((name) => ({ code: 'data.unknown', path: `${path}.${name}`, field: undefined })),
    ...table.columns.flatMap((column) => checkField(column, member(members, column.name), `${path}.${column.name}`, column.isRequired, stage)),
  ];
}

/** What is wrong with what was filled in, by the rules of the server; shared examples hold both to them. What is computed, the server alone looks at. */
export function checkData(form: FormDocument, data: JsonObject, facts: JsonObject, stage: FormStage, sheets: TestSheets = noSheets): DataProblem[] {
  const filled = new FilledForm(form, data, facts);
  const problems: DataProblem[] = Object.keys(data)
    .filter((name) => !form.byName.has(name))
    .map((name) => ({ code: 'data.unknown', path: name, field: undefined }));
  const wrong = new Set<string>();
  for (const field of form.fields) {
    if (isFilledIn(field.kind) && filled.isVisible(field)) {
      const found = checkField(field, member(data, field.name), field.name, filled.isRequired(field), stage, sheets);
      problems.push(...found);
      if (found.length > 0) {
        wrong.add(field.name);
      }
    }
  }
  for (const check of stage === 'Draft' ? [] : form.checks) {
    const field = form.byName.get(check.field);
    if (field !== undefined && !wrong.has(field.name) && filled.isVisible(field) && !holds(check.holds, filled)) {
      problems.push({ code: 'data.rule', path: field.name, field, message: check.message });
      wrong.add(field.name);
    }
  }
  return problems;
}
