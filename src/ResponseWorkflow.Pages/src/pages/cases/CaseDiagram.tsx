import { Alert, Select, Skeleton } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { LoadFailed } from '../../parts/LoadFailed';
import { useSession } from '../../session/SessionContext';
import { ProcessDiagram } from '../../parts/diagram/ProcessDiagram';
import { useWords } from '../../words/WordsContext';
import dayjs from 'dayjs';

interface Properties {
  readonly caseId: string;
  readonly round: number;
  /** Which of the case's instances is shown at first. */
  readonly instanceId?: string;
}

/** The process of a case with done, current and coming steps. A case may have several: its own, and those that it has started. */
export function CaseDiagram({ caseId, round, instanceId }: Properties) {
  const words = useWords().taskPage.drawing;
  const { language } = useSession();
  const nameOf = (one: { readonly name: string; readonly nameEn: string }) => (language === 'en' ? one.nameEn : one.name);
  const [chosen, setChosen] = useState(instanceId);
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/cases/{caseId}/diagram', { params: { path: { caseId }, query: chosen === undefined ? {} : { instanceId: chosen } } })), [caseId, chosen]));
  const { refresh } = loaded;
  useEffect(() => {
    if (round > 0) {
      refresh();
    }
  }, [round, refresh]);
  const found = loaded.value;
  if (found === undefined) {
    return loaded.problem === undefined ? <Skeleton active /> : loaded.problem.code === 'case.processGone' ? <Alert type="info" showIcon message={loaded.problem.message} /> : <LoadFailed problem={loaded.problem} reload={loaded.reload} />;
  }
  return (
    <>
      <LoadFailed problem={loaded.problem} reload={loaded.reload} />
      {found.instances.length > 1 && (
        <Select
          aria-label={words.instance}
          style={{ width: '100%', marginBottom: 8 }}
          value={found.instanceId}
          onChange={setChosen}
          options={found.instances.map((one) => ({ value: one.instanceId, label: words.instanceOf(nameOf(one), dayjs(one.startedAt).format('YYYY-MM-DD HH:mm'), one.isFinished) }))}
        />
      )}
      <ProcessDiagram key={found.instanceId} canvases={found.canvases} label={words.title(nameOf(found), found.version)} />
    </>
  );
}
