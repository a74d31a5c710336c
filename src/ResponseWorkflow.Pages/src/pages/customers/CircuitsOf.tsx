import { PlusOutlined } from '@ant-design/icons';
import { Button, Table, Typography } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { LoadFailed } from '../../parts/LoadFailed';
import { useWords } from '../../words/WordsContext';
import { CircuitDialog } from './CircuitDialog';
import { bandwidthOf, type Circuit, type Customer } from './model';
import { useTerms } from './useTerms';

const pageSize = 10;

interface Properties {
  readonly customer: Customer;
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}

/** The circuits of a customer. */
export function CircuitsOf({ customer, mayManage, onChanged }: Properties) {
  const all = useWords();
  const words = all.customers;
  const terms = useTerms();
  const [page, setPage] = useState(1);
  const [edited, setEdited] = useState<Circuit | 'new'>();
  const customerId = customer.id;
  const { value, problem, isLoading, reload } = useLoaded(useCallback(() => demand(api.GET('/api/circuits', { params: { query: { customerId, page, pageSize } } })), [customerId, page]));
  return (
    <>
      <LoadFailed problem={problem} reload={reload} />
      {mayManage && <Button size="small" icon={<PlusOutlined aria-hidden />} style={{ marginBottom: 8 }} onClick={() => setEdited('new')}>{words.addCircuit}</Button>}
      <Table<Circuit>
        size="small"
        rowKey="id"
        tableLayout="fixed"
        loading={isLoading}
        dataSource={value?.items ?? []}
        pagination={{ current: page, pageSize, total: value?.total ?? 0, hideOnSinglePage: true, showSizeChanger: false, size: 'small', onChange: setPage }}
        locale={{ emptyText: <Typography.Text type="secondary">{words.emptyCircuits}</Typography.Text> }}
        columns={[
          { title: words.circuitNumber, key: 'number', width: 150, render: (_, one) => (mayManage ? <CellButton onClick={() => setEdited(one)}>{one.number}</CellButton> : <Cut text={one.number} />) },
          { title: words.kind, key: 'kind', width: 130, render: (_, one) => <Cut text={terms.circuitKinds.named(one.kind)} /> },
          { title: words.bandwidth, key: 'bandwidth', width: 104, className: 'number', render: (_, one) => bandwidthOf(one) },
          { title: words.ends, key: 'ends', render: (_, one) => <Cut text={[one.endA, one.endZ].filter((end) => end != null).join(' — ')} /> },
          { title: all.state, key: 'state', width: 96, render: (_, one) => <Cut text={terms.circuitStates.named(one.state)} /> },
        ]}
      />
      {edited !== undefined && <CircuitDialog {...(edited === 'new' ? {} : { circuit: edited })} customerNumber={customer.number} onClose={(isSaved) => { setEdited(undefined); if (isSaved) { reload(); onChanged(); } }} />}
    </>
  );
}
