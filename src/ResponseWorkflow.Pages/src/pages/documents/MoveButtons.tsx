import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useWords } from '../../words/WordsContext';
import { moved, without } from './model';

interface Properties<T> {
  readonly all: readonly T[];
  readonly index: number;
  /** What the entry is called, for those who hear the page. */
  readonly what: string;
  readonly canCopy?: boolean;
  readonly onChange: (all: readonly T[]) => void;
}

/** Moves an entry of a list up or down, copies or removes it. */
export function MoveButtons<T>({ all, index, what, canCopy = false, onChange }: Properties<T>) {
  const words = useWords().documents.template;
  const one = all[index];
  return (
    <Space size={0}>
      <Button type="text" size="small" icon={<ArrowUpOutlined aria-hidden />} aria-label={words.up(what)} disabled={index === 0} onClick={() => onChange(moved(all, index, index - 1))} />
      <Button type="text" size="small" icon={<ArrowDownOutlined aria-hidden />} aria-label={words.down(what)} disabled={index === all.length - 1} onClick={() => onChange(moved(all, index, index + 1))} />
      {canCopy && one !== undefined && <Button type="text" size="small" icon={<CopyOutlined aria-hidden />} aria-label={words.copy(what)} onClick={() => onChange([...all.slice(0, index + 1), structuredClone(one), ...all.slice(index + 1)])} />}
      <Button type="text" size="small" danger icon={<DeleteOutlined aria-hidden />} aria-label={words.remove(what)} onClick={() => onChange(without(all, index))} />
    </Space>
  );
}
