import { Button, Typography } from 'antd';
import dayjs from 'dayjs';
import { rowMain } from '../../parts/list/useListKeys';
import { useWords } from '../../words/WordsContext';

interface Properties {
  readonly id: string;
  readonly name: string;
  readonly description: string | null | undefined;
  readonly lastAt?: string | null;
  readonly onStart: () => void;
}

/** Something that can be started: all of it is the button. */
export function StartCard({ id, name, description, lastAt, onStart }: Properties) {
  const words = useWords().inbox.start;
  return (
    <li data-row-key={id}>
      <Button className="start-card" {...rowMain} onClick={onStart}>
        <b>{name}</b>
        <Typography.Text type="secondary" style={{ display: 'block', marginTop: 4 }}>{description ?? words.noDescription}</Typography.Text>
        {lastAt != null && <Typography.Text type="secondary" style={{ display: 'block', marginTop: 4, fontSize: 12 }}>{words.last(dayjs(lastAt).format('YYYY-MM-DD HH:mm'))}</Typography.Text>}
      </Button>
    </li>
  );
}
