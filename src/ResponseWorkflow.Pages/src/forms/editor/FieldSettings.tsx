import { Checkbox, Flex, Input, InputNumber, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useWords } from '../../words/WordsContext';
import { isFilledIn, type FieldKind } from '../model/document';
import { asNumber, asText, member } from '../model/json';
import { choiceLines, isRequired, kindOf, kindsFor, renameField, schemaOf, setChoices, setKind, setList, setRequired, setSchema, setText, setUi, tablePart, termLists, textOf, uiOf, withTable, type Part } from './edits';
import { FieldList } from './FieldList';
import { JsonInput } from './JsonInput';

interface Properties {
  readonly part: Part;
  readonly name: string;
  readonly onChange: (part: Part) => void;
  readonly onRename: (name: string) => void;
  readonly isColumn: boolean;
}

const stepsOf = (decimals: number | null) => (decimals === null ? undefined : 1 / 10 ** decimals);

/** What a field is like: the settings of its kind, and those that every field has. */
export function FieldSettings({ part, name, onChange, onRename, isColumn }: Properties) {
  const all = useWords().forms;
  const words = all.editor;
  const id = useId();
  const [column, setColumn] = useState<string>();
  const kind = kindOf(part, name) ?? 'text';
  const schema = schemaOf(part, name);
  const ui = uiOf(part, name);
  const isShownOnly = !isFilledIn(kind);
  const rename = (to: string) => {
    const next = renameField(part, name, to.trim());
    if (to.trim() !== '' && next !== part) {
      onChange(next);
      onRename(to.trim());
    }
  };
  const item = (key: string, label: string, input: (id: string) => ReactNode) => (
    <div className="form-field form-half" key={key}>
      <label className="form-label" htmlFor={`${id}-${key}`}>{label}</label>
      {input(`${id}-${key}`)}
    </div>
  );
  const pair = (key: string, zhLabel: string, enLabel: string) =>
    ([['zh-CN', zhLabel], ['en', enLabel]] as const).map(([language, label]) =>
      item(`${key}-${language}`, label, (at) => <Input id={at} value={textOf(part, name, key, language)} onChange={(event) => onChange(setText(part, name, key, language, event.target.value))} />),
    );
  const number = (key: string, label: string) => item(key, label, (at) => <InputNumber id={at} style={{ width: '100%' }} value={asNumber(member(schema, key)) ?? null} onChange={(next) => onChange(setSchema(part, name, key, next ?? undefined))} />);
  const text = (key: string, label: string) => item(key, label, (at) => <Input id={at} className="editor-code" value={asText(member(ui, key)) ?? ''} onChange={(event) => onChange(setUi(part, name, key, event.target.value))} />);
  const has = (...kinds: FieldKind[]) => kinds.includes(kind);
  return (
    <div className="form-view editor-settings">
      <div className="form-grid">
        {item('name', words.fieldName, (at) => <Input key={name} id={at} className="editor-code" defaultValue={name} maxLength={64} onBlur={(event) => rename(event.target.value)} onPressEnter={(event) => rename(event.currentTarget.value)} />)}
        {item('kind', words.kind, (at) => <Select<FieldKind> id={at} style={{ width: '100%' }} value={kind} options={kindsFor(isColumn).map((one) => ({ value: one, label: all.kinds[one] }))} onChange={(next) => onChange(setKind(part, name, next, { zh: words.newLabelZh, en: words.newLabelEn }))} />)}
        {pair('label', words.labelZh, words.labelEn)}
        <Flex gap={16}>
          {!isShownOnly && <Checkbox checked={isRequired(part, name)} onChange={(event) => onChange(setRequired(part, name, event.target.checked))}>{words.isRequired}</Checkbox>}
          {!isColumn && <Checkbox checked={member(ui, 'width') === 'half'} onChange={(event) => onChange(setUi(part, name, 'width', event.target.checked ? 'half' : undefined))}>{words.isHalf}</Checkbox>}
        </Flex>
        {has('text', 'longText') && [number('minLength', words.minLength), number('maxLength', words.maxLength)]}
        {has('text', 'longText') && item('pattern', words.pattern, (at) => <Input id={at} className="editor-code" value={asText(member(schema, 'pattern')) ?? ''} onChange={(event) => onChange(setSchema(part, name, 'pattern', event.target.value === '' ? undefined : event.target.value))} />)}
        {has('number') && [number('minimum', words.minimum), number('maximum', words.maximum)]}
        {has('number') && item('decimals', words.decimals, (at) => <InputNumber id={at} style={{ width: '100%' }} min={0} max={6} precision={0} value={decimalsOf(asNumber(member(schema, 'multipleOf')))} onChange={(next) => onChange(setSchema(part, name, 'multipleOf', stepsOf(next)))} />)}
        {has('number', 'computed') && pair('unit', words.unitZh, words.unitEn)}
        {has('choices', 'files', 'table') && [number('minItems', words.minItems), number('maxItems', words.maxItems)]}
        {has('choice', 'choices', 'fact') && item('choicesFrom', words.choicesFrom, (at) => <Select<string> id={at} allowClear style={{ width: '100%' }} value={asText(member(ui, 'choicesFrom')) ?? null} options={termLists.map((one) => ({ value: one, label: words.termLists[one] }))} onChange={(next: string | null | undefined) => onChange(setList(part, name, next ?? undefined))} />)}
        {has('choice', 'choices') && !Object.hasOwn(ui, 'choicesFrom') && <Choices part={part} name={name} onChange={onChange} />}
        {has('computed') && item('resultType', words.resultType, (at) => <Select id={at} style={{ width: '100%' }} value={asText(member(schema, 'type')) ?? 'number'} options={['number', 'integer', 'string', 'boolean'].map((one) => ({ value: one, label: one }))} onChange={(next) => onChange(setSchema(part, name, 'type', next))} />)}
        {has('computed') && (
          <div className="form-field">
            <label className="form-label" htmlFor={`${id}-computed`}>{words.computed}</label>
            <Input.TextArea id={`${id}-computed`} className="editor-code" spellCheck={false} autoSize={{ minRows: 2, maxRows: 8 }} value={asText(member(ui, 'computed')) ?? ''} onChange={(event) => onChange(setUi(part, name, 'computed', event.target.value))} />
          </div>
        )}
        {has('fact', 'comparison') && text('from', words.from)}
        {has('indicators') && [text('circuitType', words.circuitType), text('grade', words.gradePath), text('bandwidth', words.bandwidthPath)]}
        {has('indicators') && item('measured', words.measuredPath, (at) => <Input id={at} className="editor-code" value={asText(member(ui, 'measured')) ?? ''} onChange={(event) => onChange(setUi(part, name, 'measured', event.target.value === '' ? undefined : event.target.value))} />)}
        {has('comparison') && <JsonInput key={`${name}-columns`} label={words.columns} value={member(ui, 'columns')} onChange={(next) => onChange(setUi(part, name, 'columns', next))} />}
        {has('signature') && item('mode', words.mode, (at) => <Select id={at} style={{ width: '100%' }} value={asText(member(ui, 'mode')) ?? 'drawn'} options={[{ value: 'drawn', label: words.drawn }, { value: 'password', label: words.password }]} onChange={(next) => onChange(setUi(part, name, 'mode', next))} />)}
        {pair('help', words.helpZh, words.helpEn)}
        {!isColumn && pair('section', words.sectionZh, words.sectionEn)}
        {!isColumn && <JsonInput key={`${name}-visible`} label={words.visibleWhen} value={Object.hasOwn(ui, 'visibleWhen') ? member(ui, 'visibleWhen') : undefined} onChange={(next) => onChange(setUi(part, name, 'visibleWhen', next))} />}
        {!isColumn && !isShownOnly && <JsonInput key={`${name}-required`} label={words.requiredWhen} value={Object.hasOwn(ui, 'requiredWhen') ? member(ui, 'requiredWhen') : undefined} onChange={(next) => onChange(setUi(part, name, 'requiredWhen', next))} />}
        {has('table') && (
          <div className="editor-columns">
            <h4>{words.columns}</h4>
            <FieldList part={tablePart(part, name)} onChange={(next) => onChange(withTable(part, name, next))} selected={column} onSelect={setColumn} isColumns />
            {column !== undefined && kindOf(tablePart(part, name), column) !== undefined && (
              <FieldSettings part={tablePart(part, name)} name={column} onChange={(next) => onChange(withTable(part, name, next))} onRename={setColumn} isColumn />
            )}
          </div>
        )}
      </div>
    </div>
  );
}

function decimalsOf(step: number | undefined): number | null {
  return step === undefined || step <= 0 ? null : Math.round(-Math.log10(step));
}

// Lines that are being typed are no choices yet: they are read when the field is left.
function Choices({ part, name, onChange }: { readonly part: Part; readonly name: string; readonly onChange: (part: Part) => void }) {
  const words = useWords().forms.editor;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  return (
    <div className="form-field">
      <label className="form-label" htmlFor={id}>{words.choices}</label>
      <Input.TextArea
        id={id}
        spellCheck={false}
        autoSize={{ minRows: 2, maxRows: 10 }}
        value={typed ?? choiceLines(part, name)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed !== undefined) {
            onChange(setChoices(part, name, typed));
            setTyped(undefined);
          }
        }}
      />
    </div>
  );
}
