import { Fragment, useId, useMemo } from 'react';
import type { ProblemError } from '../api/problem';
import { wordsOf, type Language } from '../words/languages';
import { WordsContext } from '../words/WordsContext';
import { FieldInput } from './fields/FieldInput';
import type { FieldAria } from './fields/FieldProperties';
import { FieldValue } from './fields/FieldValue';
import { IndicatorField } from './fields/IndicatorField';
import { TableField } from './fields/TableField';
import './forms.css';
import { messageOf } from './messages';
import { checkData, type FormStage, type TestSheets } from './model/checks';
import { factAt } from './model/condition';
import { isFilledIn, readForm, type FormField } from './model/document';
import { FilledForm } from './model/filled';
import { toldParts } from './model/indicatorParts';
import { asList, member, withMember, type Json, type JsonObject } from './model/json';
import { SheetsContext } from './sheets';

interface Properties {
  /** The form as the definition holds it. */
  readonly form: unknown;
  /** What is known, such as the data of the case. */
  readonly facts?: JsonObject;
  /** What fields of line tests ask for, by name of the field. */
  readonly sheets?: TestSheets;
  readonly value: JsonObject;
  readonly onChange?: (value: JsonObject) => void;
  /** What the server refused; `field` is the path in what was filled in. */
  readonly errors?: readonly ProblemError[];
  /** How strictly the page looks: what is missing is told from the first attempt to hand in. */
  readonly stage?: FormStage;
  readonly readOnly?: boolean;
  readonly language: Language;
}

const grouped = new Set<string>(['choice', 'choices', 'yesNo', 'table', 'files', 'signature', 'indicators']);
const nothing: JsonObject = {};
const noSheets: TestSheets = new Map();

/** A form: to be filled in, or, read-only, to be read. Labels and values come from people and are shown as text. */
export function FormView({ form, facts = nothing, sheets = noSheets, value, onChange, errors, stage = 'Draft', readOnly = false, language }: Properties) {
  const id = useId();
  const document = useMemo(() => readForm(form), [form]);
  const filled = useMemo(() => new FilledForm(document, value, facts), [document, value, facts]);
  const messages = useMemo(() => {
    // The server's word comes first: it knows more.
    const all = [
      ...(errors ?? []).flatMap((one) => (one.field == null ? [] : [[one.field, one.message] as const])),
      ...(readOnly ? [] : checkData(document, value, facts, stage, sheets).map((one) => [one.path, messageOf(one, language)] as const)),
    ];
    return new Map(all.reverse());
  }, [document, value, facts, stage, sheets, readOnly, language, errors]);
  const around = useMemo(() => ({ sheets, facts }), [sheets, facts]);
  const words = wordsOf(language);
  const shown = document.fields.filter((field) => filled.isVisible(field));
  const places = new Set(shown.flatMap((field) => (readOnly || !isFilledIn(field.kind) ? [] : placesOf(field, member(value, field.name), sheets))));
  const others = [...new Set([...messages].filter(([path]) => !places.has(path)).map(([, message]) => message))];
  return (
    <WordsContext.Provider value={words}>
      <SheetsContext.Provider value={around}>
      <div className="form-view" lang={language}>
        {others.length > 0 && <ul className="form-others" role="alert">{others.map((message) => <li key={message}>{message}</li>)}</ul>}
        <div className="form-grid">
          {shown.map((field) => (
            <Fragment key={field.name}>
              {field.section !== undefined && <h3 className="form-section">{field.section[language]}</h3>}
              {readOnly || !isFilledIn(field.kind) ? (
                <div className={field.isHalf ? 'form-field form-half' : 'form-field'}>
                  <div className="form-label">{field.label[language]}</div>
                  <div className="form-value">
                    <FieldValue field={field} value={field.kind === 'fact' || field.kind === 'comparison' ? factAt(facts, field.from) : member(value, field.name)} language={language} />
                  </div>
                </div>
              ) : (
                <Field
                  field={field}
                  id={`${id}-${field.name}`}
                  isRequired={filled.isRequired(field)}
                  value={value}
                  messages={messages}
                  language={language}
                  onChange={(next) => onChange?.(next)}
                />
              )}
            </Fragment>
          ))}
        </div>
      </div>
      </SheetsContext.Provider>
    </WordsContext.Provider>
  );
}

/** The paths at which a problem has a place beside its field. */
function placesOf(field: FormField, value: Json, sheets: TestSheets): string[] {
  if (field.kind === 'indicators') {
    const indicators = sheets.get(field.name)?.template.indicators ?? [];
    return [field.name, ...(sheets.has(field.name) ? toldParts.map((part) => `${field.name}.${part.name}`) : []), ...indicators.map((one) => `${field.name}.values.${one.key ?? ''}`)];
  }
  const rows = field.kind === 'table' ? (asList(value) ?? []) : [];
  return [field.name, ...rows.flatMap((_, i) => field.columns.map((column) => `${field.name}[${i}].${column.name}`))];
}

interface FieldSlot {
  readonly field: FormField;
  readonly id: string;
  readonly isRequired: boolean;
  readonly value: JsonObject;
  readonly messages: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly onChange: (value: JsonObject) => void;
}

function Field({ field, id, isRequired, value, messages, language, onChange }: FieldSlot) {
  const words = wordsOf(language).forms;
  const message = messages.get(field.name);
  const [helpId, problemId] = [`${id}-help`, `${id}-problem`];
  const describedBy = [...(field.help === undefined ? [] : [helpId]), ...(message === undefined ? [] : [problemId])].join(' ');
  const aria: FieldAria = { 'aria-required': isRequired, 'aria-invalid': message !== undefined, ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }) };
  const label = (
    <>
      {field.label[language]}
      {isRequired && <span className="form-mark"> *<span className="form-unseen">{words.isRequired}</span></span>}
    </>
  );
  const properties = { field, id, value: member(value, field.name), language, aria, onChange: (next: Json | undefined) => onChange(withMember(value, field.name, next)) };
  return (
    <div className={`form-field${field.isHalf ? ' form-half' : ''}${message === undefined ? '' : ' form-wrong'}`}>
      {grouped.has(field.kind) ? <div id={`${id}-label`} className="form-label">{label}</div> : <label id={`${id}-label`} htmlFor={id} className="form-label">{label}</label>}
      {field.kind === 'table' ? <TableField {...properties} messages={messages} /> : field.kind === 'indicators' ? <IndicatorField {...properties} messages={messages} /> : <FieldInput {...properties} />}
      {field.help !== undefined && <div id={helpId} className="form-help">{field.help[language]}</div>}
      <div id={problemId} className="form-error" aria-live="polite">{message}</div>
    </div>
  );
}
