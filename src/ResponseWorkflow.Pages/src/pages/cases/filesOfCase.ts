import { api, demand } from '../../api/client';
import type { FileStore } from '../../forms/lookups';
import { putFile } from './putFile';

/** Files of a form are files of the case: the form keeps their ids. */
export function filesOfCase(caseId: string): FileStore {
  const folder = `/api/cases/${encodeURIComponent(caseId)}/attachments`;
  return {
    upload: async (file) => {
      const stored = await putFile(folder, file);
      return { value: stored.id, label: stored.fileName };
    },
    name: async (id) => (await demand(api.GET('/api/cases/{caseId}/attachments', { params: { path: { caseId } } }))).items.find((one) => one.id === id)?.fileName,
    address: (id) => `${folder}/${encodeURIComponent(id)}`,
  };
}
