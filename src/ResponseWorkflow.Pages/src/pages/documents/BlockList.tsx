import { PlusOutlined } from '@ant-design/icons';
import { Button, Collapse, Dropdown, Flex, Tag, Typography } from 'antd';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { BlockEditor } from './BlockEditor';
import { blockKinds, replaced, type Block, type Field, type Template } from './model';
import { MoveButtons } from './MoveButtons';

/** The layout of a template: its blocks, from top to bottom. */
export function BlockList({ template, common, onChange }: { readonly template: Template; readonly common: readonly Field[]; readonly onChange: (blocks: readonly Block[]) => void }) {
  const words = useWords().documents.template;
  const { language } = useSession();
  const blocks = template.blocks ?? [];
  const brief = (block: Block) => (language === 'en' ? block.en : block.zh) ?? [block.list, ...(block.items ?? []).map((item) => (language === 'en' ? item.en : item.zh) ?? item.field)].filter((text) => text != null && text !== '').join(' · ');
  return (
    <Flex vertical gap={8}>
      <Typography.Text type="secondary">{words.textHint}</Typography.Text>
      <Collapse
        collapsible="header"
        size="small"
        items={blocks.map((block, index) => ({
          key: String(index),
          label: <span className="cut"><Tag>{words.blocks[block.kind ?? 'Heading']}</Tag>{brief(block)}</span>,
          styles: { header: { alignItems: 'center' } },
          // A click on what moves a block does not open it.
          extra: <span role="presentation" onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}><MoveButtons all={blocks} index={index} what={`${words.blocks[block.kind ?? 'Heading']} ${index + 1}`} canCopy onChange={onChange} /></span>,
          children: <BlockEditor block={block} template={template} common={common} onChange={(one) => onChange(replaced(blocks, index, one))} />,
        }))}
      />
      <Dropdown trigger={['click']} menu={{ items: blockKinds.map((kind) => ({ key: kind, label: words.blocks[kind] })), onClick: ({ key }) => onChange([...blocks, { kind: key as NonNullable<Block['kind']> }]) }}>
        <Button icon={<PlusOutlined aria-hidden />} style={{ alignSelf: 'start' }}>{words.addBlock}</Button>
      </Dropdown>
    </Flex>
  );
}
