import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { titleOf, type Schema } from './kindSchema';

/** A value of the data of a case: a word where the kind has one for it, a table for a list of things. */
export function KindValue({ value, schema }: { readonly value: unknown; readonly schema: Schema | undefined }) {
  const words = useWords().cases;
  const { language } = useSession();
  if (typeof value === 'boolean') {
    return <>{value ? words.yes : words.no}</>;
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
