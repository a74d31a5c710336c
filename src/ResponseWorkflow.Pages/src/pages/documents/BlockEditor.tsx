import { Checkbox, Flex, Input, InputNumber, Select } from 'antd';
import { useWords } from '../../words/WordsContext';
import { BlockItems } from './BlockItems';
import { FieldChoice } from './FieldChoice';
import type { Block, Field, Template } from './model';

interface Properties {
  readonly block: Block;
  readonly template: Template;
  readonly common: readonly Field[];
  readonly onChange: (block: Block) => void;
}

const withText: ReadonlySet<string> = new Set(['Heading', 'Paragraph', 'Annex']);
const withItems: ReadonlySet<string> = new Set(['Fields', 'Table', 'Signatures']);
const withList: ReadonlySet<string> = new Set(['Fields', 'Table', 'Indicators']);

/** What a block of a layout says: which parts it has follows from its kind. */
export function BlockEditor({ block, template, common, onChange }: Properties) {
  const words = useWords().documents.template;
  const kind = block.kind ?? 'Heading';
  const set = (change: Partial<Block>) => onChange({ ...block, ...change });
  const text = (name: 'zh' | 'en', label: string) => (
    <label className={kind === 'Heading' || kind === 'Annex' ? '' : 'whole'}>
      <span>{label}</span>
      <Input.TextArea size="small" aria-label={label} autoSize={{ minRows: 1, maxRows: 8 }} value={block[name] ?? ''} onChange={(event) => set({ [name]: event.target.value === '' ? null : event.target.value })} />
    </label>
  );
  const isRow = (field: Field) => (kind === 'Indicators' ? field.kind === 'Indicators' : field.kind === 'List' || field.kind === 'Indicators');
  return (
    <Flex vertical gap={8}>
      <div className="document-fields">
        {withList.has(kind) && <label><span>{words.list}</span><FieldChoice label={words.list} template={template} common={[]} fits={isRow} {...(kind === 'Fields' ? { empty: words.noList } : {})} value={block.list} onChange={(list) => set({ list })} /></label>}
        {kind === 'Heading' && <label><span>{words.level}</span><Select aria-label={words.level} size="small" style={{ width: '100%' }} value={block.level ?? 1} onChange={(level) => set({ level })} options={[1, 2, 3].map((value) => ({ value, label: value }))} /></label>}
        {kind === 'Fields' && <label><span>{words.columns}</span><InputNumber aria-label={words.columns} size="small" style={{ width: '100%' }} min={1} max={3} value={block.columns ?? 2} onChange={(columns) => set({ columns: columns ?? 2 })} /></label>}
        <label><span>{words.when}</span><FieldChoice label={words.when} template={template} common={common} empty={words.always} value={block.when} onChange={(when) => set({ when })} /></label>
        {(withText.has(kind) || (kind === 'Fields' && block.list != null)) && <>{text('zh', words.textZh)}{text('en', words.textEn)}</>}
      </div>
      {kind === 'Table' && <Checkbox checked={block.isNumbered === true} onChange={(event) => set({ isNumbered: event.target.checked })}>{words.isNumbered}</Checkbox>}
      {withItems.has(kind) && <BlockItems block={block} template={template} common={common} onChange={(items) => set({ items: [...items] })} />}
    </Flex>
  );
}
