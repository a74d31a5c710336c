import { Button, Descriptions, Drawer, Skeleton, Space, Typography } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { CasesOf } from './CasesOf';
import { CircuitDialog } from './CircuitDialog';
import { GradeTag } from './GradeTag';
import { bandwidthOf, customerPage } from './model';
import { useTerms } from './useTerms';

const kinds = ['Customer', 'Circuit'] as const;

interface Properties {
  readonly number: string;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** A circuit: where it leads, whose it is, and its cases. */
export function CircuitDrawer({ number, onChanged, onClose }: Properties) {
  const all = useWords();
  const words = all.customers;
  const { language, may } = useSession();
  const terms = useTerms();
  const [isEditing, setIsEditing] = useState(false);
  const { value, problem, reload, refresh } = useLoaded(useCallback(() => demand(api.GET('/api/circuits/{circuitId}', { params: { path: { circuitId: number } } })), [number]));
  useChanges(kinds, refresh);
  const one = value?.circuit;
  return (
    <Drawer
      open
      width={820}
      title={one === undefined ? number : <Space>{one.number}<GradeTag grade={one.grade} name={terms.grades.named(one.grade)} /></Space>}
      onClose={onClose}
      extra={value?.mayManage === true && <Button onClick={() => setIsEditing(true)}>{all.edit}</Button>}
    >
      <LoadFailed problem={problem} reload={reload} />
      {one === undefined ? (
        problem === undefined && <Skeleton active />
      ) : (
        <>
          <Descriptions
            bordered
            size="small"
            column={2}
            items={[
              { key: 'customer', label: words.customer, span: 2, children: <Link to={customerPage(one.customerNumber)}>{one.customerName} ({one.customerNumber})</Link> },
              { key: 'kind', label: words.kind, children: terms.circuitKinds.named(one.kind) },
              { key: 'bandwidth', label: words.bandwidth, children: bandwidthOf(one) || all.none },
              { key: 'endA', label: words.endA, span: 2, children: one.endA ?? all.none },
              { key: 'endZ', label: words.endZ, span: 2, children: one.endZ ?? all.none },
              { key: 'state', label: all.state, children: terms.circuitStates.named(one.state) },
              { key: 'opened', label: words.opened, children: <Instant at={one.openedAt} /> },
              { key: 'unit', label: all.unit, span: 2, children: language === 'en' ? one.unitNameEn : one.unitNameZh },
            ]}
          />
          {may('cases.read') && (
            <>
              <Typography.Title level={5} style={{ marginTop: 16 }}>{all.cases.title}</Typography.Title>
              <CasesOf query={{ search: one.number }} />
            </>
          )}
        </>
      )}
      {isEditing && one !== undefined && <CircuitDialog circuit={one} onClose={(isSaved) => { setIsEditing(false); if (isSaved) { reload(); onChanged(); } }} />}
    </Drawer>
  );
}
