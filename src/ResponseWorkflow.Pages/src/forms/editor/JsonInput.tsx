import { Input } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../words/WordsContext';
import type { Json } from '../model/json';

interface Properties {
  readonly label: string;
  readonly value: Json | undefined;
  /** Undefined when the text was emptied. */
  readonly onChange: (value: Json | undefined) => void;
}

const textOf = (value: Json | undefined) => (value === undefined ? '' : JSON.stringify(value));

/** Takes JSON. What is not JSON yet stays in the field and goes no further. */
export function JsonInput({ label, value, onChange }: Properties) {
  const words = useWords().forms.editor;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [isBad, setIsBad] = useState(false);
  const change = (text: string) => {
    setTyped(text);
    try {
      onChange(text.trim() === '' ? undefined : (JSON.parse(text) as Json));
      setIsBad(false);
    } catch {
      setIsBad(true);
    }
  };
  const leave = () => {
    if (!isBad) {
      setTyped(undefined);
    }
  };
  return (
    <div className="form-field">
      <label className="form-label" htmlFor={id}>{label}</label>
      <Input.TextArea id={id} className="editor-code" aria-invalid={isBad} aria-describedby={`${id}-bad`} spellCheck={false} autoSize={{ minRows: 1, maxRows: 6 }} value={typed ?? textOf(value)} onChange={(event) => change(event.target.value)} onBlur={leave} />
      <div id={`${id}-bad`} className="form-error" aria-live="polite">{isBad ? words.badJson : ''}</div>
    </div>
  );
}
