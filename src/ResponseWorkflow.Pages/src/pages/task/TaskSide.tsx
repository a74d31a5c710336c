import { Card, Collapse, Grid, Tabs } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { useWords } from '../../words/WordsContext';
import { CaseDiagram } from '../cases/CaseDiagram';
import { CaseFacts } from '../cases/CaseFacts';
import { CaseTalk } from '../cases/CaseTalk';
import { CaseTasks } from '../cases/CaseTasks';
import { CaseTimeline } from '../cases/CaseTimeline';
import { LinkedCases } from '../cases/LinkedCases';
import { LimitsPart } from '../../parts/limits/LimitsPart';
import type { TaskDetail } from './model';
import { TaskFacts } from './TaskFacts';
import { TaskHistory } from './TaskHistory';

interface Properties {
  readonly detail: TaskDetail;
  readonly round: number;
  readonly onChanged: () => void;
}

/** What stands around the task: its case with everything of it, and its own history; folded where there is no room beside the form. A case that may not be seen is told as far as the task tells it. */
export function TaskSide({ detail, round, onChanged }: Properties) {
  const all = useWords();
  const words = all.taskPage;
  const [tab, setTab] = useState('facts');
  const isWide = Grid.useBreakpoint().lg !== false;
  const caseId = detail.task.caseId ?? undefined;
  const loaded = useLoaded(useCallback(() => (caseId === undefined ? Promise.resolve(undefined) : demand(api.GET('/api/cases/{caseId}', { params: { path: { caseId } } })).catch(() => undefined)), [caseId]));
  const { refresh } = loaded;
  useEffect(() => {
    if (round > 0) {
      refresh();
    }
  }, [round, refresh]);
  const found = loaded.value;
  const history = { key: 'history', label: words.taskHistory, children: <TaskHistory detail={detail} /> };
  const limits = { key: 'limits', label: all.runningLimits.tab, children: <LimitsPart isNarrow of={found === undefined ? { taskId: detail.task.id } : { caseId: found.case.id }} round={round} onChanged={onChanged} /> };
  const items =
    found === undefined
      ? [{ key: 'facts', label: words.facts, children: <TaskFacts detail={detail} /> }, limits, history]
      : [
          {
            key: 'facts',
            label: words.facts,
            children: (
              <>
                <CaseFacts detail={found} column={1} />
                <LinkedCases caseId={found.case.id} round={round} />
              </>
            ),
          },
          { key: 'tasks', label: words.openTasks, children: <CaseTasks caseId={found.case.id} round={round} except={detail.task.id} /> },
          limits,
          { key: 'timeline', label: all.cases.timeline, children: <CaseTimeline one={found.case} round={round} /> },
          { key: 'talk', label: words.talk, children: <CaseTalk detail={found} round={round} onChanged={onChanged} /> },
          { key: 'diagram', label: words.diagram, children: <CaseDiagram caseId={found.case.id} round={round} instanceId={detail.task.instanceId} /> },
          history,
        ];
  if (!isWide) {
    return <Collapse size="small" items={items} />;
  }
  return <Card size="small" className="task-about"><Tabs size="small" className="wrapping-tabs" activeKey={items.some((one) => one.key === tab) ? tab : 'facts'} onChange={setTab} items={items} /></Card>;
}
