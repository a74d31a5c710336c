import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, HolderOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select, Space } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import type { FieldKind } from '../model/document';
import { addField, kindOf, kindsFor, moveField, namesOf, removeField, textOf, type Part } from './edits';

interface Properties {
  readonly part: Part;
  readonly onChange: (part: Part) => void;
  readonly selected: string | undefined;
  readonly onSelect: (name: string | undefined) => void;
  readonly isColumns: boolean;
}

/** The fields in their order: chosen, added, removed, moved by keys, buttons or dragging. */
export function FieldList({ part, onChange, selected, onSelect, isColumns }: Properties) {
  const all = useWords().forms;
  const words = all.editor;
  const { language } = useSession();
  const [kind, setKind] = useState<FieldKind>('text');
  const [dragged, setDragged] = useState<string>();
  const names = namesOf(part);
  const add = () => {
    const added = addField(part, kind, { zh: words.newLabelZh, en: words.newLabelEn });
    onChange(added.part);
    onSelect(added.name);
  };
  const move = (name: string, to: number) => {
    if (to >= 0 && to < names.length) {
      onChange(moveField(part, name, to));
    }
  };
  const press = (event: KeyboardEvent, name: string, at: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && step !== 0) {
      event.preventDefault();
      move(name, at + step);
    }
  };
  return (
    <div>
      <ul className="editor-fields" aria-label={isColumns ? words.columns : words.fields}>
        {names.map((name, i) => {
          const label = textOf(part, name, 'label', language === 'en' ? 'en' : 'zh-CN') || name;
          const found = kindOf(part, name);
          return (
            <li
              key={name}
              className={name === selected ? 'editor-chosen' : ''}
              draggable
              onDragStart={() => setDragged(name)}
              onDragEnd={() => setDragged(undefined)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                event.stopPropagation();
                if (dragged !== undefined && names.includes(dragged)) {
                  move(dragged, i);
                }
              }}
            >
              <HolderOutlined aria-hidden className="editor-handle" />
              <button type="button" className="editor-name" aria-pressed={name === selected} onClick={() => onSelect(name === selected ? undefined : name)} onKeyDown={(event) => press(event, name, i)}>
                <span className="cut">{label}</span>
                <span className="editor-kind">{found === undefined ? '?' : all.kinds[found]}</span>
              </button>
              <Button type="text" size="small" aria-label={all.moveUp(label)} disabled={i === 0} icon={<ArrowUpOutlined aria-hidden />} onClick={() => move(name, i - 1)} />
              <Button type="text" size="small" aria-label={all.moveDown(label)} disabled={i === names.length - 1} icon={<ArrowDownOutlined aria-hidden />} onClick={() => move(name, i + 1)} />
              <Button
                type="text"
                size="small"
                aria-label={all.remove(label)}
                icon={<DeleteOutlined aria-hidden />}
                onClick={() => {
                  onChange(removeField(part, name));
                  if (name === selected) {
                    onSelect(undefined);
                  }
                }}
              />
            </li>
          );
        })}
      </ul>
      <Space.Compact style={{ width: '100%' }}>
        <Select<FieldKind> aria-label={words.kind} value={kind} style={{ flex: 1 }} options={kindsFor(isColumns).map((one) => ({ value: one, label: all.kinds[one] }))} onChange={setKind} />
        <Button icon={<PlusOutlined aria-hidden />} onClick={add}>{isColumns ? words.addColumn : words.add}</Button>
      </Space.Compact>
    </div>
  );
}
