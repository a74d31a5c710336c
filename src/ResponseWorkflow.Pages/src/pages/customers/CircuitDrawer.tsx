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
import { pageOf } from '../cases/model';
import { CircuitActs } from '../circuitChanges/CircuitActs';
import { CasesOf } from './CasesOf';
import { CircuitDialog } from './CircuitDialog';
import { CircuitDocuments } from './CircuitDocuments';
import { CircuitHistory } from './CircuitHistory';
import { CircuitResources } from './CircuitResources';
import { GradeTag } from './GradeTag';
import { bandwidthOf, customerPage } from './model';
import { useTerms } from './useTerms';

const kinds = ['Customer', 'Circuit', 'Case'] as const;

interface Properties {
  readonly number: string;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** A circuit: where it leads, whose it is, and its cases. */
export function CircuitDrawer({ number, onChanged, onClose }: Properties) {
  const all = useWords();
  const words = all.customers;
  const own = all.circuits;
  const { language, may } = useSession();
  const terms = useTerms();
  const [isEditing, setIsEditing] = useState(false);
  const { value, problem, reload, refresh } = useLoaded(useCallback(() => demand(api.GET('/api/circuits/{circuitId}', { params: { path: { circuitId: number } } })), [number]));
  useChanges(kinds, refresh);
  const one = value?.circuit;
  const endOf = (address: string | null | undefined, contact: string | null | undefined, phone: string | null | undefined) => {
    const person = [contact, phone].filter((text) => text != null).join(' ');
    return person === '' ? (address ?? all.none) : own.end(address ?? all.none, person);
  };
  return (
    <Drawer
      open
      width={820}
      title={one === undefined ? number : <Space>{one.number}<GradeTag grade={one.grade} name={terms.grades.named(one.grade)} /></Space>}
      onClose={onClose}
      extra={<Space>{one !== undefined && <CircuitActs circuit={one} />}{value?.mayManage === true && <Button onClick={() => setIsEditing(true)}>{all.edit}</Button>}</Space>}
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
              { key: 'name', label: own.name, span: 2, children: one.name ?? all.none },
              { key: 'customer', label: words.customer, span: 2, children: <Link to={customerPage(one.customerNumber)}>{one.customerName} ({one.customerNumber})</Link> },
              { key: 'manager', label: words.manager, children: one.managerName ?? all.none },
              { key: 'technology', label: own.technology, children: terms.technologies.named(one.technology) || all.none },
              { key: 'kind', label: words.kind, children: terms.circuitKinds.named(one.kind) },
              { key: 'bandwidth', label: words.bandwidth, children: bandwidthOf(one) || all.none },
              { key: 'endA', label: words.endA, span: 2, children: endOf(one.endA, one.contactA, one.phoneA) },
              { key: 'endZ', label: words.endZ, span: 2, children: endOf(one.endZ, one.contactZ, one.phoneZ) },
              { key: 'state', label: all.state, children: terms.circuitStates.named(one.state) },
              { key: 'opened', label: words.opened, children: <Instant at={one.openedAt} /> },
              { key: 'order', label: own.order, children: one.orderNumber == null ? all.none : <Link to={pageOf(one.orderNumber)}>{one.orderNumber}</Link> },
              { key: 'service', label: own.service, children: one.service ?? all.none },
              { key: 'unit', label: own.lead, children: language === 'en' ? one.unitNameEn : one.unitNameZh },
              { key: 'cooperating', label: own.cooperating, children: one.cooperating.map((unit) => (language === 'en' ? unit.nameEn : unit.nameZh)).join(all.forms.comma) || all.none },
            ]}
          />
          <Typography.Title level={5} style={{ marginTop: 16 }}>{own.resources}</Typography.Title>
          <CircuitResources resources={value?.resources ?? []} />
          <Typography.Title level={5} style={{ marginTop: 16 }}>{own.history}</Typography.Title>
          <CircuitHistory circuitId={one.id} />
          {may('cases.read') && (
            <>
              <Typography.Title level={5} style={{ marginTop: 16 }}>{all.cases.title}</Typography.Title>
              <CasesOf query={{ search: one.number }} />
              <Typography.Title level={5} style={{ marginTop: 16 }}>{own.documents}</Typography.Title>
              <CircuitDocuments circuitId={one.id} />
            </>
          )}
        </>
      )}
      {isEditing && one !== undefined && <CircuitDialog circuit={one} onClose={(isSaved) => { setIsEditing(false); if (isSaved) { reload(); onChanged(); } }} />}
    </Drawer>
  );
}
