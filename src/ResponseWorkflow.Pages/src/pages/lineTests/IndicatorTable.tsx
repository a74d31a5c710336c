import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import type { Schemas } from '../../api/client';
import { useWords } from '../../words/WordsContext';
import { replaced } from '../documents/model';
import { MoveButtons } from '../documents/MoveButtons';

type Indicator = Schemas['TestIndicator'];
type Direction = NonNullable<Indicator['direction']>;

interface Properties {
  readonly indicators: readonly Indicator[];
  readonly grades: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (indicators: readonly Indicator[]) => void;
}

const directions: readonly Direction[] = ['AtMost', 'AtLeast', 'Equal', 'Range', 'PassFail'];

/** The indicators of a template, edited in place. */
export function IndicatorTable({ indicators, grades, onChange }: Properties) {
  const words = useWords().lineTests;
  const set = (index: number, change: Partial<Indicator>) => onChange(replaced(indicators, index, { ...indicators[index], ...change }));
  const given = (text: string) => (text === '' ? null : text);
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="template-items" style={{ minWidth: 1100 }}>
        <thead>
          <tr>
            <th scope="col" style={{ width: 120 }}>{words.key}</th>
            <th scope="col">{words.nameZh}</th>
            <th scope="col">{words.nameEn}</th>
            <th scope="col" style={{ width: 104 }}>{words.direction}</th>
            <th scope="col" style={{ width: 92 }}>{words.threshold}</th>
            <th scope="col" style={{ width: 80 }}>{words.unit}</th>
            <th scope="col" style={{ width: 72 }}>{words.share}</th>
            <th scope="col" style={{ width: 56 }}>{words.mandatory}</th>
            <th scope="col" style={{ width: 150 }}>{words.grades}</th>
            <th scope="col" style={{ width: 120 }}>{words.insteadOf}</th>
            <th style={{ width: 80 }} aria-label={words.remove('')} />
          </tr>
        </thead>
        <tbody>
          {indicators.map((one, index) => {
            const at = (label: string) => `${label} ${index + 1}`;
            return (
              <tr key={index}>
                <td><Input size="small" aria-label={at(words.key)} value={one.key ?? ''} onChange={(event) => set(index, { key: event.target.value })} /></td>
                <td><Input size="small" aria-label={at(words.nameZh)} value={one.nameZh ?? ''} onChange={(event) => set(index, { nameZh: event.target.value })} /></td>
                <td><Input size="small" aria-label={at(words.nameEn)} value={one.nameEn ?? ''} onChange={(event) => set(index, { nameEn: event.target.value })} /></td>
                <td><Select<Direction> size="small" aria-label={at(words.direction)} style={{ width: '100%' }} value={one.direction ?? 'AtMost'} onChange={(direction) => set(index, { direction })} options={directions.map((value) => ({ value, label: words.directions[value] }))} /></td>
                <td>
                  {one.direction !== 'PassFail' && <InputNumber<number> size="small" aria-label={at(words.threshold)} style={{ width: '100%' }} value={one.threshold ?? null} onChange={(threshold) => set(index, { threshold })} />}
                  {one.direction === 'Range' && <InputNumber<number> size="small" aria-label={at(words.upper)} placeholder={words.upper} style={{ width: '100%' }} value={one.upper ?? null} onChange={(upper) => set(index, { upper })} />}
                </td>
                <td><Input size="small" aria-label={at(words.unit)} value={one.unit ?? ''} onChange={(event) => set(index, { unit: given(event.target.value) })} /></td>
                <td><Checkbox aria-label={at(words.share)} checked={one.isShareOfBandwidth === true} onChange={(event) => set(index, { isShareOfBandwidth: event.target.checked })} /></td>
                <td><Checkbox aria-label={at(words.mandatory)} checked={one.isMandatory !== false} onChange={(event) => set(index, { isMandatory: event.target.checked })} /></td>
                <td><Select<string[]> size="small" mode="multiple" aria-label={at(words.grades)} style={{ width: '100%' }} value={[...(one.grades ?? [])]} onChange={(next) => set(index, { grades: next })} options={[...grades]} /></td>
                <td><Select<string> size="small" allowClear aria-label={at(words.insteadOf)} style={{ width: '100%' }} value={one.insteadOf ?? null} onChange={(next: string | undefined) => set(index, { insteadOf: next ?? null })} options={indicators.filter((other) => other !== one).map((other) => ({ value: other.key ?? '', label: other.key ?? '' }))} /></td>
                <td><MoveButtons all={indicators} index={index} what={one.key ?? ''} onChange={onChange} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...indicators, { key: '', nameZh: '', nameEn: '', direction: 'AtMost', isMandatory: true }])}>{words.addIndicator}</Button>
    </div>
  );
}
