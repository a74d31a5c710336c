import type { Schemas } from '../../api/client';
import type { LocalText } from './document';
import { asNumber, asObject, asText, member, type Json, type JsonObject } from './json';

/** What a field asks for that takes the indicators of a line test. */
export type TestSheet = Schemas['TestSheetModel'];

/** What is measured of a circuit, and what it must be. */
export type TestIndicator = Schemas['TestIndicator'];

export type Verdict = Schemas['TestVerdict'];

/** An indicator with what the system says of its value. */
export interface JudgedIndicator {
  readonly indicator: TestIndicator;
  readonly value: Json;
  readonly threshold: LocalText;
  readonly verdict: Verdict;
  readonly reason: LocalText;
}

/** Something that is wrong with the values of a test, under the code that the server has for it. */
export interface TestFault {
  readonly code: string;
  readonly path: string;
  readonly message: LocalText;
}

const kilobits = 1000;
const percent = 100;
const tiny = 1e-3;

const both = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });

/** The indicators that are measured for the grade, in order. */
export function applying(sheet: TestSheet): readonly TestIndicator[] {
  return (sheet.template.indicators ?? []).filter((one) => (one.grades ?? []).length === 0 || (sheet.grade != null && (one.grades ?? []).includes(sheet.grade)));
}

/** The number or truth value: what was measured may come with its unit. */
export function valueOf(given: Json): Json {
  const measured = asObject(given);
  return measured === undefined ? given : member(measured, 'value');
}

/** What is wrong with values, each at its indicator. */
export function valueFaults(sheet: TestSheet, values: JsonObject, path: string): readonly TestFault[] {
  const unknown = Object.keys(values).filter((key) => (sheet.template.indicators ?? []).every((one) => one.key !== key));
  return [
    ...unknown.map((key) => ({ code: 'lineTest.valueUnknown', path, message: both(`模板没有指标“${key}”。`, `The template has no indicator '${key}'.`) })),
    ...applying(sheet).flatMap((one) => faultOf(one, member(values, one.key ?? ''), `${path}.${one.key ?? ''}`)),
  ];
}

function faultOf(one: TestIndicator, given: Json, path: string): readonly TestFault[] {
  if (given === null) {
    return [];
  }
  const value = valueOf(given);
  const [zh, en] = [one.nameZh ?? '', one.nameEn ?? ''];
  if (one.direction === 'PassFail' ? typeof value !== 'boolean' : asNumber(value) === undefined) {
    return one.direction === 'PassFail'
      ? [{ code: 'lineTest.notPassFail', path, message: both(`“${zh}”必须是合格或不合格。`, `'${en}' must be passed or failed.`) }]
      : [{ code: 'lineTest.notANumber', path, message: both(`“${zh}”必须是数字。`, `'${en}' must be a number.`) }];
  }
  const unit = member(asObject(given), 'unit');
  const told = asText(unit) ?? JSON.stringify(unit);
  return unit === null || unit === (one.unit ?? '') ? [] : [{ code: 'lineTest.wrongUnit', path, message: both(`“${zh}”的单位是 ${one.unit ?? '（无）'}，不是 ${told}。`, `'${en}' is measured in ${one.unit ?? '(no unit)'}, not in ${told}.`) }];
}

/** What keeps values in which nothing is wrong from being handed in. */
export function missingFaults(sheet: TestSheet, values: JsonObject, path: string): readonly TestFault[] {
  return judge(sheet, values).indicators.filter((one) => one.verdict === 'Missing').map(({ indicator, value }) => {
    const [zh, en] = [indicator.nameZh ?? '', indicator.nameEn ?? ''];
    return value === null
      ? { code: 'lineTest.missing', path: `${path}.${indicator.key ?? ''}`, message: both(`必测指标“${zh}”未填写。`, `'${en}' is mandatory and was not measured.`) }
      : { code: 'lineTest.bandwidthUnknown', path: `${path}.${indicator.key ?? ''}`, message: both(`无法判断“${zh}”：订购带宽未知。`, `'${en}' cannot be judged: the ordered bandwidth is not known.`) };
  });
}

/** Judges values as the server does; shared examples hold both to one meaning. */
export function judge(sheet: TestSheet, values: JsonObject): { readonly verdict: Verdict; readonly indicators: readonly JudgedIndicator[] } {
  const judged = applying(sheet).map((one) => judgeOne(one, valueOf(member(values, one.key ?? '')), sheet.bandwidth ?? undefined));

  // What stands for another one speaks for it where that was not measured.
  const all = judged.map((meant) => {
    const stand = judged.find((one) => one.indicator.insteadOf != null && one.indicator.insteadOf === meant.indicator.key && one.verdict === 'Passed');
    return stand === undefined || meant.value !== null
      ? meant
      : { ...meant, verdict: 'NotTested' as const, reason: both(`以“${stand.indicator.nameZh ?? ''}”代替`, `'${stand.indicator.nameEn ?? ''}' was measured instead`) };
  });
  const hasFailed = all.some((one) => one.verdict === 'Failed' && (isMandatory(one.indicator) || one.indicator.insteadOf != null));
  return { verdict: hasFailed ? 'Failed' : all.some((one) => one.verdict === 'Missing') ? 'Missing' : 'Passed', indicators: all };
}

