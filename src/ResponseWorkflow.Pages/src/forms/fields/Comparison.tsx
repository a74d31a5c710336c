import { wordsOf, type Language } from '../../words/languages';
import type { ComparisonColumn, FormField } from '../model/document';
import { asList, asNumber, asObject, member, type Json } from '../model/json';
import { isEmpty } from '../model/values';
import { Bandwidth } from './Bandwidth';
import { plainText } from './plainText';
import { WideFrame } from './WideFrame';

interface Properties {
  readonly field: FormField;
  readonly value: Json;
  readonly language: Language;
}

function cellOf(column: ComparisonColumn, value: Json, language: Language): string {
  const known = typeof value === 'string' ? column.words.get(value)?.[language] : undefined;
  const text = known ?? plainText(value, language);
  return column.unit === undefined || isEmpty(value) ? text : `${text} ${column.unit[language]}`;
}

/** What all entries come to; undefined where none says anything. */
function totalOf(column: ComparisonColumn, entries: readonly Json[]): number | undefined {
  const numbers = entries.flatMap((one) => { const number = asNumber(member(asObject(one), column.field)); return number === undefined ? [] : [number]; });
  if (column.total === undefined || numbers.length === 0) {
    return undefined;
  }
  // Amounts of money in hundredths add up exactly enough when they are rounded in the end.
  const sum = Math.round(numbers.reduce((all, one) => all + one, 0) * 1e6) / 1e6;
  return column.total === 'sum' ? sum : column.total === 'max' ? Math.max(...numbers) : column.total === 'min' ? Math.min(...numbers) : numbers.length;
}

/** A list of answers beside each other, with what they come to. What no entry tells takes no room. */
export function Comparison({ field, value, language }: Properties) {
  const words = wordsOf(language).forms.comparison;
  const entries = asList(value) ?? [];
  const shown = field.comparison.filter((column) => entries.some((one) => !isEmpty(member(asObject(one), column.field)) && !(column.isFlag && member(asObject(one), column.field) === false)));
  if (shown.length === 0) {
    return <>{wordsOf(language).none}</>;
  }
  const [head, ...rest] = shown as [ComparisonColumn, ...ComparisonColumn[]];
  const hasTotals = entries.length > 1 && shown.some((column) => totalOf(column, entries) !== undefined);
  const cell = (column: ComparisonColumn, entry: Json) => {
    const one = member(asObject(entry), column.field);
    if (column.isFlag) {
      return one === true ? <strong className="comparison-flag">⚠ {column.label[language]}</strong> : null;
    }
    if (column.isBandwidth && typeof one === 'number') {
      return <Bandwidth kilobits={one} />;
    }
    return isEmpty(one) ? '–' : <span className="comparison-text">{cellOf(column, one, language)}</span>;
  };
  const total = (column: ComparisonColumn) => {
    const all = totalOf(column, entries);
    return all === undefined ? null : <strong>{column.total === undefined ? null : <span className="comparison-kind">{words[column.total]} </span>}{cellOf(column, all, language)}</strong>;
  };
  if (field.isTurned) {
    return (
      <WideFrame label={field.label[language]}>
        <table className="form-table">
          <thead>
            <tr>
              <th scope="col">{head.label[language]}</th>
              {entries.map((one, i) => <th key={i} scope="col">{cell(head, one)}</th>)}
              {hasTotals && <th scope="col">{words.total}</th>}
            </tr>
          </thead>
          <tbody>
            {rest.map((column) => (
              <tr key={column.field} className={column.isFlag ? 'comparison-warned' : undefined}>
                <th scope="row">{column.label[language]}</th>
                {entries.map((one, i) => <td key={i}>{cell(column, one)}</td>)}
                {hasTotals && <td>{total(column)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </WideFrame>
    );
  }
  return (
    <WideFrame label={field.label[language]}>
      <table className="form-table">
        <thead>
          <tr>{shown.map((column) => <th key={column.field} scope="col">{column.label[language]}</th>)}</tr>
        </thead>
        <tbody>
          {entries.map((one, i) => <tr key={i}>{shown.map((column) => <td key={column.field} data-label={column.label[language]}>{cell(column, one)}</td>)}</tr>)}
        </tbody>
        {hasTotals && <tfoot><tr>{shown.map((column) => <td key={column.field}>{total(column)}</td>)}</tr></tfoot>}
      </table>
    </WideFrame>
  );
}
