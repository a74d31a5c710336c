import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import { wordsOf, type Language } from '../../words/languages';
import type { Verdict } from '../model/judging';

const icons = { Passed: CheckCircleFilled, Failed: CloseCircleFilled, Missing: ExclamationCircleOutlined, NotTested: MinusCircleOutlined } as const;

/** What the system says of a value or of a whole test: an icon, a word and a colour, never the colour alone. */
export function VerdictMark({ verdict, language }: { readonly verdict: Verdict; readonly language: Language }) {
  const Icon = icons[verdict];
  return <span className={`verdict verdict-${verdict}`}><Icon aria-hidden /> {wordsOf(language).lineTests.verdicts[verdict]}</span>;
}
