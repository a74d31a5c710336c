import { Empty, Skeleton, Table, Tag } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { pageOf } from './model';

type Fact = Schemas['CaseIndicatorModel'];

const pageSize = 20;

/** What a case and all that is part of it count for indicators: what was done, and whether in time. */
export function CaseIndicators({ caseId, round }: { readonly caseId: string; readonly round: number }) {
  const all = useWords();
  const words = all.indicators;
  const { language } = useSession();
  const isEnglish = language === 'en';
  const [page, setPage] = useState(1);
  const { value, problem, isLoading, reload, refresh } = useLoaded(useCallback(() => demand(api.GET('/api/cases/{caseId}/indicators', { params: { path: { caseId }, query: { page, pageSize } } })), [caseId, page]));
  useEffect(() => {
    if (round > 0) {
      refresh();
    }
  }, [round, refresh]);
  return (
    <>
      <LoadFailed problem={problem} reload={reload} />
      {value === undefined ? problem === undefined && <Skeleton active /> : (
        <Table<Fact>
          size="small"
          rowKey="id"
          tableLayout="fixed"
          loading={isLoading}
          dataSource={value.items}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty} /> }}
          pagination={value.total <= pageSize ? false : { current: page, pageSize, total: value.total, showSizeChanger: false, onChange: setPage }}
          columns={[
            { title: words.indicator, key: 'indicator', width: 190, render: (_, one) => <Cut text={isEnglish ? one.nameEn : one.nameZh}><strong>{isEnglish ? one.nameEn : one.nameZh}</strong></Cut> },
            { title: words.subject, key: 'subject', width: 84, render: (_, one) => (one.subject === '' ? all.none : <Cut text={one.subject} />) },
            { title: words.result, key: 'result', width: 88, render: (_, one) => <Tag color={one.isInTime ? 'green' : 'red'} style={{ margin: 0 }}>{one.isInTime ? words.inTime : words.late}</Tag> },
            { title: words.value, key: 'value', width: 88, className: 'number', render: (_, one) => words.valueOf(one.value, isEnglish ? one.measureEn : one.measureZh) },
            { title: words.due, key: 'due', width: 146, render: (_, one) => <Instant at={one.dueAt} /> },
            { title: words.done, key: 'done', width: 146, render: (_, one) => <Instant at={one.doneAt} /> },
            { title: words.unit, key: 'unit', width: 150, render: (_, one) => <Cut text={isEnglish ? one.unitNameEn : one.unitNameZh} /> },
            { title: words.case, key: 'case', ellipsis: true, render: (_, one) => <Cut text={`${one.caseNumber} ${one.caseTitle}`}>{one.caseId === caseId ? one.caseNumber : <Link to={pageOf(one.caseNumber)}>{one.caseNumber}</Link>} {one.caseTitle}</Cut> },
          ]}
        />
      )}
    </>
  );
}
