import { Alert, Button } from 'antd';
import { Fragment } from 'react';
import { wordsOf } from '../../words/languages';
import { factAt } from '../model/condition';
import { toldParts } from '../model/indicatorParts';
import { asObject, member, withMember, type Json, type JsonObject } from '../model/json';
import { isMandatory, judge, readMeasured, valueOf, type JudgedIndicator, type Measured, type TestSheet } from '../model/judging';
import { useSheets } from '../sheets';
import { FieldInput } from './FieldInput';
import type { FieldProperties } from './FieldProperties';
import { NumberEntry } from './NumberEntry';
import { PassFailEntry } from './PassFailEntry';
import { VerdictMark } from './VerdictMark';

interface Properties extends FieldProperties {
  /** What is wrong with parts of the test, by path such as `test.values.delay`. */
  readonly messages: ReadonlyMap<string, string>;
}

/** A line test: each indicator with what it must be, its value and what the system says of it at once; then instrument, place and time. */
export function IndicatorField({ field, id, value, onChange, language, messages }: Properties) {
  const words = wordsOf(language).lineTests;
  const { sheets, facts } = useSheets();
  const sheet = sheets.get(field.name);
  const test = asObject(value) ?? {};
  if (sheet === undefined) {
    return <Alert id={id} type="info" showIcon message={words.noSheet} description={words.noSheetText} />;
  }
  // What another template asked for is not kept: the server would refuse it.
  const known = new Set((sheet.template.indicators ?? []).map((one) => one.key ?? ''));
  const values = Object.fromEntries(Object.entries(asObject(member(test, 'values')) ?? {}).filter(([key]) => known.has(key)));
  const change = (next: JsonObject) => {
    const told = Object.fromEntries(toldParts.flatMap((part) => (member(test, part.name) === null ? [] : [[part.name, member(test, part.name)] as const])));
    const all: JsonObject = { ...(Object.keys(next).length === 0 ? {} : { values: next }), ...told };
    onChange(Object.keys(all).length === 0 ? undefined : all);
  };
  const tell = (name: string, next: Json | undefined) => {
    const all = withMember(Object.keys(values).length === 0 ? withMember(test, 'values', undefined) : withMember(test, 'values', values), name, next);
    onChange(Object.keys(all).length === 0 ? undefined : all);
  };
  const judged = judge(sheet, values);
  const name = language === 'en' ? sheet.template.nameEn : sheet.template.nameZh;
  return (
    <div className="test-entry">
      <div className="test-head">
        <span>{name} · {words.versionOf(sheet.version)}</span>
        <span role="status">{words.whole} <VerdictMark verdict={judged.verdict} language={language} /></span>
        <TakeOver sheet={sheet} measured={field.measured === '' ? [] : readMeasured(factAt(facts, field.measured))} values={values} onChange={change} language={language} />
      </div>
      <table className="form-table test-table" aria-labelledby={`${id}-label`}>
        <thead>
          <tr>
            <th scope="col">{words.indicators}</th>
            <th scope="col">{words.threshold}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {judged.indicators.map((one, i) => (
            <Row
              key={one.indicator.key}
              judged={one}
              id={i === 0 ? id : `${id}-${one.indicator.key ?? ''}`}
              value={valueOf(member(values, one.indicator.key ?? ''))}
              message={messages.get(`${field.name}.values.${one.indicator.key ?? ''}`)}
              language={language}
              onChange={(next) => change(withMember(values, one.indicator.key ?? '', next))}
            />
          ))}
        </tbody>
      </table>
      <div className="form-grid">
        {toldParts.map((part) => {
          const message = messages.get(`${field.name}.${part.name}`);
          const at = `${id}-told-${part.name}`;
          return (
            <div key={part.name} className={`form-field form-half${message === undefined ? '' : ' form-wrong'}`}>
              <label htmlFor={at} className="form-label">{part.label[language]}{part.isRequired && <span className="form-mark"> *<span className="form-unseen">{wordsOf(language).forms.isRequired}</span></span>}</label>
              <FieldInput
                field={part}
                id={at}
                value={member(test, part.name)}
                onChange={(next) => tell(part.name, next)}
                language={language}
                aria={{ 'aria-required': part.isRequired, 'aria-invalid': message !== undefined, 'aria-describedby': `${at}-problem` }}
              />
              {part.name === 'at' && message === undefined && <div className="form-help">{words.timeHint}</div>}
              <div id={`${at}-problem`} className="form-error" aria-live="polite">{message}</div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface RowProperties {
  readonly judged: JudgedIndicator;
  readonly id: string;
  readonly value: Json;
  readonly message: string | undefined;
  readonly language: 'zh-CN' | 'en';
  readonly onChange: (value: Json | undefined) => void;
}

function Row({ judged, id, value, message, language, onChange }: RowProperties) {
  const words = wordsOf(language).lineTests;
  const { indicator } = judged;
  const name = (language === 'en' ? indicator.nameEn : indicator.nameZh) ?? '';
  const note = language === 'en' ? indicator.noteEn : indicator.noteZh;
  const hint = `${id}-hint`;
  const shared = { id, value, onChange, language, label: name, describedBy: hint };
  return (
    <tr className={`test-${judged.verdict}${message === undefined ? '' : ' form-wrong'}`}>
      <td>
        <span className="test-name">{name}</span>{isMandatory(indicator) ? <span className="form-mark" aria-hidden> *</span> : <span className="form-help"> {words.optional}</span>}
        {note != null && <div className="form-help">{note}</div>}
      </td>
      <td className="test-threshold">{judged.threshold[language]}</td>
      <td className="test-value">
        {indicator.direction === 'PassFail' ? <PassFailEntry {...shared} /> : <NumberEntry {...shared} indicator={indicator} isWrong={message !== undefined} />}
      </td>
      <td className="test-verdict" id={hint} aria-live="polite">
        {message !== undefined ? <span className="form-error">{message}</span> : (
          <>
            <VerdictMark verdict={judged.verdict} language={language} />
            {judged.verdict !== 'Passed' && value !== null && <div>{judged.reason[language]}</div>}
            {judged.verdict === 'NotTested' && value === null && indicator.insteadOf == null && isMandatory(indicator) && <div>{judged.reason[language]}</div>}
          </>
        )}
      </td>
    </tr>
  );
}

interface TakeOverProperties {
  readonly sheet: TestSheet;
  readonly measured: readonly Measured[];
  readonly values: JsonObject;
  readonly onChange: (values: JsonObject) => void;
  readonly language: 'zh-CN' | 'en';
}

/** Takes over what another system measured, where nothing was typed. A value of another unit is told, and not taken. */
function TakeOver({ sheet, measured, values, onChange, language }: TakeOverProperties) {
  const words = wordsOf(language).lineTests;
  const of = (one: Measured) => (sheet.template.indicators ?? []).find((indicator) => indicator.key === one.key);
  const free = measured.filter((one) => of(one) !== undefined && member(values, one.key) === null && (of(one)?.direction === 'PassFail') === (typeof one.value === 'boolean'));
  const fitting = free.filter((one) => (one.unit ?? '') === (of(one)?.unit ?? ''));
  const others = free.filter((one) => !fitting.includes(one));
  const name = (one: Measured) => (language === 'en' ? of(one)?.nameEn : of(one)?.nameZh) ?? one.key;
  return (
    <Fragment>
      {fitting.length > 0 && <Button size="small" className="test-take" onClick={() => onChange({ ...values, ...Object.fromEntries(fitting.map((one) => [one.key, one.value])) })}>{words.takeOver(fitting.length)}</Button>}
      {others.length > 0 && <span className="form-help">{words.otherUnit(others.map((one) => `${name(one)} (${one.unit ?? '–'})`).join(', '))}</span>}
    </Fragment>
  );
}
