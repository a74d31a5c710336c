import { CameraOutlined, DeleteOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useRef, useState } from 'react';
import { Problem } from '../../api/problem';
import { wordsOf } from '../../words/languages';
import { useTouch } from '../../parts/useTouch';
import { useSurroundings } from '../lookups';
import { asList } from '../model/json';
import type { FieldProperties } from './FieldProperties';
import { FileName } from './FileName';

/** Attaches files. Where files go nowhere, as in the editor of forms, it says so. */
export function FileField({ field, id, value, onChange, language, aria }: FieldProperties) {
  const words = wordsOf(language).forms;
  const { files } = useSurroundings();
  const input = useRef<HTMLInputElement>(null);
  const isTouched = useTouch();
  const camera = useRef<HTMLInputElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const ids = (asList(value) ?? []).filter((one) => typeof one === 'string');
  const add = async (chosen: readonly File[]) => {
    if (files === undefined) {
      return;
    }
    setIsBusy(true);
    setFailure(undefined);
    const added: string[] = [];
    try {
      for (const file of chosen) {
        added.push((await files.upload(file)).value);
      }
    } catch (error) {
      setFailure(error instanceof Problem && error.message !== '' ? error.message : words.uploadFailed);
    }
    setIsBusy(false);
    // What was stored before one was refused is kept.
    if (added.length > 0) {
      onChange([...ids, ...added]);
    }
  };
  return (
    <Flex vertical gap={4}>
      {ids.map((one) => (
        <Flex key={one} align="center" justify="space-between">
          <FileName id={one} />
          <Button type="text" size="small" aria-label={words.removeFile} icon={<DeleteOutlined aria-hidden />} onClick={() => onChange(ids.length === 1 ? undefined : ids.filter((other) => other !== one))} />
        </Flex>
      ))}
      {files === undefined ? (
        <span id={id} tabIndex={-1}>{words.noFiles}</span>
      ) : (
        <>
          <input ref={input} type="file" multiple hidden onChange={(event) => { void add([...(event.target.files ?? [])]); event.target.value = ''; }} />
          {/* A telephone goes straight to its camera. */}
          {isTouched && <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={(event) => { void add([...(event.target.files ?? [])]); event.target.value = ''; }} />}
          {isTouched && <Button icon={<CameraOutlined aria-hidden />} loading={isBusy} disabled={ids.length >= field.maxItems} onClick={() => camera.current?.click()}>{words.photograph}</Button>}
          <Button id={id} aria-describedby={aria['aria-describedby']} icon={<UploadOutlined aria-hidden />} loading={isBusy} disabled={ids.length >= field.maxItems} onClick={() => input.current?.click()}>{words.attach}</Button>
        </>
      )}
      {failure !== undefined && <span role="alert" className="form-error">{failure}</span>}
    </Flex>
  );
}
