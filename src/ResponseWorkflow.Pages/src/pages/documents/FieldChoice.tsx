import { Select, type SelectProps } from 'antd';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import type { Field, Template } from './model';

interface Properties {
  readonly label: string;
  readonly template: Template;
  readonly common: readonly Field[];
  /** The fields of the rows of a list: then only these can be chosen. */
  readonly rows?: readonly Field[] | undefined;
  /** Which fields are offered. */
  readonly fits?: (field: Field) => boolean;
  readonly empty?: string;
  readonly value: string | null | undefined;
  readonly onChange: (value: string | null) => void;
}

/** Chooses a field that a block may name. */
export function FieldChoice({ label, template, common, rows, fits = () => true, empty, value, onChange }: Properties) {
  const words = useWords().documents.template;
  const { language } = useSession();
  const option = (field: Field, path: string) => ({ value: path, label: `${(language === 'en' ? field.nameEn : field.nameZh) ?? ''}  ${path}` });
  const own = (template.fields ?? []).filter(fits).map((field) => option(field, `fields.${field.name ?? ''}`));
  const ofCase = common.filter(fits).map((field) => option(field, field.name ?? ''));
  const options: SelectProps<string>['options'] = rows === undefined
    ? [...(own.length > 0 ? [{ label: words.ownFields, options: own }] : []), ...(ofCase.length > 0 ? [{ label: words.commonFields, options: ofCase }] : [])]
    : rows.map((field) => option(field, field.name ?? ''));
  return (
    <Select<string>
      aria-label={label}
      size="small"
      showSearch
      allowClear={empty !== undefined}
      placeholder={empty ?? label}
      optionFilterProp="label"
      popupMatchSelectWidth={360}
      style={{ width: '100%' }}
      value={value ?? null}
      onChange={(next: string | undefined) => onChange(next ?? null)}
      options={options}
    />
  );
}
