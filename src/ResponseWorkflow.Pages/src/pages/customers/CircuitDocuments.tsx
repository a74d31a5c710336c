import { Table, Typography } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Cut } from '../../parts/Cut';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { pageOf } from '../cases/model';
import { printAddress } from '../documents/model';
import { printPage } from '../documents/printPage';

const pageSize = 10;

/** The documents in force of the cases of a circuit, the newest first. */
export function CircuitDocuments({ circuitId }: { readonly circuitId: string }) {
  const words = useWords().circuits;
  const { language } = useSession();
  const report = useProblems();
  const [page, setPage] = useState(1);
  const { value, problem, isLoading, reload } = useLoaded(
    useCallback(() => demand(api.GET('/api/circuits/{circuitId}/documents', { params: { path: { circuitId }, query: { page, pageSize } } })), [circuitId, page]),
  );
  return (
    <>
      <LoadFailed problem={problem} reload={reload} />
      <Table
        size="small"
        tableLayout="fixed"
        rowKey="id"
        loading={isLoading}
        dataSource={value?.items ?? []}
        pagination={{ current: page, pageSize, total: value?.total ?? 0, hideOnSinglePage: true, showSizeChanger: false, size: 'small', onChange: setPage }}
        locale={{ emptyText: <Typography.Text type="secondary">{words.noDocuments}</Typography.Text> }}
        columns={[
          { key: 'number', title: words.document, width: 200, render: (_, one) => <CellButton onClick={() => void report(() => printPage(printAddress(one.caseId, one.id, language)))}>{one.number}</CellButton> },
          { key: 'title', title: words.documentTitle, render: (_, one) => <Cut text={language === 'en' ? one.titleEn : one.titleZh} /> },
          { key: 'case', title: words.case, width: 160, render: (_, one) => <Link to={pageOf(one.caseNumber)}>{one.caseNumber}</Link> },
          { key: 'made', title: words.made, width: 142, render: (_, one) => <Instant at={one.madeAt} /> },
        ]}
      />
    </>
  );
}
