import { Button, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { wordsOf, type Language } from '../../words/languages';
import { asNumber, type Json } from '../model/json';
import { readNumber, written, type TestIndicator } from '../model/judging';

interface Properties {
  readonly id: string;
  readonly indicator: TestIndicator;
  readonly value: Json;
  readonly onChange: (value: Json | undefined) => void;
  readonly language: Language;
  readonly label: string;
  readonly isWrong: boolean;
  readonly describedBy: string;
}

// Below it a threshold is a ratio of errors, which people write as a power of ten.
const tiny = 1e-3;

function shown(value: Json): string {
  const number = asNumber(value);
  return number === undefined ? (typeof value === 'string' ? value : '') : number !== 0 && Math.abs(number) < tiny ? written(number) : String(number);
}

/** A number with its unit, for the keypad of a telephone too: what the keypad lacks stands beside it. */
export function NumberEntry({ id, indicator, value, onChange, language, label, isWrong, describedBy }: Properties) {
  const words = wordsOf(language).lineTests;
  const [typed, setTyped] = useState<string>();
  const input = useRef<InputRef>(null);
  const threshold = indicator.threshold ?? 0;
  const isRatio = indicator.isShareOfBandwidth !== true && threshold !== 0 && Math.abs(threshold) < tiny;
  const mayBeNegative = threshold < 0 || (indicator.upper ?? 0) < 0;
  const text = typed ?? shown(value);
  const take = (next: string) => {
    setTyped(next);
    // What is half typed, such as "1e-", is no number yet and no mistake either: it is told when the field is left.
    onChange(readNumber(next));
  };
  const leave = () => {
    if (typed !== undefined && typed.trim() !== '' && readNumber(typed) === undefined) {
      onChange(typed.trim());
    }
    setTyped(undefined);
  };
  const press = (next: string) => {
    take(next);
    input.current?.focus();
  };
  return (
    <span className="number-entry">
      <Input
        ref={input}
        id={id}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        autoComplete="off"
        inputMode="decimal"
        value={text}
        {...(indicator.unit == null ? {} : { suffix: indicator.unit })}
        {...(isWrong ? { status: 'error' as const } : {})}
        onChange={(event) => take(event.target.value)}
        onBlur={leave}
      />
      {/* The field is not left for these: they type into it. */}
      {isRatio && <Button aria-label={`×10⁻ⁿ ${label}`} title={words.powerOfTen} disabled={/e/i.test(text) || text === ''} onMouseDown={(event) => event.preventDefault()} onClick={() => press(`${text}e-`)}>×10⁻ⁿ</Button>}
      {mayBeNegative && <Button aria-label={`± ${label}`} title={words.sign} onMouseDown={(event) => event.preventDefault()} onClick={() => press(text.startsWith('-') ? text.slice(1) : `-${text}`)}>±</Button>}
    </span>
  );
}
