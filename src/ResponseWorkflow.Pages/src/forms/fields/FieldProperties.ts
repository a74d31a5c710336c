import type { Language } from '../../words/languages';
import type { FormField } from '../model/document';
import type { Json } from '../model/json';

/** What every kind of field is given. */
export interface FieldProperties {
  readonly field: FormField;
  /** Id of the element that takes the focus; its label refers to it. */
  readonly id: string;
  readonly value: Json;
  /** Undefined empties the field. */
  readonly onChange: (value: Json | undefined) => void;
  readonly language: Language;
  /** Attributes that tie the element to its label, help and problem. */
  readonly aria: FieldAria;
}

export interface FieldAria {
  readonly 'aria-required': boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
  /** For cells of tables, which have no label of their own. */
  readonly 'aria-label'?: string;
}
