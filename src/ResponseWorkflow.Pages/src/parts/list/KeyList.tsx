import { Modal } from 'antd';
import { useWords } from '../../words/WordsContext';
import type { OwnKey } from './useListKeys';

/** The keys that a list understands. */
export function KeyList({ isSelectable, own, onClose }: { readonly isSelectable: boolean; readonly own: readonly OwnKey[]; readonly onClose: () => void }) {
  const words = useWords();
  const keys: readonly (readonly [string, string])[] = [
    ['j', words.list.keys.next],
    ['k', words.list.keys.previous],
    ['Enter', words.list.keys.open],
    ...(isSelectable ? ([['x', words.list.keys.choose]] as const) : []),
    ...own.map((one) => [one.key, one.meaning] as const),
    ['/', words.list.keys.search],
    ['?', words.list.keys.help],
  ];
  return (
    <Modal open title={words.list.keys.title} onCancel={onClose} footer={null} width={360}>
      <dl className="key-list">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt><kbd>{key}</kbd></dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
