import { Button, Descriptions, Drawer, Skeleton, Space, Tabs } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { LoadFailed } from '../../parts/LoadFailed';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { CasesOf } from './CasesOf';
import { CircuitsOf } from './CircuitsOf';
import { CustomerDialog } from './CustomerDialog';
import { GradeTag } from './GradeTag';
import { useTerms } from './useTerms';

const kinds = ['Customer', 'Circuit'] as const;

interface Properties {
  readonly number: string;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** A customer: whom to call, its circuits and its cases. */
export function CustomerDrawer({ number, onChanged, onClose }: Properties) {
  const all = useWords();
  const words = all.customers;
  const { language, may } = useSession();
  const terms = useTerms();
  const [isEditing, setIsEditing] = useState(false);
  const { value, problem, reload, refresh } = useLoaded(useCallback(() => demand(api.GET('/api/customers/{customerId}', { params: { path: { customerId: number } } })), [number]));
  useChanges(kinds, refresh);
  const one = value?.customer;
  return (
    <Drawer
      open
      width={820}
      title={one === undefined ? number : <Space>{one.name}<GradeTag grade={one.grade} name={terms.grades.named(one.grade)} /></Space>}
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
              { key: 'number', label: words.number, children: one.number },
              { key: 'state', label: all.state, children: terms.states.named(one.state) },
              { key: 'contact', label: words.contact, children: one.contact ?? all.none },
              { key: 'telephone', label: words.telephone, children: one.telephone == null ? all.none : <a href={`tel:${one.telephone.replace(/[^\d+]/g, '')}`}>{one.telephone}</a> },
              { key: 'unit', label: all.unit, children: language === 'en' ? one.unitNameEn : one.unitNameZh },
              { key: 'manager', label: words.manager, children: one.managerName ?? all.none },
              { key: 'address', label: words.address, span: 2, children: one.address ?? all.none },
            ]}
          />
          <Tabs
            items={[
              { key: 'circuits', label: `${words.circuits} (${one.circuits})`, children: <CircuitsOf customer={one} mayManage={value?.mayManage === true} onChanged={() => { reload(); onChanged(); }} /> },
              ...(may('cases.read') ? [{ key: 'cases', label: all.cases.title, children: <CasesOf query={{ customerNumber: one.number }} /> }] : []),
            ]}
          />
        </>
      )}
      {isEditing && one !== undefined && <CustomerDialog customer={one} onClose={(saved) => { setIsEditing(false); if (saved !== undefined) { reload(); onChanged(); } }} />}
    </Drawer>
  );
}
