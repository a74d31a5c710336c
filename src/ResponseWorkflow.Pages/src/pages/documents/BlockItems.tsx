import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber } from 'antd';
import { useWords } from '../../words/WordsContext';
import { FieldChoice } from './FieldChoice';
import { replaced, rowsOf, type Block, type Field, type Item, type Template } from './model';
import { MoveButtons } from './MoveButtons';

interface Properties {
  readonly block: Block;
  readonly template: Template;
  readonly common: readonly Field[];
  readonly onChange: (items: readonly Item[]) => void;
}

/** The fields of a grid, the columns of a table, or those who sign. */
export function BlockItems({ block, template, common, onChange }: Properties) {
  const words = useWords().documents.template;
  const items = block.items ?? [];
  const rows = block.kind === 'Signatures' ? undefined : rowsOf(template, block.list);
  const set = (index: number, change: Partial<Item>) => onChange(replaced(items, index, { ...items[index], ...change }));
  const name = words.items[block.kind ?? ''] ?? '';
  return (
    <div>
      <table className="template-items" aria-label={name}>
        <thead>
          <tr>
            <th scope="col" style={{ width: '34%' }}>{words.field}</th>
            <th scope="col">{words.labelZh}</th>
            <th scope="col">{words.labelEn}</th>
            {block.kind === 'Fields' && <th scope="col" style={{ width: 64 }}>{words.isWide}</th>}
            {block.kind === 'Table' && <th scope="col" style={{ width: 72 }}>{words.width}</th>}
            <th style={{ width: 80 }} aria-label={words.remove('')} />
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={index}>
              <td><FieldChoice label={`${words.field} ${index + 1}`} template={template} common={common} rows={rows} fits={(field) => field.kind !== 'List' && field.kind !== 'Indicators'} {...(block.kind === 'Signatures' ? { empty: words.byHand } : {})} value={item.field} onChange={(field) => set(index, { field })} /></td>
              <td><Input size="small" aria-label={`${words.labelZh} ${index + 1}`} value={item.zh ?? ''} onChange={(event) => set(index, { zh: event.target.value === '' ? null : event.target.value })} /></td>
              <td><Input size="small" aria-label={`${words.labelEn} ${index + 1}`} value={item.en ?? ''} onChange={(event) => set(index, { en: event.target.value === '' ? null : event.target.value })} /></td>
              {block.kind === 'Fields' && <td><Checkbox aria-label={`${words.isWide} ${index + 1}`} checked={item.isWide === true} onChange={(event) => set(index, { isWide: event.target.checked })} /></td>}
              {block.kind === 'Table' && <td><InputNumber size="small" aria-label={`${words.width} ${index + 1}`} min={1} max={100} style={{ width: 64 }} value={item.width ?? null} onChange={(width) => set(index, { width })} /></td>}
              <td><MoveButtons all={items} index={index} what={`${name} ${index + 1}`} onChange={onChange} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...items, {}])}>{words.addItem}</Button>
    </div>
  );
}
