import { Tag, Tooltip } from 'antd';

/** Several short words in one line of a table; all of them on hover. */
export function TagLine({ words }: { readonly words: readonly string[] }) {
  return words.length === 0 ? null : (
    <Tooltip title={words.join(', ')} placement="topLeft" mouseEnterDelay={0.5}>
      <span className="tag-line">{words.map((one) => <Tag key={one}>{one}</Tag>)}</span>
    </Tooltip>
  );
}
