import dayjs from 'dayjs';
import { useWords } from '../../words/WordsContext';
import type { Draft } from './useDraft';

/** Whether what is typed is safe: when it was stored, that it will be, or why it was not. */
export function SavedNote({ draft }: { readonly draft: Draft }) {
  const all = useWords();
  const words = all.taskPage;
  const { problem, isUnsaved, savedAt } = draft;
  const text =
    problem !== undefined && isUnsaved
      ? problem.status === 0
        ? words.notSavedOffline
        : words.notSaved(problem.errors.length > 0 ? problem.errors.map((one) => one.message).join(' ') : problem.message)
      : isUnsaved
        ? words.saving
        : savedAt === undefined
          ? ''
          : words.savedAt(dayjs(savedAt).isSame(dayjs(), 'day') ? dayjs(savedAt).format('HH:mm:ss') : dayjs(savedAt).format('YYYY-MM-DD HH:mm'));
  return <span role="status">{text}</span>;
}
