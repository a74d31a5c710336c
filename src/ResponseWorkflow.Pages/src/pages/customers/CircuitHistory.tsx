import { Table, Typography } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'react-router-dom';
import { api, demand, type Schemas } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { bandwidthText } from '../../words/bandwidthText';
import { useWords } from '../../words/WordsContext';
import { pageOf } from '../cases/model';
import { useTerms } from './useTerms';

const pageSize = 10;
const kinds = ['Circuit', 'Case'] as const;

// What the ledger knows of a circuit from the beginning stands above; only later changes are worth telling field by field.
const isFirst = (one: Schemas['CircuitEventModel']) => one.changes.some((change) => change.field === 'number' && change.before == null);

/** What happened to a circuit, the newest first: which order or who changed what. */
export function CircuitHistory({ circuitId }: { readonly circuitId: string }) {
  const all = useWords();
  const words = all.circuits;
  const terms = useTerms();
  const [page, setPage] = useState(1);
  const { value, problem, isLoading, reload, refresh } = useLoaded(
    useCallback(() => demand(api.GET('/api/circuits/{circuitId}/history', { params: { path: { circuitId }, query: { page, pageSize } } })), [circuitId, page]),
  );
  useChanges(kinds, refresh);
  const valueOf = (field: string, text: string) =>
    field === 'state' ? terms.circuitStates.named(text) : field === 'kind' ? terms.circuitKinds.named(text) : field === 'technology' ? terms.technologies.named(text) : field === 'grade' ? terms.grades.named(text) : field === 'bandwidth' && Number.isFinite(Number(text)) ? bandwidthText(Number(text), terms.bandwidths) : text;
  const said = ({ field, before, after }: Schemas['CircuitChangeModel']) => {
    const name = words.fields[field] ?? field;
    if (before == null && after == null) {
      return words.changed(name);
    }
    const now = after == null ? words.empty : valueOf(field, after);
    return before == null ? words.set(name, now) : words.field(name, valueOf(field, before), now);
  };
  return (
    <>
      <LoadFailed problem={problem} reload={reload} />
      <Table
        size="small"
        tableLayout="fixed"
        rowKey="number"
        loading={isLoading}
        dataSource={value?.items ?? []}
        pagination={{ current: page, pageSize, total: value?.total ?? 0, hideOnSinglePage: true, showSizeChanger: false, size: 'small', onChange: setPage }}
        locale={{ emptyText: <Typography.Text type="secondary">{words.noHistory}</Typography.Text> }}
        columns={[
          { key: 'at', title: words.at, width: 142, render: (_, one) => <Instant at={one.at} /> },
          { key: 'changes', title: words.changes, render: (_, one) => (isFirst(one) ? words.added : one.changes.map((change) => <div key={change.field}>{said(change)}</div>)) },
          { key: 'case', title: words.case, width: 160, render: (_, one) => (one.caseNumber == null ? null : <Link to={pageOf(one.caseNumber)}>{one.caseNumber}</Link>) },
          { key: 'by', title: words.by, width: 110, render: (_, one) => one.by ?? words.process },
          { key: 'reason', title: words.reason, width: 120, render: (_, one) => one.reason ?? '' },
        ]}
      />
    </>
  );
}
