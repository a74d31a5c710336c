import { Tooltip } from 'antd';
import dayjs from 'dayjs';
import { useWords } from '../words/WordsContext';

/** An instant in the zone of the browser, 24 hours; with seconds on hover. */
export function Instant({ at }: { readonly at: string | null | undefined }) {
  const words = useWords();
  if (at == null) {
    return <>{words.none}</>;
  }
  return (
    <Tooltip title={dayjs(at).format('YYYY-MM-DD HH:mm:ss Z')}>
      <span style={{ whiteSpace: 'nowrap' }}>{dayjs(at).format('YYYY-MM-DD HH:mm')}</span>
    </Tooltip>
  );
}
