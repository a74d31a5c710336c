import { Button, Descriptions, Flex, Skeleton, Space, Tabs, Tag, Typography } from 'antd';
import { useCallback, useState } from 'react';
import { useParams } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { ChangeNote } from '../../parts/ChangeNote';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useAddress } from '../../parts/useAddress';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { CaseLinks } from './CaseLinks';
import { CaseState } from './CaseState';
import { CaseTalk } from './CaseTalk';
import { CaseTimeline } from './CaseTimeline';
import { Due } from './Due';
import { EditDialog } from './EditDialog';

const caseKinds = ['Case'] as const;

/** A case: what it is about in a strip, and below it what happened, its data, comments and files, links. */
export default function CasePage() {
  const all = useWords();
  const words = all.cases;
  const { language, may } = useSession();
  const { caseId = '' } = useParams();
  const { params, change } = useAddress();
  const [isEditing, setIsEditing] = useState(false);
  const [round, setRound] = useState(0);
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/cases/{caseId}', { params: { path: { caseId } } })), [caseId]));
  const renew = useCallback(() => {
    loaded.refresh();
    setRound((one) => one + 1);
  }, [loaded]);
  const changed = useChanges(caseKinds, renew);
  const detail = loaded.value;
  if (detail === undefined) {
    return loaded.problem === undefined ? <Skeleton active /> : <LoadFailed problem={loaded.problem} reload={loaded.reload} />;
  }
  const one = detail.case;
  const tab = params.get('tab') ?? 'timeline';
  return (
    <section aria-label={one.number}>
      <Flex justify="space-between" align="start" gap={8} wrap style={{ marginBottom: 8 }}>
        <div>
          <Typography.Title level={1} className="page-title" style={{ display: 'inline' }}>{one.number} {one.title}</Typography.Title> <ChangeNote change={changed?.id === one.id ? changed : undefined} />
          <Space wrap size={[12, 4]} style={{ display: 'flex', marginTop: 4 }}>
            <CaseState one={one} />
            {one.priority !== 'Normal' && <Tag color={one.priority === 'Urgent' ? 'red' : 'orange'} style={{ margin: 0 }}>{words.priorities[one.priority]}</Tag>}
            <span>{one.customerName ?? all.none}{one.grade != null && <Tag style={{ marginInlineStart: 4 }}>{one.grade}</Tag>}</span>
            <span>{language === 'en' ? one.unitNameEn : one.unitNameZh}</span>
            <Due one={one} />
          </Space>
        </div>
        <Space>
          {may('instances.read') && <Button href={`/studio/instances/${encodeURIComponent(detail.instanceId)}`}>{words.process}</Button>}
          {detail.mayManage && one.status === 'Open' && <Button onClick={() => setIsEditing(true)}>{all.edit}</Button>}
        </Space>
      </Flex>
      <LoadFailed problem={loaded.problem} reload={loaded.reload} />
      <Tabs
        activeKey={tab}
        onChange={(key) => change({ tab: key }, true)}
        items={[
          { key: 'timeline', label: words.timeline, children: <CaseTimeline caseId={one.id} round={round} /> },
          {
            key: 'data',
            label: words.data,
            children: (
              <Descriptions
                bordered
                size="small"
                column={2}
                items={[
                  { key: 'customerNumber', label: words.customerNumber, children: one.customerNumber ?? all.none },
                  { key: 'circuit', label: words.circuit, children: one.circuitNumber ?? all.none },
                  { key: 'phone', label: words.phone, children: one.contactPhone ?? all.none },
                  { key: 'address', label: words.address, children: one.address ?? all.none },
                  { key: 'owner', label: words.owner, children: one.ownerName ?? all.none },
                  { key: 'startedBy', label: words.startedBy, children: one.startedBy },
                  { key: 'started', label: words.started, children: <Instant at={one.startedAt} /> },
                  { key: 'closed', label: words.closed, children: <Instant at={one.closedAt} /> },
                  ...Object.entries(detail.data as Record<string, unknown>).map(([name, value]) => ({ key: `data.${name}`, label: name, children: typeof value === 'string' ? value : JSON.stringify(value) })),
                ]}
              />
            ),
          },
          { key: 'talk', label: words.talk, children: <CaseTalk detail={detail} round={round} onChanged={renew} /> },
          { key: 'links', label: words.links, children: <CaseLinks detail={detail} round={round} onChanged={renew} /> },
        ]}
      />
      {isEditing && <EditDialog one={one} onClose={(isSaved) => { setIsEditing(false); if (isSaved) { renew(); } }} />}
    </section>
  );
}
