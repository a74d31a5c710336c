import { Space, Tag } from 'antd';
import type { Schemas } from '../../api/client';
import { useWords } from '../../words/WordsContext';

/** What is special about a kind of notice. */
export function KindFlags({ kind }: { readonly kind: Schemas['NoticeKindModel'] }) {
  const { settings: words, urgent } = useWords().notices;
  return (
    <Space size={4}>
      {!kind.isEnabled && <Tag>{words.disabled}</Tag>}
      {kind.isUrgent && <Tag color="orange">{urgent}</Tag>}
      {kind.isMandatory && <Tag color="red">{words.mandatory.split(/[（(]/)[0]}</Tag>}
      {kind.needsAcknowledgement && <Tag color="blue">{words.acknowledged}</Tag>}
    </Space>
  );
}
