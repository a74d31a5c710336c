import { createContext, useContext } from 'react';
import { zhCN, type Words } from './zh-CN';

export const WordsContext = createContext<Words>(zhCN);

/** The words of the language that is shown. */
export function useWords(): Words {
  return useContext(WordsContext);
}
