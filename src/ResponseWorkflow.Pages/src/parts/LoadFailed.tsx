import { Alert, Button } from 'antd';
import type { Problem } from '../api/problem';
import { useWords } from '../words/WordsContext';

/** Says that a list could not be loaded, and offers to try again. */
export function LoadFailed({ problem, reload }: { readonly problem: Problem | undefined; readonly reload: () => void }) {
  const words = useWords();
  return problem === undefined ? null : (
    <Alert type="error" showIcon message={problem.message || words.noConnection} action={<Button size="small" onClick={reload}>{words.retry}</Button>} style={{ marginBottom: 12 }} />
  );
}
