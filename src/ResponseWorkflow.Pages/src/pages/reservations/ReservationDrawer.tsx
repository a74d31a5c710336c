import { Button, Descriptions, Drawer, Flex, Skeleton, Table, Tag, Typography } from 'antd';
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
import { looks } from './model';
import { ReservationActDialog, type ReservationAct } from './ReservationActDialog';

// What happens to a reservation happens to its case.
const kinds = ['Case'] as const;

/** A reservation: its resources, and what happened to it. */
export function ReservationDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const all = useWords();
  const words = all.verifications.reservations;
  const { language } = useSession();
  const [act, setAct] = useState<ReservationAct>();
  const { value, problem, reload, refresh } = useLoaded(useCallback(() => demand(api.GET('/api/reservations/{reservationId}', { params: { path: { reservationId: id } } })), [id]));
  useChanges(kinds, refresh);
  const one = value?.reservation;
  const acts = value?.mayChange === true && (
    <Flex gap={8}>
      <Button onClick={() => setAct('extend')}>{words.acts.extend}</Button>
      <Button danger onClick={() => setAct('release')}>{words.acts.release}</Button>
    </Flex>
  );
  return (
    <Drawer open width={760} title={one?.number ?? words.title} extra={acts} onClose={onClose}>
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
              { key: 'case', label: words.case, children: <Link to={pageOf(one.caseNumber)}>{one.caseNumber}</Link> },
              { key: 'state', label: words.state, children: <Tag color={looks[one.state]}>{words.states[one.state]}</Tag> },
              { key: 'customer', label: words.customer, span: 2, children: one.customerName ?? all.none },
              { key: 'until', label: words.until, children: <Instant at={one.until} /> },
              { key: 'unit', label: all.unit, children: language === 'en' ? one.unitNameEn : one.unitNameZh },
            ]}
          />
          <Typography.Title level={5} style={{ marginTop: 16 }}>{words.items}</Typography.Title>
          <Table
            size="small"
            pagination={false}
            rowKey={(row) => `${row.key ?? ''} ${row.resource ?? ''}`}
            dataSource={[...(value?.resources ?? [])]}
            locale={{ emptyText: words.noItems }}
            columns={[
              { key: 'name', title: words.name, render: (_, row) => row.name ?? row.resource ?? all.none },
              { key: 'resource', title: words.resource, render: (_, row) => row.resource ?? all.none },
              { key: 'category', title: words.category, width: 96, render: (_, row) => (row.category == null ? all.none : ((words.categories as Readonly<Record<string, string>>)[row.category] ?? row.category)) },
              { key: 'for', title: words.for, render: (_, row) => row.key ?? all.none },
            ]}
          />
          <Typography.Title level={5} style={{ marginTop: 16 }}>{words.history}</Typography.Title>
          <Table
            size="small"
            pagination={false}
            rowKey={(row) => `${row.at} ${row.state} ${row.until}`}
            dataSource={[...(value?.history ?? [])]}
            columns={[
              { key: 'at', title: words.updated, width: 142, render: (_, row) => <Instant at={row.at} /> },
              { key: 'state', title: words.state, width: 96, render: (_, row) => words.states[row.state] },
              { key: 'until', title: words.until, width: 142, render: (_, row) => <Instant at={row.until} /> },
              { key: 'by', title: words.by, render: (_, row) => row.by ?? words.process },
              { key: 'reason', title: words.reason, render: (_, row) => row.reason ?? '' },
            ]}
          />
        </>
      )}
      {one !== undefined && act !== undefined && (
        <ReservationActDialog
          one={one}
          act={act}
          onClose={(isDone) => {
            setAct(undefined);
            if (isDone) {
              refresh();
            }
          }}
        />
      )}
    </Drawer>
  );
}
