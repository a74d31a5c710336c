import { Bandwidth } from '../../forms/fields/Bandwidth';
import { isTest, TestValue } from '../../forms/fields/TestValue';
import { textIn } from '../../forms/fields/plainText';
import { asObject, type Json } from '../../forms/model/json';
import { Instant } from '../../parts/Instant';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { isShown, titleOf, type Schema } from './kindSchema';

/** A value of the data of a case: a word where the kind has one for it, an instant in the reader's zone, a table for a thing or a list of things. */
export function KindValue({ value, schema }: { readonly value: unknown; readonly schema: Schema | undefined }) {
  const all = useWords();
  const words = all.cases;
  const { language } = useSession();
  if (typeof value === 'boolean') {
    return <>{value ? words.yes : words.no}</>;
  }
  if (isTest(value as Json)) {
    return <TestValue value={value as Json} language={language} />;
  }
  if (typeof value === 'number' && schema?.['x-isBandwidth'] === true) {
    return <Bandwidth kilobits={value} />;
  }
  if (typeof value === 'string' && schema?.format === 'date-time') {
    return <Instant at={value} />;
  }
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return <>{value.join(all.forms.comma)}</>;
  }
  const said = textIn(asObject(value), language);
  if (said !== undefined) {
    return <>{said}</>;
  }
  const parts = schema?.properties;
  if (parts !== undefined && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const own = value as Readonly<Record<string, unknown>>;
    const shown = Object.keys(parts).filter((name) => own[name] != null && own[name] !== '' && isShown(parts[name]));
    return (
      <table className="kind-table">
        <tbody>{shown.map((name) => <tr key={name}><th scope="row">{titleOf(parts[name], name, language)}</th><td><KindValue value={own[name]} schema={parts[name]} /></td></tr>)}</tbody>
      </table>
    );
  }
  const word = typeof value === 'string' ? schema?.['x-words']?.[value] : undefined;
  const columns = schema?.items?.properties ?? schema?.['x-columns'];
  if (word !== undefined || !Array.isArray(value) || value.length === 0 || columns === undefined) {
    return <>{word === undefined ? words.value(value) : language === 'en' ? word.en : word.zh}</>;
  }
  const rows = value as readonly Readonly<Record<string, unknown>>[];
  const names = Object.keys(columns).filter((name) => rows.some((row) => row[name] != null));
  return (
    <table className="kind-table">
      <thead><tr>{names.map((name) => <th key={name} scope="col">{titleOf(columns[name], name, language)}</th>)}</tr></thead>
      <tbody>{rows.map((row, place) => <tr key={place}>{names.map((name) => <td key={name}><KindValue value={row[name]} schema={columns[name]} /></td>)}</tr>)}</tbody>
    </table>
  );
}
