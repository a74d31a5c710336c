import { Button, Descriptions, Divider, Drawer, Skeleton, Space, Tag } from 'antd';
import { useCallback, useEffect } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { AcknowledgeForm } from './AcknowledgeForm';
import { kindOf, textOf, titleOf } from './model';

/** A notice in full. Opening it is reading it. */
export function NoticeDrawer({ noticeId, onChanged, onClose }: { readonly noticeId: string; readonly onChanged: () => void; readonly onClose: () => void }) {
  const words = useWords().notices;
  const { language } = useSession();
  const report = useProblems();
  const { value: one, problem, reload } = useLoaded(useCallback(() => demand(api.GET('/api/notices/{noticeId}', { params: { path: { noticeId } } })), [noticeId]));
  const isUnread = one !== undefined && !one.isRead;
  useEffect(() => {
    if (isUnread) {
      void report(async () => {
        await demand(api.POST('/api/notices/{noticeId}/read', { params: { path: { noticeId } } }));
        onChanged();
      });
    }
  }, [isUnread, noticeId, report, onChanged]);
  return (
    <Drawer open width={480} title={one === undefined ? words.title : titleOf(one, language)} onClose={onClose}>
      <LoadFailed problem={problem} reload={reload} />
      {one === undefined ? problem === undefined && <Skeleton active /> : (
        <>
          <p className="notice-body">{textOf(one, language)}</p>
          <Descriptions size="small" column={1} items={[
            { key: 'kind', label: words.column.kind, children: <>{kindOf(one, language)}{one.isUrgent && <> <Tag color="orange">{words.urgent}</Tag></>}</> },
            { key: 'at', label: words.column.at, children: <Instant at={one.at} /> },
            ...(one.by == null ? [] : [{ key: 'by', label: words.column.by, children: one.by }]),
            ...(one.insteadOf == null ? [] : [{ key: 'for', label: words.column.state, children: words.insteadOf(one.insteadOf) }]),
            ...(one.acknowledgedAt == null ? [] : [{ key: 'acknowledged', label: words.acknowledgedAt, children: <Instant at={one.acknowledgedAt} /> }]),
            ...(one.instruction == null ? [] : [{ key: 'instruction', label: words.instruction, children: one.instruction }]),
          ]} />
          <Space style={{ marginTop: 12 }}>
            {one.taskId != null && <Link to={`/tasks/${encodeURIComponent(one.taskId)}`}><Button>{words.openTask}</Button></Link>}
            {one.caseNumber != null && <Link to={`/cases/${encodeURIComponent(one.caseNumber)}`}><Button>{words.openCase}</Button></Link>}
          </Space>
          {one.isAwaited && <><Divider /><AcknowledgeForm one={one} onDone={() => { reload(); onChanged(); }} /></>}
        </>
      )}
    </Drawer>
  );
}
