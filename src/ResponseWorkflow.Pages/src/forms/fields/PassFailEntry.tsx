import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { wordsOf, type Language } from '../../words/languages';
import type { Json } from '../model/json';

interface Properties {
  readonly id: string;
  readonly value: Json;
  readonly onChange: (value: boolean | undefined) => void;
  readonly language: Language;
  readonly label: string;
  readonly describedBy: string;
}

/** Passed or failed, as two buttons that a thumb finds; pressing the chosen one again takes it back. */
export function PassFailEntry({ id, value, onChange, language, label, describedBy }: Properties) {
  const words = wordsOf(language).lineTests;
  return (
    <span className="pass-fail" role="group" aria-label={label} aria-describedby={describedBy}>
      <Button id={id} className={value === true ? 'pass-chosen' : ''} aria-pressed={value === true} icon={<CheckOutlined aria-hidden />} onClick={() => onChange(value === true ? undefined : true)}>{words.passed}</Button>
      <Button className={value === false ? 'fail-chosen' : ''} aria-pressed={value === false} icon={<CloseOutlined aria-hidden />} onClick={() => onChange(value === false ? undefined : false)}>{words.failed}</Button>
    </span>
  );
}
