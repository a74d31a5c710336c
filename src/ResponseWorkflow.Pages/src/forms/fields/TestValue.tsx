import { wordsOf, type Language } from '../../words/languages';
import '../forms.css';
import { toldParts } from '../model/indicatorParts';
import { asList, asNumber, asObject, asText, member, type Json, type JsonObject } from '../model/json';
import { judge, type TestSheet, type Verdict } from '../model/judging';
import { plainText } from './plainText';
import { VerdictMark } from './VerdictMark';

interface Properties {
  readonly value: Json;
  /** Judges what is not handed in yet. */
  readonly sheet?: TestSheet | undefined;
  readonly language: Language;
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly threshold: string;
  readonly value: Json;
  readonly unit: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

const verdicts: ReadonlyMap<string, Verdict> = new Map([['passed', 'Passed'], ['failed', 'Failed'], ['notTested', 'NotTested']]);

/** Whether a value is a line test that was handed in. */
export function isTest(value: Json): boolean {
  const test = asObject(value);
  return test !== undefined && asList(member(test, 'rows')) !== undefined && asText(member(test, 'verdict')) !== undefined && asText(member(test, 'template')) !== undefined;
}

function rowsOf(test: JsonObject, sheet: TestSheet | undefined, language: Language): readonly Row[] {
  const said = (value: Json) => asText(value) ?? asText(member(asObject(value), language === 'en' ? 'en' : 'zh')) ?? '';
  const kept = asList(member(test, 'rows'));
  if (kept !== undefined) {
    return kept.map((one, i) => {
      const row = asObject(one) ?? {};
      const of = (name: string) => member(row, name);
      return { key: `${i}`, name: said(of('name')), threshold: said(of('threshold')), value: of('value'), unit: asText(of('unit')) ?? '', verdict: verdicts.get(asText(of('verdict')) ?? '') ?? 'Missing', reason: said(of('reason')) };
    });
  }
  return sheet === undefined
    ? []
    : judge(sheet, asObject(member(test, 'values')) ?? {}).indicators.map((one) => ({
        key: one.indicator.key ?? '',
        name: (language === 'en' ? one.indicator.nameEn : one.indicator.nameZh) ?? '',
        threshold: one.threshold[language],
        value: one.value,
        unit: one.indicator.unit ?? '',
        verdict: one.verdict,
        reason: one.reason[language],
      }));
}

/** A line test to be read: by which template, each indicator with its judgement, and with what, where and when it was measured. */
export function TestValue({ value, sheet, language }: Properties) {
  const words = wordsOf(language).lineTests;
  const test = asObject(value) ?? {};
  const name = asText(member(asObject(member(test, 'templateName')), language === 'en' ? 'en' : 'zh')) ?? (language === 'en' ? sheet?.template.nameEn : sheet?.template.nameZh) ?? asText(member(test, 'template'));
  const version = asNumber(member(test, 'version')) ?? sheet?.version;
  const whole = (['Passed', 'Failed'] as const).find((one) => one === member(test, 'verdict'));
  const rows = rowsOf(test, sheet, language);
  const measured = (row: Row) => (typeof row.value === 'boolean' ? (row.value ? words.passed : words.failed) : row.value === null ? '–' : `${plainText(row.value, language)}${row.unit === '' ? '' : ` ${row.unit}`}`);
  const told = toldParts.flatMap((part) => (member(test, part.name) === null ? [] : [[part, plainText(member(test, part.name), language)] as const]));
  return (
    <div className="test-entry">
      <div className="test-head">
        {name != null && <span>{name}{version !== undefined && ` · ${words.versionOf(version)}`}</span>}
        {whole !== undefined && <span>{words.whole} <VerdictMark verdict={whole} language={language} /></span>}
        {told.map(([part, text]) => <span key={part.name}><span className="form-help">{part.label[language]}</span> {text}</span>)}
      </div>
      {rows.length > 0 && (
        <table className="form-table test-table">
          <thead>
            <tr>{[words.indicators, words.threshold, words.value, words.verdict].map((title) => <th key={title} scope="col">{title}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td className="test-name">{row.name}</td>
                <td className="test-threshold" data-label={words.threshold}>{row.threshold}</td>
                <td data-label={words.value}>{measured(row)}</td>
                <td className="test-verdict" data-label={words.verdict}><VerdictMark verdict={row.verdict} language={language} />{row.verdict !== 'Passed' && <div>{row.reason}</div>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
