import { Empty, Skeleton, Table, Tag } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { ExchangeDrawer } from './ExchangeDrawer';

type Exchange = Schemas['ExchangeModel'];

const pageSize = 20;

/** What came of an exchange: an answer, a refusal, or neither. */
export function ExchangeResult({ one }: { readonly one: Exchange }) {
  const words = useWords().systems.exchanges;
  const [colour, text] = !one.hasSucceeded ? ['red', words.failed] : one.status != null && one.status < 300 ? ['green', words.ok] : ['orange', words.refused];
  return <Tag color={colour}>{text} {one.status ?? ''}</Tag>;
}

/** What was said to other systems for a case, the newest first. */
export function CaseExchanges({ caseId, round }: { readonly caseId: string; readonly round: number }) {
  const all = useWords().systems;
  const words = all.exchanges;
  const { language } = useSession();
  const [page, setPage] = useState(1);
  const [opened, setOpened] = useState<string>();
  const { value, problem, isLoading, reload, refresh } = useLoaded(useCallback(() => demand(api.GET('/api/cases/{caseId}/exchanges', { params: { path: { caseId }, query: { page, pageSize } } })), [caseId, page]));
  useEffect(() => {
    if (round > 0) {
      refresh();
    }
  }, [round, refresh]);
  return (
    <>
      <LoadFailed problem={problem} reload={reload} />
      {value === undefined ? problem === undefined && <Skeleton active /> : (
        <Table<Exchange>
          size="small"
          rowKey="id"
          loading={isLoading}
          dataSource={value.items}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty} /> }}
          pagination={value.total <= pageSize ? false : { current: page, pageSize, total: value.total, showSizeChanger: false, onChange: setPage }}
          columns={[
            { title: words.at, key: 'at', width: 146, render: (_, one) => <Instant at={one.startedAt} /> },
            { title: words.operation, key: 'operation', width: 190, render: (_, one) => <CellButton isMain onClick={() => setOpened(one.id)}>{language === 'en' ? one.operationEn : one.operationZh}</CellButton> },
            { title: words.system, key: 'system', width: 120, render: (_, one) => all.names[one.system] ?? one.system },
            { title: words.request, key: 'request', width: 300, render: (_, one) => <Cut text={`${one.method} ${one.address}`} /> },
            { title: words.result, key: 'result', width: 110, render: (_, one) => <ExchangeResult one={one} /> },
            { title: words.attempt, key: 'attempt', width: 80, className: 'number', render: (_, one) => one.attempt },
            { title: words.duration, key: 'duration', width: 90, className: 'number', render: (_, one) => words.ms(one.durationMs) },
            { title: words.error, key: 'error', render: (_, one) => <Cut text={one.error} /> },
          ]}
        />
      )}
      {opened !== undefined && <ExchangeDrawer caseId={caseId} exchangeId={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}
