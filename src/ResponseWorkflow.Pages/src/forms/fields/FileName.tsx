import { useCallback } from 'react';
import { useLoaded } from '../../api/useLoaded';
import { useSurroundings } from '../lookups';

/** A stored file, to be opened. */
export function FileName({ id }: { readonly id: string }) {
  const { files } = useSurroundings();
  const { value: name } = useLoaded(useCallback(() => files?.name(id) ?? Promise.resolve(undefined), [files, id]));
  return files === undefined ? <span>{name ?? id}</span> : <a href={files.address(id)}>{name ?? id}</a>;
}
