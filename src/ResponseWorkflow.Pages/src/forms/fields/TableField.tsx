import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, type KeyboardEvent } from 'react';
import { wordsOf } from '../../words/languages';
import { asList, asObject, member, withMember, type Json } from '../model/json';
import { FieldInput } from './FieldInput';
import type { FieldProperties } from './FieldProperties';

interface Properties extends FieldProperties {
  /** What is wrong with cells, by path such as `tests[2].value`. */
  readonly messages: ReadonlyMap<string, string>;
}

/** Rows of the same columns. Enter goes to the row below and makes one at the end; on a narrow screen each row is a block. */
export function TableField({ field, id, value, onChange, language, aria, messages }: Properties) {
  const words = wordsOf(language).forms;
  const table = useRef<HTMLTableElement>(null);
  const rows = asList(value) ?? [];
  const change = (next: readonly Json[]) => onChange(next.length === 0 ? undefined : next);
  const cellId = (row: number, column: string) => `${id}-${row}-${column}`;
  // The cell is there only after the change was drawn.
  const focus = (row: number, column: string) => window.setTimeout(() => document.getElementById(cellId(row, column))?.focus());
  const add = (column: string) => {
    if (rows.length < field.maxItems) {
      change([...rows, {}]);
      focus(rows.length, column);
    }
  };
  const move = (from: number, to: number) => {
    const next = [...rows];
    next.splice(to, 0, ...next.splice(from, 1));
    change(next);
  };
  const enter = (event: KeyboardEvent, row: number, column: string) => {
    // In lists, dates and buttons Enter has a meaning of its own.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement) || event.target.getAttribute('role') === 'combobox' || event.target.closest('.ant-picker') !== null) {
      return;
    }
    event.preventDefault();
    if (row + 1 < rows.length) {
      focus(row + 1, column);
    } else {
      add(column);
    }
  };
  const first = field.columns[0]?.name ?? '';
  return (
    <div>
      {rows.length > 0 && (
        <div className="form-scroll">
          <table ref={table} className="form-table" aria-labelledby={`${id}-label`}>
            <thead>
              <tr>
                {field.columns.map((column) => <th key={column.name} scope="col">{column.label[language]}{column.isRequired && <span aria-hidden className="form-mark"> *</span>}</th>)}
                <th scope="col"><span className="form-unseen">{words.rowActs}</span></th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, i) => (
                <tr key={i}>
                  {field.columns.map((column) => {
                    const message = messages.get(`${field.name}[${i}].${column.name}`);
                    const problemId = `${cellId(i, column.name)}-problem`;
                    return (
                      <td key={column.name} data-label={column.label[language]} onKeyDown={(event) => enter(event, i, column.name)}>
                        <FieldInput
                          field={column}
                          id={cellId(i, column.name)}
                          value={member(asObject(row), column.name)}
                          onChange={(next) => change(rows.map((other, k) => (k === i ? withMember(asObject(other) ?? {}, column.name, next) : other)))}
                          language={language}
                          aria={{ 'aria-label': words.cell(column.label[language], i + 1), 'aria-required': column.isRequired, 'aria-invalid': message !== undefined, ...(message === undefined ? {} : { 'aria-describedby': problemId }) }}
                        />
                        {message !== undefined && <div id={problemId} className="form-error">{message}</div>}
                      </td>
                    );
                  })}
                  <td className="form-row-acts">
                    <Button type="text" size="small" aria-label={words.moveUp(words.row(i + 1))} disabled={i === 0} icon={<ArrowUpOutlined aria-hidden />} onClick={() => move(i, i - 1)} />
                    <Button type="text" size="small" aria-label={words.moveDown(words.row(i + 1))} disabled={i === rows.length - 1} icon={<ArrowDownOutlined aria-hidden />} onClick={() => move(i, i + 1)} />
                    <Button type="text" size="small" aria-label={words.remove(words.row(i + 1))} icon={<DeleteOutlined aria-hidden />} onClick={() => change(rows.filter((_, k) => k !== i))} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Button id={id} aria-describedby={aria['aria-describedby']} size="small" icon={<PlusOutlined aria-hidden />} disabled={rows.length >= field.maxItems} onClick={() => add(first)}>{words.addRow}</Button>
    </div>
  );
}
