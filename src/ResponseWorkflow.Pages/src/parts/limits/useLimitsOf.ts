import { useCallback } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import type { LimitsOf } from './model';

/** The time limits of a case or of a task. */
export function useLimitsOf(of: LimitsOf) {
  const caseId = 'caseId' in of ? of.caseId : undefined;
  const taskId = 'taskId' in of ? of.taskId : '';
  return useLoaded(
    useCallback(
      () => (caseId === undefined ? demand(api.GET('/api/human-tasks/{taskId}/limits', { params: { path: { taskId } } })) : demand(api.GET('/api/cases/{caseId}/limits', { params: { path: { caseId } } }))),
      [caseId, taskId],
    ),
  );
}
