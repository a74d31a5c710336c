import { Flex, Tag, Typography } from 'antd';
import type { DefinitionChange } from '../../api/designer';
import { useWords } from '../../words/WordsContext';

const colors = { Added: 'green', Removed: 'red', Changed: 'blue' } as const;

/** What changed from one version to another, in words. */
export function Changes({ changes }: { readonly changes: readonly DefinitionChange[] }) {
  const words = useWords().versions;
  if (changes.length === 0) {
    return <Typography.Text type="secondary">{words.same}</Typography.Text>;
  }
  return (
    <div style={{ maxHeight: 260, overflow: 'auto' }}>
      {changes.map((change, index) => (
        <Flex key={index} gap={4} align="start" style={{ padding: '3px 0' }}>
          <Tag color={colors[change.kind]}>{words.kinds[change.kind]}</Tag>
          <div style={{ minWidth: 0 }}>
            {change.text}
            {(change.before != null || change.after != null) && (
              <Typography.Paragraph type="secondary" style={{ margin: 0, wordBreak: 'break-word' }} ellipsis={{ rows: 3, expandable: true }}>
                {change.before != null && <><del>{change.before}</del> </>}
                {change.after != null && <ins>{change.after}</ins>}
              </Typography.Paragraph>
            )}
          </div>
        </Flex>
      ))}
    </div>
  );
}
