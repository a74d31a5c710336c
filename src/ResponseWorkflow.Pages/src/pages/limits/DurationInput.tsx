import { InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import { useWords } from '../../words/WordsContext';
import { durationUnits, readDuration, writeDuration, type DurationUnit } from './model';

interface Properties {
  readonly label: string;
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | undefined) => void;
  readonly width?: number;
  readonly size?: 'small' | 'middle';
}

/** A duration: how many of which unit. */
export function DurationInput({ label, id, value, onChange, width = 190, size = 'middle' }: Properties) {
  const words = useWords().limits;
  const read = readDuration(value);
  const [unit, setUnit] = useState<DurationUnit>(read?.unit ?? 'h');
  const shown = read?.unit ?? unit;
  return (
    <Space.Compact style={{ width }}>
      <InputNumber<string>
        {...(id === undefined ? {} : { id })}
        stringMode
        size={size}
        aria-label={label}
        style={{ width: '50%' }}
        value={read?.amount ?? null}
        disabled={shown === 'same day'}
        onChange={(amount) => onChange?.(writeDuration({ amount: amount ?? '', unit: shown }))}
      />
      <Select<DurationUnit>
        aria-label={`${label} ${words.unit}`}
        size={size}
        popupMatchSelectWidth={false}
        style={{ width: '50%' }}
        value={shown}
        onChange={(next) => { setUnit(next); onChange?.(writeDuration({ amount: read?.amount ?? '', unit: next })); }}
        options={durationUnits.map((one) => ({ value: one, label: words.units[one] ?? one }))}
      />
    </Space.Compact>
  );
}
