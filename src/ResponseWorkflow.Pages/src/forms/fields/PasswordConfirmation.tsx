import { CheckCircleOutlined } from '@ant-design/icons';
import { Button, Flex, Input } from 'antd';
import { useState } from 'react';
import { Problem } from '../../api/problem';
import { wordsOf } from '../../words/languages';
import { useSurroundings } from '../lookups';
import { isEmpty } from '../model/values';
import type { FieldProperties } from './FieldProperties';

/** Signs by giving one's password once more. The server makes what is kept; the password is not. */
export function PasswordConfirmation({ id, value, onChange, language, aria }: FieldProperties) {
  const all = wordsOf(language);
  const words = all.forms;
  const { confirm } = useSurroundings();
  const [password, setPassword] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  if (!isEmpty(value)) {
    return (
      <Flex gap={8} align="center">
        <span><CheckCircleOutlined aria-hidden /> {words.confirmed}</span>
        <Button size="small" onClick={() => onChange(undefined)}>{words.signAgain}</Button>
      </Flex>
    );
  }
  if (confirm === undefined) {
    return <span id={id} tabIndex={-1}>{words.noConfirmation}</span>;
  }
  const ask = async () => {
    setIsBusy(true);
    setFailure(undefined);
    try {
      onChange(await confirm(password));
    } catch (error) {
      setFailure(error instanceof Problem && error.message !== '' ? error.message : all.noConnection);
    }
    setPassword('');
    setIsBusy(false);
  };
  return (
    <Flex vertical gap={4}>
      <Flex gap={8}>
        <Input.Password id={id} {...aria} autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />
        <Button loading={isBusy} disabled={password === ''} onClick={() => void ask()}>{words.confirm}</Button>
      </Flex>
      {failure !== undefined && <span role="alert" className="form-error">{failure}</span>}
    </Flex>
  );
}
