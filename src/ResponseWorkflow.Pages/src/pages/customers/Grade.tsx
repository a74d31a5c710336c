import { GradeTag } from './GradeTag';
import { useTerms } from './useTerms';

/** The grade that a case or task has of its customer, by the words of the house. */
export function Grade({ of }: { readonly of: string }) {
  return <GradeTag grade={of} name={useTerms().grades.named(of)} />;
}
