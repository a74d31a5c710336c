import { serverSurroundings, type FormSurroundings } from '../../forms/lookups';
import { filesOfCase } from '../cases/filesOfCase';

/** What is around the form of a task: files are those of its case. */
export function surroundingsOf(caseId: string | null | undefined): FormSurroundings {
  return { ...serverSurroundings, ...(caseId == null ? {} : { files: filesOfCase(caseId) }) };
}
