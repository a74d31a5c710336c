import { Button, Descriptions, Drawer, Skeleton, Space, Table, Tag, Typography } from 'antd';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useChanges } from '../../api/useChanges';
import { useLoaded } from '../../api/useLoaded';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { pageOf } from '../cases/model';
import { customerPage } from '../customers/model';
import { useTerms } from '../customers/useTerms';
import { bandwidthText } from '../../words/bandwidthText';
import { looks, unitName } from './model';

const changeKinds = ['DispatchOrder'] as const;

/** A dispatch order: what it says, its versions, circuits and documents, and where its paper lies. */
export function OrderDrawer({ number, onClose }: { readonly number: string; readonly onClose: () => void }) {
  const all = useWords();
  const words = all.orders.ledger;
  const { language } = useSession();
  const terms = useTerms();
  const { value, problem, reload, refresh } = useLoaded(useCallback(() => demand(api.GET('/api/orders/{orderId}', { params: { path: { orderId: number } } })), [number]));
  useChanges(changeKinds, refresh, (change) => change.id === value?.order.id);
  const one = value?.order;
  const at = (instant: string | null | undefined) => (instant == null ? all.none : <Instant at={instant} />);
  const heading = (text: string) => <Typography.Title level={5} style={{ marginTop: 16 }}>{text}</Typography.Title>;
  return (
    <Drawer
      open
      width={920}
      title={one === undefined ? words.title : `${one.number} · ${one.title}`}
      onClose={onClose}
      extra={one !== undefined && <Space><Link to={`/orders/board?order=${encodeURIComponent(one.id)}`}><Button>{words.toBoard}</Button></Link><Link to={pageOf(one.number)}><Button type="primary">{words.openCase}</Button></Link></Space>}
    >
      <LoadFailed problem={problem} reload={reload} />
      {one === undefined ? (
        problem === undefined && <Skeleton active />
      ) : (
        <>
          <Descriptions
            bordered
            size="small"
            column={3}
            items={[
              { key: 'state', label: words.state, children: <Tag color={looks[one.state]}>{all.orders.states[one.state]}</Tag> },
              { key: 'kind', label: words.kind, children: all.orders.kinds[one.kind] ?? one.kind },
              { key: 'version', label: words.version, children: one.version },
              { key: 'customer', label: words.customer, span: 2, children: one.customerNumber == null ? (one.customerName ?? all.none) : <Link to={customerPage(one.customerNumber)}>{one.customerName ?? one.customerNumber}</Link> },
              { key: 'grade', label: all.cases.grade, children: one.grade == null ? all.none : terms.grades.named(one.grade) },
              { key: 'issuer', label: words.issuer, children: one.issuer },
              { key: 'source', label: words.source, children: all.orders.sources[one.source] ?? one.source },
              { key: 'externalId', label: words.externalId, children: one.externalId ?? all.none },
              { key: 'received', label: words.received, children: at(one.receivedAt) },
              { key: 'limit', label: words.limit, children: at(one.limitAt) },
              { key: 'completed', label: words.completed, children: at(one.completedAt) },
              { key: 'desk', label: words.desk, children: unitName(one.unit, language) || all.none },
              { key: 'lead', label: words.lead, children: unitName(one.leadUnit, language) || all.none },
              { key: 'extensions', label: `${words.extensions} / ${words.timeouts}`, children: `${one.extensions} / ${one.timeouts}` },
              { key: 'testReport', label: words.testReport, children: one.testReport ?? all.none },
              { key: 'filingPlace', label: words.filingPlace, span: 2, children: one.filingPlace ?? all.none },
            ]}
          />
          {heading(words.versions)}
          <Table
            size="small"
            pagination={false}
            rowKey="version"
            dataSource={[...(value?.versions ?? [])]}
            columns={[
              { key: 'version', title: words.version, width: 72, render: (_, row) => row.version },
              { key: 'limit', title: words.limit, width: 150, render: (_, row) => at(row.limitAt) },
              { key: 'reason', title: words.reason, render: (_, row) => [row.isExtension ? words.extension : undefined, row.reason ?? (row.version === 1 ? words.firstVersion : undefined)].filter((part) => part != null).join(' · ') },
              { key: 'circuits', title: words.circuits, width: 110, render: (_, row) => row.circuits.join(', ') },
              { key: 'by', title: words.by, width: 140, render: (_, row) => row.by },
              { key: 'at', title: words.at, width: 150, render: (_, row) => at(row.at) },
            ]}
          />
          {heading(words.circuitList)}
          <Table
            size="small"
            pagination={false}
            rowKey="key"
            dataSource={[...(value?.circuits ?? [])]}
            columns={[
              { key: 'number', title: all.orders.number, width: 130, render: (_, row) => row.number },
              { key: 'kind', title: all.orders.type, width: 150, render: (_, row) => `${terms.circuitKinds.named(row.kind)} ${bandwidthText(row.bandwidth, terms.bandwidths)}` },
              { key: 'ends', title: `${all.orders.endA} / ${all.orders.endZ}`, ellipsis: true, render: (_, row) => <><Cut text={row.endA ?? all.none} /><Cut text={row.endZ} /></> },
              { key: 'units', title: all.orders.branch, width: 140, render: (_, row) => row.units.filter((entry) => entry.role !== 'Desk').map((entry) => <div key={entry.unit.id}>{unitName(entry.unit, language)} · {all.orders.roles[entry.role]}</div>) },
              { key: 'state', title: words.state, width: 104, render: (_, row) => all.orders.circuitStates[row.state] },
              { key: 'case', title: words.case, width: 150, render: (_, row) => (row.caseNumber == null ? all.none : <Link to={pageOf(row.caseNumber)}>{row.caseNumber}</Link>) },
            ]}
          />
          {heading(words.documents)}
          <Table
            size="small"
            pagination={false}
            rowKey="id"
            dataSource={[...(value?.documents ?? [])]}
            locale={{ emptyText: <Typography.Text type="secondary">{words.noDocuments}</Typography.Text> }}
            columns={[
              { key: 'number', title: words.document, width: 170, render: (_, row) => <Link to={`${pageOf(row.caseNumber)}?tab=documents`}>{row.number}</Link> },
              { key: 'title', title: words.caseTitle, render: (_, row) => (language === 'en' ? row.titleEn : row.titleZh) },
              { key: 'case', title: words.case, width: 150, render: (_, row) => <Link to={pageOf(row.caseNumber)}>{row.caseNumber}</Link> },
              { key: 'made', title: words.made, width: 150, render: (_, row) => at(row.madeAt) },
              { key: 'filing', title: words.filingPlace, width: 140, render: (_, row) => row.filingPlace ?? all.none },
            ]}
          />
        </>
      )}
    </Drawer>
  );
}
