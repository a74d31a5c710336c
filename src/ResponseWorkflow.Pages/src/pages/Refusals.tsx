import { Button, Result } from 'antd';
import { useNavigate } from 'react-router-dom';
import { useWords } from '../words/WordsContext';

function Refusal({ status, title, text }: { readonly status: '403' | '404'; readonly title: string; readonly text: string }) {
  const words = useWords();
  const navigate = useNavigate();
  return <Result status={status} title={title} subTitle={text} extra={<Button type="primary" onClick={() => void navigate('/')}>{words.toStart}</Button>} />;
}

/** There is nothing at this address. */
export function NotFound() {
  const words = useWords();
  return <Refusal status="404" title={words.notFound} text={words.notFoundText} />;
}

/** The user may not see this page. */
export function Denied() {
  const words = useWords();
  return <Refusal status="403" title={words.denied} text={words.deniedText} />;
}