/** Whether a test without it, or that fails it, is not passed. */
export function isMandatory(one: TestIndicator): boolean {
  return one.isMandatory !== false;
}

function judgeOne(one: TestIndicator, value: Json, bandwidth: number | undefined): JudgedIndicator {
  const [least, most] = boundsOf(one, bandwidth);
  const threshold = thresholdOf(one, least, most);
  const said = (verdict: Verdict, zh: string, en: string): JudgedIndicator => ({ indicator: one, value, threshold, verdict, reason: both(zh, en) });
  if (value === null) {
    return isMandatory(one) ? said('Missing', '必测指标未填写', 'Mandatory, and not measured') : said('NotTested', '选测，未测', 'Optional, not measured');
  }
  if (typeof value === 'boolean') {
    return value ? said('Passed', '人工判断合格', 'Judged as passed') : said('Failed', '人工判断不合格', 'Judged as failed');
  }
  if (least === undefined && most === undefined) {
    return said(isMandatory(one) ? 'Missing' : 'NotTested', '订购带宽未知，无法判断', 'Cannot be judged: the ordered bandwidth is not known');
  }
  const number = asNumber(value);
  if (number === undefined) {
    return said('Missing', '必须是数字', 'Must be a number');
  }
  const unit = one.unit == null ? '' : ` ${one.unit}`;
  if (least !== undefined && number < least) {
    return said('Failed', `${written(number)}${unit} 低于 ${written(least)}${unit}`, `${written(number)}${unit} is below ${written(least)}${unit}`);
  }
  if (most !== undefined && number > most) {
    return said('Failed', `${written(number)}${unit} 高于 ${written(most)}${unit}`, `${written(number)}${unit} is above ${written(most)}${unit}`);
  }
  return said('Passed', '符合标准', 'Within the threshold');
}

function boundsOf(one: TestIndicator, bandwidth: number | undefined): readonly [least: number | undefined, most: number | undefined] {
  const given = one.threshold ?? undefined;
  const threshold = one.isShareOfBandwidth !== true ? given : bandwidth === undefined || given === undefined ? undefined : ((bandwidth / kilobits) * given) / percent;
  switch (one.direction) {
    case 'AtLeast':
      return [threshold, undefined];
    case 'Equal':
      return [threshold, threshold];
    case 'Range':
      return [threshold, one.upper ?? undefined];
    case 'PassFail':
      return [undefined, undefined];
    default:
      return [undefined, threshold];
  }
}

function thresholdOf(one: TestIndicator, least: number | undefined, most: number | undefined): LocalText {
  if (one.direction === 'PassFail') {
    return both('合格', 'Passed');
  }
  const unit = one.unit == null ? '' : ` ${one.unit}`;
  const share = one.isShareOfBandwidth === true ? both(`（订购带宽的 ${written(one.threshold ?? 0)} %）`, ` (${written(one.threshold ?? 0)} % of the ordered bandwidth)`) : both('', '');
  const text = one.direction === 'Equal' && least !== undefined ? `= ${written(least)}${unit}`
    : one.direction === 'Range' && least !== undefined && most !== undefined ? `${written(least)} – ${written(most)}${unit}`
    : least !== undefined ? `≥ ${written(least)}${unit}`
    : most !== undefined ? `≤ ${written(most)}${unit}`
    : '';
  return both((text + share['zh-CN']).trim(), (text + share.en).trim());
}

/** A number as thresholds are written: ratios of errors are read as powers of ten. */
export function written(number: number): string {
  if (number !== 0 && Math.abs(number) < tiny) {
    return number.toExponential(3).replace(/\.?0+e/, 'e');
  }
  return Number(number.toPrecision(15)).toFixed(6).replace(/\.?0+$/, '');
}

/** Reads what somebody typed as a number: also with full-width digits, a comma for the point, and powers of ten; undefined when it is none. */
export function readNumber(typed: string): number | undefined {
  const text = typed.trim().replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)).replace(/\u2212/g, '-').replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/** What somebody or something measured, from the facts: `{ key, value, unit }`. */
export interface Measured {
  readonly key: string;
  readonly value: number | boolean;
  readonly unit: string | undefined;
}

/** Reads a list of measured values; what is none is left out. */
export function readMeasured(list: Json): readonly Measured[] {
  return (Array.isArray(list) ? (list as readonly Json[]) : []).flatMap((one) => {
    const node = asObject(one);
    const [key, value] = [asText(member(node, 'key')), member(node, 'value')];
    return key === undefined || (typeof value !== 'boolean' && asNumber(value) === undefined) ? [] : [{ key, value: value as number | boolean, unit: asText(member(node, 'unit')) }];
  });
}
