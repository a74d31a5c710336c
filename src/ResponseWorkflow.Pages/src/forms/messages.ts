import type { Language } from '../words/languages';
import { wordsOf } from '../words/languages';
import type { DataProblem } from './model/checks';

/** What is wrong, in words. */
export function messageOf(problem: DataProblem, language: Language): string {
  const words = wordsOf(language).forms.problems;
  const { field, code } = problem;
  if (problem.message !== undefined) {
    return problem.message[language];
  }
  if (field === undefined) {
    return words.unknown(problem.path);
  }
  const label = field.label[language];
  switch (code) {
    case 'data.required':
      return words.required(label);
    case 'data.tooLong':
      return words.tooLong(label, field.maxLength);
    case 'data.tooShort':
      return words.tooShort(label, field.minLength);
    case 'data.pattern':
      return words.pattern(label, field.help?.[language] ?? field.patternText);
    case 'data.control':
      return words.control(label);
    case 'data.minimum':
      return words.minimum(label, field.minimum ?? 0);
    case 'data.maximum':
      return words.maximum(label, field.maximum ?? 0);
    case 'data.decimals':
      return words.decimals(label, field.decimals ?? 0);
    case 'data.instant':
      return words.instant(label);
    case 'data.choice':
      return words.choice(label);
    case 'data.twice':
      return words.twice(label);
    case 'data.tooFew':
      return words.tooFew(label, field.minItems);
    case 'data.tooMany':
      return words.tooMany(label, field.maxItems);
    case 'data.noTemplate':
      return words.noTemplate(label);
    case 'data.signature':
      return words.signature(label);
    default:
      return words.type(label);
  }
}
