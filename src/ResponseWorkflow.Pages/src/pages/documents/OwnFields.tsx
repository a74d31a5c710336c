import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Collapse, Flex, Input, InputNumber, Select, Tag } from 'antd';
import { useState } from 'react';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { fieldKinds, replaced, type Field, type FieldKind } from './model';
import { MoveButtons } from './MoveButtons';

interface Properties {
  readonly fields: readonly Field[];
  /** Whether they are those of the rows of a list. */
  readonly isRow?: boolean;
  readonly onChange: (fields: readonly Field[]) => void;
}

/** The fields that whoever makes a document of the template gives. */
export function OwnFields({ fields, isRow = false, onChange }: Properties) {
  const words = useWords().documents.template;
  const { language } = useSession();
  return (
    <Flex vertical gap={8}>
      <Collapse
        collapsible="header"
        size="small"
        items={fields.map((field, index) => ({
          key: String(index),
          label: <span className="cut"><Tag>{words.kinds[field.kind ?? 'Text']}</Tag><code>{field.name}</code> {language === 'en' ? field.nameEn : field.nameZh}</span>,
          extra: <span role="presentation" onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}><MoveButtons all={fields} index={index} what={field.name ?? ''} onChange={onChange} /></span>,
          children: <FieldEditor field={field} isRow={isRow} onChange={(one) => onChange(replaced(fields, index, one))} />,
        }))}
      />
      <Button size="small" icon={<PlusOutlined aria-hidden />} style={{ alignSelf: 'start' }} onClick={() => onChange([...fields, { name: '', nameZh: '', nameEn: '', kind: 'Text' }])}>{words.addField}</Button>
    </Flex>
  );
}

function FieldEditor({ field, isRow, onChange }: { readonly field: Field; readonly isRow: boolean; readonly onChange: (field: Field) => void }) {
  const words = useWords().documents.template;
  const kind = field.kind ?? 'Text';
  const set = (change: Partial<Field>) => onChange({ ...field, ...change });
  const kinds = fieldKinds.filter((one) => !isRow || (one !== 'List' && one !== 'Indicators'));
  return (
    <Flex vertical gap={8}>
      <div className="document-fields">
        <label><span>{words.fieldName}</span><Input size="small" value={field.name ?? ''} onChange={(event) => set({ name: event.target.value })} /></label>
        <label><span>{words.nameZh}</span><Input size="small" value={field.nameZh ?? ''} onChange={(event) => set({ nameZh: event.target.value })} /></label>
        <label><span>{words.nameEn}</span><Input size="small" value={field.nameEn ?? ''} onChange={(event) => set({ nameEn: event.target.value })} /></label>
        <label><span>{words.fieldKind}</span><Select<FieldKind> aria-label={words.fieldKind} size="small" style={{ width: '100%' }} value={kind} onChange={(next) => set({ kind: next })} options={kinds.map((one) => ({ value: one, label: words.kinds[one] }))} /></label>
        {kind === 'Number' && <label><span>{words.digits}</span><InputNumber size="small" min={0} max={12} style={{ width: '100%' }} value={field.digits ?? null} onChange={(digits) => set({ digits })} /></label>}
        {kind === 'Number' && <label><span>{words.unit}</span><Input size="small" value={field.unit ?? ''} onChange={(event) => set({ unit: event.target.value === '' ? null : event.target.value })} /></label>}
        {kind === 'Choice' && <label className="whole"><span>{words.choices}</span><ChoiceLines field={field} onChange={onChange} /></label>}
      </div>
      <Checkbox checked={field.isRequired === true} onChange={(event) => set({ isRequired: event.target.checked })}>{words.isRequired}</Checkbox>
      {kind === 'List' && <div><strong>{words.rowFields}</strong><OwnFields fields={field.fields ?? []} isRow onChange={(rows) => set({ fields: [...rows] })} /></div>}
    </Flex>
  );
}

function ChoiceLines({ field, onChange }: { readonly field: Field; readonly onChange: (field: Field) => void }) {
  const words = useWords().documents.template;
  const [text, setText] = useState((field.choices ?? []).map((one) => `${one.value} | ${one.zh} | ${one.en}`).join('\n'));
  const read = (next: string) => {
    setText(next);
    const lines = next.split('\n').map((line) => line.split('|').map((part) => part.trim())).filter((parts) => parts.some((part) => part !== ''));
    onChange({ ...field, choices: lines.map(([value = '', zh = '', en = '']) => ({ value, zh: zh === '' ? value : zh, en: en === '' ? (zh === '' ? value : zh) : en })) });
  };
  return <Input.TextArea size="small" aria-label={words.choices} autoSize={{ minRows: 2, maxRows: 10 }} value={text} onChange={(event) => read(event.target.value)} />;
}
