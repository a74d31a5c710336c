import { LayoutOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import { useWords } from '../../words/WordsContext';

interface Properties {
  readonly view: 'split' | 'list';
  readonly onChoose: (view: 'split' | 'list') => void;
}

/** Whether a task opens beside the list or on its own page. */
export function ViewChoice({ view, onChoose }: Properties) {
  const words = useWords().inbox;
  return (
    <Segmented
      aria-label={words.view}
      value={view}
      onChange={onChoose}
      options={[
        { value: 'split', title: words.views.split, label: <span className="sr-only">{words.views.split}</span>, icon: <LayoutOutlined aria-hidden /> },
        { value: 'list', title: words.views.list, label: <span className="sr-only">{words.views.list}</span>, icon: <UnorderedListOutlined aria-hidden /> },
      ]}
    />
  );
}
