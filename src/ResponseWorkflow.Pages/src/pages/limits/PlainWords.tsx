import { Form, Select } from 'antd';
import { useWords } from '../../words/WordsContext';

interface Properties {
  readonly name: 'roles' | 'units' | 'channels';
  readonly label: string;
  /** What people call the words that the product brings. */
  readonly named: Readonly<Record<string, string>>;
}

/** A list of words without more: one is typed, and ended by Enter. */
export function PlainWords({ name, label, named }: Properties) {
  const words = useWords().limits;
  return (
    <Form.Item name={name} label={label}>
      <Select<string[]>
        mode="tags"
        open={false}
        suffixIcon={null}
        placeholder={words.typeWord}
        tokenSeparators={[',', '，', ' ']}
        options={Object.entries(named).map(([value, text]) => ({ value, label: `${text} (${value})` }))}
      />
    </Form.Item>
  );
}
