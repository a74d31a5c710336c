import { asText } from '../model/json';
import { isDrawnSignature } from '../model/signature';
import { wordsOf } from '../../words/languages';
import { Button } from 'antd';
import type { FieldProperties } from './FieldProperties';
import { PasswordConfirmation } from './PasswordConfirmation';
import { SignaturePad } from './SignaturePad';

/** Signs: on the screen, by typing one's name, or with the password. */
export function SignatureField(properties: FieldProperties) {
  const { field, value, onChange, language } = properties;
  const words = wordsOf(language).forms;
  const text = asText(value) ?? '';
  if (field.isPassword) {
    return <PasswordConfirmation {...properties} />;
  }
  return isDrawnSignature(text) ? (
    <div className="signature-done">
      <img src={text} alt={words.signature} />
      <Button size="small" onClick={() => onChange(undefined)}>{words.signAgain}</Button>
    </div>
  ) : (
    <SignaturePad {...properties} />
  );
}
