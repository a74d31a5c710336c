import { Button, Checkbox, Empty, Flex, Timeline, Typography } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import type { Case, TimelineEntry } from './model';
import { useTimelineText } from './useTimelineText';

/** What happened to a case, the newest first. */
export function CaseTimeline({ one, round }: { readonly one: Case; readonly round: number }) {
  const words = useWords().cases;
  const caseId = one.id;
  const { headOf, linesOf, isTelling } = useTimelineText(one.kind);
  const [withProcess, setWithProcess] = useState(false);
  const [further, setFurther] = useState<{ readonly items: readonly TimelineEntry[]; readonly next: string | null | undefined }>();
  const report = useProblems();
  const read = useCallback((cursor?: string) => demand(api.GET('/api/cases/{caseId}/timeline', { params: { path: { caseId }, query: { withProcess, ...(cursor === undefined ? {} : { cursor }) } } })), [caseId, withProcess]);
  const loaded = useLoaded(useCallback(() => read(), [read]));
  const { refresh } = loaded;
  useEffect(() => setFurther(undefined), [read]);
  useEffect(() => {
    if (round > 0) {
      setFurther(undefined);
      refresh();
    }
  }, [round, refresh]);
  const entries = [...(loaded.value?.items ?? []), ...(further?.items ?? [])];
  const next = further === undefined ? loaded.value?.next : further.next;
  const more = () => report(async () => {
    const page = await read(next ?? undefined);
    setFurther({ items: [...(further?.items ?? []), ...page.items], next: page.next });
  });
  return (
    <Flex vertical gap={12} align="start">
      <Checkbox checked={withProcess} onChange={(event) => setWithProcess(event.target.checked)}>{words.withProcess}</Checkbox>
      <LoadFailed problem={loaded.problem} reload={loaded.reload} />
      {loaded.value !== undefined && entries.length === 0 && <Empty />}
      <Timeline
        style={{ width: '100%' }}
        items={entries.filter(isTelling).map((entry) => ({
          key: entry.id,
          color: entry.instanceId == null ? 'blue' : 'gray',
          children: (
            <>
              <Instant at={entry.at} /> <strong>{headOf(entry)}</strong> {entry.by}
              {linesOf(entry).map((line, place) => <div key={place} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}><Typography.Text type="secondary">{line}</Typography.Text></div>)}
            </>
          ),
        }))}
      />
      {next != null && <Button onClick={() => void more()}>{words.more}</Button>}
    </Flex>
  );
}
