import { Space, Tag } from 'antd';
import { useWords } from '../../words/WordsContext';
import { hasDraft, type Process } from './model';

/** Where a process stands: in words, with a colour beside them. */
export function StateTags({ process }: { readonly process: Process }) {
  const words = useWords().processes;
  const isDraft = hasDraft(process);
  const isPublished = process.publishedVersion != null;
  return (
    <Space size={2}>
      {isPublished && <Tag color="green">{words.published}</Tag>}
      {!isPublished && !isDraft && <Tag>{words.retracted}</Tag>}
      {isDraft && <Tag color="gold">{isPublished ? words.draft : words.onlyDraft}</Tag>}
    </Space>
  );
}
