import type { ReactNode } from 'react';
import { wordsOf, type Language } from '../../words/languages';
import { useSurroundings, type Lookup } from '../lookups';
import type { FormField } from '../model/document';
import { asList, asObject, member, type Json } from '../model/json';
import { isDrawnSignature } from '../model/signature';
import { isEmpty } from '../model/values';
import { Bandwidth } from './Bandwidth';
import { Comparison } from './Comparison';
import { FileName } from './FileName';
import { LookupName } from './LookupName';
import { plainText } from './plainText';
import { TestValue } from './TestValue';
import { useSheets } from '../sheets';
import { WideFrame } from './WideFrame';

interface Properties {
  readonly field: FormField;
  readonly value: Json;
  readonly language: Language;
}

/** A value to be read. Whatever is stored is shown as text, never as markup. */
export function FieldValue({ field, value, language }: Properties) {
  const all = wordsOf(language);
  const { people, units, customers, circuits, grades } = useSurroundings();
  const { sheets } = useSheets();
  // What is to be measured is worth reading before anything was.
  if (isEmpty(value) && !(field.kind === 'indicators' && sheets.has(field.name))) {
    return <>{all.none}</>;
  }
  const choiceLabel = (one: Json) => field.choices.find((choice) => choice.value === one)?.label[language] ?? plainText(one, language);
  const lookedUp = (lookup: Lookup | undefined) => (lookup === undefined || typeof value !== 'string' ? plainText(value, language) : <LookupName lookup={lookup} value={value} language={language} />);
  switch (field.kind) {
    case 'longText':
      return <span style={{ whiteSpace: 'pre-wrap' }}>{plainText(value, language)}</span>;
    case 'choice':
      return <>{choiceLabel(value)}</>;
    case 'choices':
      return <>{(asList(value) ?? [value]).map(choiceLabel).join(all.forms.comma)}</>;
    case 'person':
      return <>{lookedUp(people)}</>;
    case 'unit':
      return <>{lookedUp(units)}</>;
    case 'customer':
      return <>{lookedUp(customers)}</>;
    case 'circuit':
      return <>{lookedUp(circuits)}</>;
    case 'fact':
      if (field.isBandwidth && typeof value === 'number') {
        return <Bandwidth kilobits={value} />;
      }
      // People know grades by their names, and not by what rows keep.
      return field.choices.length > 0 ? <>{choiceLabel(value)}</> : /(^|\.)grade$/i.test(field.from) ? <>{lookedUp(grades)}</> : <>{plainText(value, language)}</>;
    case 'files':
      return <>{(asList(value) ?? []).filter((one) => typeof one === 'string').map((one) => <div key={one}><FileName id={one} /></div>)}</>;
    case 'table':
      return <Rows field={field} value={value} language={language} />;
    case 'comparison':
      return <Comparison field={field} value={value} language={language} />;
    case 'indicators':
      return <TestValue value={value} sheet={sheets.get(field.name)} language={language} />;
    case 'signature':
      return typeof value === 'string' && isDrawnSignature(value) ? <img className="signature" src={value} alt={all.forms.signature} /> : <>{all.forms.confirmed}</>;
    default:
      return <>{withUnit(plainText(value, language), field, language)}</>;
  }
}

function withUnit(text: string, field: FormField, language: Language): ReactNode {
  return field.unit === undefined ? text : `${text} ${field.unit[language]}`;
}

function Rows({ field, value, language }: Properties) {
  return (
    <WideFrame label={field.label[language]}>
      <table className="form-table">
        <thead>
          <tr>{field.columns.map((column) => <th key={column.name} scope="col">{column.label[language]}</th>)}</tr>
        </thead>
        <tbody>
          {(asList(value) ?? []).map((row, i) => (
            <tr key={i}>
              {field.columns.map((column) => <td key={column.name} data-label={column.label[language]}><FieldValue field={column} value={member(asObject(row), column.name)} language={language} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </WideFrame>
  );
}
