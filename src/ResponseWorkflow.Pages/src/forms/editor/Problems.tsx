import type { Schemas } from '../../api/client';
import { useWords } from '../../words/WordsContext';

/** Problems with the place of each; before the first answer of the server, nothing. */
export function Problems({ problems }: { readonly problems: readonly Schemas['FormProblemModel'][] | undefined }) {
  const words = useWords().forms.editor;
  if (problems === undefined) {
    return null;
  }
  return problems.length === 0 ? (
    <p className="form-help">{words.noProblems}</p>
  ) : (
    <ul className="editor-problems">
      {problems.map((one, i) => (
        <li key={i}>
          {one.path != null && <code>{one.path}</code>} {one.message}
        </li>
      ))}
    </ul>
  );
}
