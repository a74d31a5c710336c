import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Card, DatePicker, Flex, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { indicatorFields } from './indicatorFields';
import { replaced, without, type Field } from './model';

type Row = Readonly<Record<string, unknown>>;

interface Properties {
  readonly field: Field;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

/** The value of a field of a document: the kind of the field says how it is given. */
export function FieldInput({ field, value, onChange }: Properties) {
  const words = useWords().documents;
  const { language } = useSession();
  const label = language === 'en' ? field.nameEn : field.nameZh;
  const change = (next: unknown) => onChange?.(next === '' ? undefined : next);
  switch (field.kind) {
    case 'Number':
    case 'Money':
    case 'Bandwidth':
      return <InputNumber aria-label={label} style={{ width: '100%' }} value={(value as number | undefined) ?? null} addonAfter={field.kind === 'Bandwidth' ? 'kbit/s' : field.kind === 'Money' ? 'CNY' : field.unit} onChange={(next) => change(next ?? undefined)} />;
    case 'Date':
      return <DatePicker aria-label={label} style={{ width: '100%' }} value={typeof value === 'string' ? dayjs(value) : null} onChange={(next) => change(next?.format('YYYY-MM-DD'))} />;
    case 'Instant':
      return <DatePicker aria-label={label} showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} value={typeof value === 'string' ? dayjs(value) : null} onChange={(next) => change(next?.toISOString())} />;
    case 'YesNo':
      return <Select aria-label={label} allowClear value={value as boolean | undefined} onChange={(next) => change(next)} options={[{ value: true, label: words.yes }, { value: false, label: words.no }]} />;
    case 'Choice':
      return <Select aria-label={label} allowClear value={value as string | undefined} onChange={(next) => change(next)} options={(field.choices ?? []).map((one) => ({ value: one.value, label: language === 'en' ? one.en : one.zh }))} />;
    case 'List':
      return <RowsInput field={field} value={value} onChange={change} />;
    case 'Indicators':
      return <RowsInput field={{ ...field, fields: indicatorFields }} value={value} onChange={change} />;
    default:
      return <Input.TextArea aria-label={label} autoSize={{ minRows: 1, maxRows: 6 }} value={typeof value === 'string' || value == null ? (value ?? '') : JSON.stringify(value)} onChange={(event) => change(event.target.value)} />;
  }
}

function RowsInput({ field, value, onChange }: Properties) {
  const words = useWords().documents;
  const { language } = useSession();
  const rows = Array.isArray(value) ? (value as readonly Row[]) : [];
  return (
    <Flex vertical gap={8}>
      {rows.map((row, index) => (
        <Card key={index} size="small" title={words.row(index + 1)} extra={<Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={`${words.removeRow} ${index + 1}`} onClick={() => onChange?.(without(rows, index))} />}>
          <div className="document-fields">
            {(field.fields ?? []).map((one) => (
              <label key={one.name}>
                <span>{language === 'en' ? one.nameEn : one.nameZh}</span>
                <FieldInput field={one} value={row[one.name ?? '']} onChange={(next) => onChange?.(replaced(rows, index, { ...row, [one.name ?? '']: next }))} />
              </label>
            ))}
          </div>
        </Card>
      ))}
      <Button size="small" icon={<PlusOutlined aria-hidden />} style={{ alignSelf: 'start' }} onClick={() => onChange?.([...rows, {}])}>{words.addRow}</Button>
    </Flex>
  );
}
