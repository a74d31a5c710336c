import { PrinterOutlined } from '@ant-design/icons';
import { Button, Flex, Skeleton, Space, Tabs, Tag, Typography } from 'antd';
import { useCallback, useState } from 'react';
import { useParams } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { ChangeNote } from '../../parts/ChangeNote';
import { LoadFailed } from '../../parts/LoadFailed';
import { useAddress } from '../../parts/useAddress';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { ExtensionButton } from '../circuitChanges/ExtensionButton';
import { CaseDocuments } from '../documents/CaseDocuments';
import { CaseDiagram } from './CaseDiagram';
import { CaseExchanges } from './CaseExchanges';
import { CaseFacts } from './CaseFacts';
import { CaseIndicators } from './CaseIndicators';
import { CaseLinks } from './CaseLinks';
import { CasePrint } from './CasePrint';
import { CaseState } from './CaseState';
import { CaseTalk } from './CaseTalk';
import { CaseTasks } from './CaseTasks';
import { CaseTimeline } from './CaseTimeline';
import { Due } from './Due';
import { EditDialog } from './EditDialog';
import { Participants } from './Participants';
import { WithdrawDialog } from './WithdrawDialog';
import { Grade } from '../customers/Grade';
import { LinkedCases } from './LinkedCases';
import { LimitsPart } from '../../parts/limits/LimitsPart';

const caseKinds = ['Case', 'HumanTask'] as const;

// The parts that tell of tasks: which tasks are of the case is not told with a change.
const partsWithTasks = new Set(['tasks', 'timeline', 'diagram']);

/** A case: what it is about in a strip, and below it who has what to do, what happened, its data, comments and files, process, participants, links. */
export default function CasePage() {
  const all = useWords();
  const words = all.cases;
  const more = all.taskPage;
  const { language, may } = useSession();
  const { caseId = '' } = useParams();
  const { params, change } = useAddress();
  const [isEditing, setIsEditing] = useState(false);
  const [isPrinting, setIsPrinting] = useState(false);
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const [round, setRound] = useState(0);
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/cases/{caseId}', { params: { path: { caseId } } })), [caseId]));
  const renew = useCallback(() => {
    loaded.refresh();
    setRound((one) => one + 1);
  }, [loaded]);
  const detail = loaded.value;
  const tab = params.get('tab') ?? 'tasks';
  const changed = useChanges(caseKinds, renew, (change) => (change.kind === 'HumanTask' ? partsWithTasks.has(tab) : change.id === detail?.case.id));
  if (detail === undefined) {
    return loaded.problem === undefined ? <Skeleton active /> : <LoadFailed problem={loaded.problem} reload={loaded.reload} />;
  }
  const one = detail.case;
  return (
    <section aria-label={one.number}>
      <Flex justify="space-between" align="start" gap={8} wrap style={{ marginBottom: 8 }}>
        <div>
          <Typography.Title level={1} className="page-title" style={{ display: 'inline' }}>{one.number} {one.title}</Typography.Title> <ChangeNote change={changed?.id === one.id ? changed : undefined} />
          <Space wrap size={[12, 4]} style={{ display: 'flex', marginTop: 4 }}>
            <CaseState one={one} />
            {one.priority !== 'Normal' && <Tag color={one.priority === 'Urgent' ? 'red' : 'orange'} style={{ margin: 0 }}>{words.priorities[one.priority]}</Tag>}
            <span>{one.customerName ?? all.none}{one.grade != null && <span style={{ marginInlineStart: 4 }}><Grade of={one.grade} /></span>}</span>
            <span>{language === 'en' ? one.unitNameEn : one.unitNameZh}</span>
            {one.ownerName != null && <span>{more.ownedBy(one.ownerName)}</span>}
            {(one.dueAt != null || one.isPaused) && <Due one={one} />}
          </Space>
        </div>
        <Space className="no-print">
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setIsPrinting(true)}>{more.print}</Button>
          {may('instances.read') && <Button href={`/studio/instances/${encodeURIComponent(detail.instanceId)}`}>{words.process}</Button>}
          <ExtensionButton detail={detail} />
          {detail.mayManage && one.status === 'Open' && <Button onClick={() => setIsEditing(true)}>{all.edit}</Button>}
          {detail.mayWithdraw && <Button danger onClick={() => setIsWithdrawing(true)}>{more.withdrawal.act}</Button>}
        </Space>
      </Flex>
      <LoadFailed problem={loaded.problem} reload={loaded.reload} />
      <Tabs
        className="wrapping-tabs"
        activeKey={tab}
        onChange={(key) => change({ tab: key }, true)}
        items={[
          // Most of an order is done in the cases of its circuits and branches: they stand below what it waits for itself.
          { key: 'tasks', label: more.caseTasks, children: <><CaseTasks caseId={one.id} round={round} /><LinkedCases caseId={one.id} round={round} /></> },
          { key: 'timeline', label: words.timeline, children: <CaseTimeline one={one} round={round} /> },
          { key: 'limits', label: all.runningLimits.tab, children: <LimitsPart of={{ caseId: one.id }} round={round} onChanged={renew} /> },
          { key: 'indicators', label: all.indicators.tab, children: <CaseIndicators caseId={one.id} round={round} /> },
          { key: 'data', label: words.data, children: <CaseFacts detail={detail} column={2} /> },
          { key: 'documents', label: all.documents.tab, children: <CaseDocuments detail={detail} round={round} onChanged={renew} /> },
          { key: 'talk', label: words.talk, children: <CaseTalk detail={detail} round={round} onChanged={renew} /> },
          { key: 'diagram', label: more.diagram, children: <CaseDiagram caseId={one.id} round={round} /> },
          ...(may('cases.exchanges') ? [{ key: 'systems', label: all.systems.exchanges.tab, children: <CaseExchanges caseId={one.id} round={round} /> }] : []),
          { key: 'participants', label: more.participants, children: <Participants detail={detail} round={round} onChanged={renew} /> },
          { key: 'links', label: words.links, children: <CaseLinks detail={detail} round={round} onChanged={renew} /> },
        ]}
      />
      {isPrinting && <CasePrint detail={detail} onClose={() => setIsPrinting(false)} />}
      {isWithdrawing && <WithdrawDialog one={one} onClose={(isDone) => { setIsWithdrawing(false); if (isDone) { renew(); } }} />}
      {isEditing && <EditDialog one={one} onClose={(isSaved) => { setIsEditing(false); if (isSaved) { renew(); } }} />}
    </section>
  );
}
