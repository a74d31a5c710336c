import { Checkbox, Empty, List, Space, Typography } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { RemainingTime } from '../../parts/remaining/RemainingTime';
import { useInbox } from '../../shell/InboxContext';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { isAlive, pageOfTask } from '../task/model';

interface Properties {
  readonly caseId: string;
  readonly round: number;
  /** A task that is shown elsewhere. */
  readonly except?: string;
}

/** What people have to do for a case: who has which task, how long is left, and, when asked for, what has been done. */
export function CaseTasks({ caseId, round, except }: Properties) {
  const words = useWords().taskPage;
  const { language } = useSession();
  const { soonSeconds } = useInbox();
  const [withEnded, setWithEnded] = useState(false);
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/cases/{caseId}/tasks', { params: { path: { caseId }, query: { withEnded } as never } })), [caseId, withEnded]));
  const { refresh } = loaded;
  useEffect(() => {
    if (round > 0) {
      refresh();
    }
  }, [round, refresh]);
  return (
    <>
      <Checkbox checked={withEnded} onChange={(event) => setWithEnded(event.target.checked)}>{words.withEnded}</Checkbox>
      <LoadFailed problem={loaded.problem} reload={loaded.reload} />
      <List
        size="small"
        className="case-tasks"
        loading={loaded.value === undefined && loaded.isLoading}
        dataSource={(loaded.value?.items ?? []).filter((one) => one.task.id !== except)}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={except === undefined ? words.noOpenTasks : words.noOtherTasks} /> }}
        renderItem={({ task, mayOpen }) => {
          const title = language === 'en' ? task.titleEn : task.titleZh;
          return (
            <List.Item key={task.id}>
              <Space wrap size={[12, 0]}>
                <strong>{mayOpen ? <Link to={pageOfTask(task.id)}>{title}</Link> : title}</strong>
                {isAlive(task) ? (
                  <>
                    <span>{task.assigneeName == null ? words.waitingIn((language === 'en' ? task.unitNameEn : task.unitNameZh) ?? task.unitCode ?? '') : words.holder(task.assigneeName)}</span>
                    {(task.dueAt != null || task.isPaused) && <RemainingTime dueAt={task.dueAt} soonSeconds={soonSeconds} isWarned={task.isWarned} isPaused={task.isPaused} pausedLeftSeconds={task.pausedLeftSeconds} />}
                  </>
                ) : (
                  <Typography.Text type="secondary">{words.states[task.state]} · {task.endedByName ?? words.byProcess} · <Instant at={task.endedAt} /></Typography.Text>
                )}
              </Space>
            </List.Item>
          );
        }}
      />
    </>
  );
}
