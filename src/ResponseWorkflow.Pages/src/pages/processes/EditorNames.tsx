import { Tag } from 'antd';
import { Cut } from '../../parts/Cut';
import type { Process } from './model';

/** Who is editing a process now. */
export function EditorNames({ process }: { readonly process: Process }) {
  const names = (process.editors ?? []).map((editor) => editor.name).join(', ');
  return names === '' ? null : <Cut text={names}><Tag color="gold">{names}</Tag></Cut>;
}
