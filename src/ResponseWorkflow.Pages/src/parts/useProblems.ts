import { App, type FormInstance } from 'antd';
import { useCallback } from 'react';
import { Problem } from '../api/problem';
import { useWords } from '../words/WordsContext';

/** Tells what the server refused: at the fields where the form has them, else in a notice. Gives true when the act succeeded. */
export function useProblems() {
  const { notification } = App.useApp();
  const words = useWords();
  return useCallback(
    async (act: () => Promise<unknown>, form?: FormInstance): Promise<boolean> => {
      try {
        await act();
        return true;
      } catch (error) {
        const problem = error instanceof Problem ? error : new Problem(0, 'page', String(error));
        const values = form?.getFieldsValue(true) as Record<string, unknown> | undefined;
        const atFields = problem.errors.filter((one) => one.field != null && values !== undefined && one.field in values);
        if (form !== undefined && atFields.length > 0) {
          form.setFields(atFields.map((one) => ({ name: one.field ?? '', errors: [one.message] })));
        }
        if (atFields.length === 0 || atFields.length < problem.errors.length) {
          const text = problem.errors.length > 0 ? problem.errors.map((one) => one.message).join('\n') : problem.message || words.noConnection;
          notification.error({ message: words.failed, description: text, style: { whiteSpace: 'pre-line' } });
        }
        return false;
      }
    },
    [notification, words],
  );
}
