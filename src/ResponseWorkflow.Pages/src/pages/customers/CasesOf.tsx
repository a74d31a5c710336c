import { Table, Typography } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useWords } from '../../words/WordsContext';
import { CaseState } from '../cases/CaseState';
import { pageOf, type Case } from '../cases/model';

const pageSize = 10;

/** The cases of a customer or circuit that one may see, the newest first. */
export function CasesOf({ query }: { readonly query: { readonly customerNumber?: string; readonly search?: string } }) {
  const all = useWords();
  const words = all.cases;
  const { customerNumber, search } = query;
  const [page, setPage] = useState(1);
  const { value, problem, isLoading, reload } = useLoaded(
    useCallback(
      () => demand(api.GET('/api/cases/table', { params: { query: { ...(customerNumber === undefined ? {} : { customerNumber }), ...(search === undefined ? {} : { search }), page, pageSize } } })),
      [customerNumber, search, page],
    ),
  );
  return (
    <>
      <LoadFailed problem={problem} reload={reload} />
      <Table<Case>
        size="small"
        rowKey="id"
        tableLayout="fixed"
        loading={isLoading}
        dataSource={value?.items ?? []}
        pagination={{ current: page, pageSize, total: value?.total ?? 0, hideOnSinglePage: true, showSizeChanger: false, size: 'small', onChange: setPage }}
        locale={{ emptyText: <Typography.Text type="secondary">{words.empty}</Typography.Text> }}
        columns={[
          { title: words.number, key: 'number', width: 170, render: (_, one) => <Link to={pageOf(one.number)}>{one.number}</Link> },
          { title: words.titleField, key: 'title', render: (_, one) => <Cut text={one.title} /> },
          { title: all.state, key: 'state', width: 130, render: (_, one) => <CaseState one={one} /> },
          { title: words.started, key: 'started', width: 140, render: (_, one) => <Instant at={one.startedAt} /> },
        ]}
      />
    </>
  );
}
