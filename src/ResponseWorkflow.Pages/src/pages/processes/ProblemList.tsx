import { Alert } from 'antd';
import type { DefinitionProblem, DefinitionProblems } from '../../api/designer';
import { useWords } from '../../words/WordsContext';

function Lines({ problems }: { readonly problems: readonly DefinitionProblem[] }) {
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18, maxHeight: 160, overflow: 'auto' }}>
      {problems.map((problem, index) => (
        <li key={index}>
          {problem.activityName != null && <b>{problem.activityName} </b>}
          {problem.message}
        </li>
      ))}
    </ul>
  );
}

/** Errors and warnings of a definition, with their activities. */
export function ProblemList({ problems }: { readonly problems: DefinitionProblems }) {
  const words = useWords().publishing;
  if (problems.errors.length + problems.warnings.length === 0) {
    return <Alert type="success" showIcon message={words.fine} />;
  }
  return (
    <>
      {problems.errors.length > 0 && <Alert type="error" showIcon message={words.errors(problems.errors.length)} description={<Lines problems={problems.errors} />} style={{ marginBottom: 8 }} />}
      {problems.warnings.length > 0 && <Alert type="warning" showIcon message={words.warnings(problems.warnings.length)} description={<Lines problems={problems.warnings} />} />}
    </>
  );
}
