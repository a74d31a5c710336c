import { Select } from 'antd';
import type { ReactNode } from 'react';

interface Properties {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What is shown when there are none. */
  readonly none?: ReactNode;
  readonly placeholder?: string;
  /** Whether the choice can be taken back. */
  readonly allowClear?: boolean;
  /** Whether what is typed narrows the list. */
  readonly showSearch?: boolean;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** Chooses one of a list in a form. A form gives its field more attributes than a list may have: those are left out. */
export function FieldSelect({ options, none, placeholder, allowClear = false, showSearch = false, id, value, onChange }: Properties) {
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(none === undefined ? {} : { notFoundContent: none })}
      allowClear={allowClear}
      showSearch={showSearch}
      optionFilterProp="label"
      options={[...options]}
    />
  );
}
