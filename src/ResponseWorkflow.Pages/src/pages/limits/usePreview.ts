import { useCallback, useState } from 'react';
import { api, demand } from '../../api/client';
import { receiveFile } from '../../api/files';
import { previewPageSize, type Change, type Preview } from './PreviewPanel';

/** Looks what a change would do; what was looked at stays until it is forgotten. */
export function usePreview() {
  const [seen, setSeen] = useState<{ readonly preview: Preview; readonly change: Change; readonly page: number }>();
  const look = useCallback(async (change: Change, page = 1) => {
    const preview = await demand(api.POST('/api/time-limits/preview', { body: change, params: { query: { page, pageSize: previewPageSize } } }));
    setSeen({ preview, change, page });
  }, []);
  const keep = useCallback((change: Change) => receiveFile('POST', `/api/time-limits/preview/export?timeZone=${encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)}`, change), []);
  const forget = useCallback(() => setSeen(undefined), []);
  return { seen, look, keep, forget };
}
