import { Checkbox, DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { wordsOf } from '../../words/languages';
import { useSurroundings } from '../lookups';
import { readInstant } from '../model/instant';
import { asList, asNumber, asText } from '../model/json';
import { FileField } from './FileField';
import type { FieldProperties } from './FieldProperties';
import { LookupField } from './LookupField';
import { SignatureField } from './SignatureField';

// Few choices are shown at once, which takes one act; many would fill the screen.
const mostShown = 5;

// A check list is ticked through: it is longer.
const mostTicked = 15;

/** Takes one value, as its kind of field has it. */
export function FieldInput(properties: FieldProperties) {
  const { field, id, value, onChange, language, aria } = properties;
  const surroundings = useSurroundings();
  const words = wordsOf(language).forms;
  const text = asText(value) ?? '';
  const setText = (next: string) => onChange(next === '' ? undefined : next);
  const options = field.choices.map((choice) => ({ value: choice.value, label: choice.label[language] }));
  switch (field.kind) {
    case 'longText':
      return <Input.TextArea id={id} {...aria} value={text} autoSize={{ minRows: 3, maxRows: 12 }} onChange={(event) => setText(event.target.value)} />;
    case 'number':
      return (
        <InputNumber<number>
          id={id}
          {...aria}
          value={asNumber(value) ?? null}
          inputMode={field.decimals === 0 ? 'numeric' : 'decimal'}
          style={{ width: '100%' }}
          {...(field.unit === undefined ? {} : { addonAfter: field.unit[language] })}
          onChange={(next) => onChange(next ?? undefined)}
        />
      );
    case 'dateTime':
      return (
        <DatePicker
          id={id}
          {...aria}
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          value={readInstant(text) === undefined ? null : dayjs(text)}
          style={{ width: '100%' }}
          // With its offset: who reads it elsewhere reads the same instant.
          onChange={(next: dayjs.Dayjs | null) => onChange(next?.format('YYYY-MM-DDTHH:mm:ssZ'))}
        />
      );
    case 'choice':
      return options.length <= mostShown ? (
        <Radio.Group {...group(properties)} value={value} options={options} onChange={(event) => onChange(event.target.value as string)} />
      ) : (
        <Select<string> id={id} {...aria} showSearch allowClear optionFilterProp="label" value={text === '' ? null : text} options={options} onChange={(next) => onChange(next ?? undefined)} />
      );
    case 'choices': {
      const chosen = (asList(value) ?? []).filter((one) => typeof one === 'string');
      const choose = (next: string[]) => onChange(next.length === 0 ? undefined : next);
      return options.length <= mostTicked ? (
        <div {...group(properties)} role="group" className={options.length <= mostShown ? undefined : 'check-list'}>
          <Checkbox.Group value={chosen} options={options} onChange={choose} />
        </div>
      ) : (
        <Select<string[]> id={id} {...aria} mode="multiple" optionFilterProp="label" value={chosen} options={options} onChange={choose} />
      );
    }
    case 'yesNo':
      return <Radio.Group {...group(properties)} value={value} options={[{ value: true, label: words.yes }, { value: false, label: words.no }]} onChange={(event) => onChange(event.target.value as boolean)} />;
    case 'person':
      return surroundings.people === undefined ? plain() : <LookupField {...properties} lookup={surroundings.people} />;
    case 'unit':
      return surroundings.units === undefined ? plain() : <LookupField {...properties} lookup={surroundings.units} />;
    case 'customer':
      return surroundings.customers === undefined ? plain() : <LookupField {...properties} lookup={surroundings.customers} />;
    case 'circuit':
      return surroundings.circuits === undefined ? plain() : <LookupField {...properties} lookup={surroundings.circuits} />;
    case 'files':
      return <FileField {...properties} />;
    case 'signature':
      return <SignatureField {...properties} />;
    default:
      return plain();
  }

  function plain() {
    return <Input id={id} {...aria} autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />;
  }
}

// A group of buttons is named by the label's own id: a label cannot refer to several elements.
function group({ id, aria }: FieldProperties) {
  const { 'aria-required': isRequired, 'aria-invalid': isInvalid, ...rest } = aria;
  return { id, ...rest, ...(aria['aria-label'] === undefined ? { 'aria-labelledby': `${id}-label` } : {}), 'data-required': isRequired, 'data-invalid': isInvalid };
}
