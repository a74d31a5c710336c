import { DownOutlined, FileTextOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Dropdown, Empty, Flex, Space, Table, Tag, Typography } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { api, demand } from '../../api/client';
import { receiveFile } from '../../api/files';
import { useLoaded } from '../../api/useLoaded';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import type { CaseDetail } from '../cases/model';
import { DocumentDialog } from './DocumentDialog';
import { FilingDialog } from './FilingDialog';
import { docxAddress, printAddress, type CaseDocument } from './model';
import { printPage } from './printPage';
import './documents.css';

const languages = ['zh-CN', 'en'] as const;

/** The documents of a case: to read, print, sign, file and correct. */
export function CaseDocuments({ detail, round, onChanged }: { readonly detail: CaseDetail; readonly round: number; readonly onChanged: () => void }) {
  const words = useWords().documents;
  const { language, may } = useSession();
  const caseId = detail.case.id;
  const report = useProblems();
  const [withSuperseded, setWithSuperseded] = useState(false);
  const [filed, setFiled] = useState<CaseDocument>();
  const [making, setMaking] = useState<CaseDocument | 'new'>();
  const { value, problem, isLoading, reload, refresh } = useLoaded(useCallback(() => demand(api.GET('/api/cases/{caseId}/documents', { params: { path: { caseId } } })), [caseId]));
  useEffect(() => {
    if (round > 0) {
      refresh();
    }
  }, [round, refresh]);
  const items = value?.items ?? [];
  const shown = items.filter((one) => withSuperseded || one.supersededBy == null);
  const langName = (one: string) => words.template.languages[one] ?? one;
  const menuOf = (one: CaseDocument) => ({
    items: [
      ...languages.map((own) => ({ key: `print:${own}`, label: `${words.print} · ${langName(own)}` })),
      ...languages.map((own) => ({ key: `docx:${own}`, label: `${words.docx} · ${langName(own)}` })),
      ...(may('cases.comment') ? [{ type: 'divider' as const }, { key: 'file', label: words.file }] : []),
      ...(detail.mayManage && one.supersededBy == null ? [{ key: 'correct', label: words.correct }] : []),
    ],
    onClick: ({ key }: { readonly key: string }) => {
      const [act, own = ''] = key.split(':');
      if (act === 'print') {
        void report(() => printPage(printAddress(caseId, one.id, own)));
      } else if (act === 'docx') {
        void report(() => receiveFile('GET', docxAddress(caseId, one.id, own)));
      } else if (act === 'file') {
        setFiled(one);
      } else {
        setMaking(one);
      }
    },
  });
  return (
    <>
      <LoadFailed problem={problem} reload={reload} />
      <Flex justify="space-between" align="center" gap={8} style={{ marginBottom: 8 }}>
        {items.some((one) => one.supersededBy != null) ? <Checkbox checked={withSuperseded} onChange={(event) => setWithSuperseded(event.target.checked)}>{words.showSuperseded}</Checkbox> : <span />}
        {detail.mayManage && may('documentTemplates.read') && <Button icon={<PlusOutlined aria-hidden />} onClick={() => setMaking('new')}>{words.make}</Button>}
      </Flex>
      <Table<CaseDocument>
        size="small"
        rowKey="id"
        loading={isLoading && value === undefined}
        pagination={false}
        dataSource={shown}
        scroll={{ x: 860 }}
        locale={{ emptyText: <Empty description={words.empty} /> }}
        rowClassName={(one) => (one.supersededBy == null ? '' : 'document-superseded')}
        columns={[
          {
            title: words.document,
            key: 'title',
            render: (_, one) => (
              <>
                <a href={printAddress(caseId, one.id, language)} target="_blank" rel="noreferrer" title={words.open}><FileTextOutlined aria-hidden /> {language === 'en' ? one.titleEn : one.titleZh}</a>
                <div><Typography.Text type="secondary">{[language === 'en' ? one.nameEn : one.nameZh, one.occurrence, one.reason].filter((text) => text != null && text !== '').join(' · ')}</Typography.Text></div>
              </>
            ),
          },
          { title: words.number, dataIndex: 'number', width: 190 },
          { title: words.madeAt, key: 'at', width: 160, render: (_, one) => <><Instant at={one.madeAt} /><div><Typography.Text type="secondary">{one.madeBy ?? words.byProcess}</Typography.Text></div></> },
          {
            title: words.scan,
            key: 'scan',
            width: 190,
            render: (_, one) => (
              <>
                {one.scanId != null
                  ? <a href={`/api/cases/${encodeURIComponent(caseId)}/attachments/${encodeURIComponent(one.scanId)}`} download={one.scanName} style={{ overflowWrap: 'anywhere' }}>{one.scanName}</a>
                  : one.requiresSignature && one.supersededBy == null && <Tag color="orange">{words.awaitsSignature}</Tag>}
                {one.filingPlace != null && <div><Typography.Text type="secondary">{words.place}{language === 'en' ? ': ' : '：'}{one.filingPlace}</Typography.Text></div>}
              </>
            ),
          },
          {
            title: words.template.version,
            key: 'state',
            width: 170,
            render: (_, one) => (
              <Space direction="vertical" size={0}>
                {one.supersededBy == null ? <Tag color="green">{words.inForce}</Tag> : <Tag>{words.superseded(one.supersededBy)}</Tag>}
                {one.supersedes != null && <Typography.Text type="secondary">{words.supersedes(one.supersedes)}</Typography.Text>}
              </Space>
            ),
          },
          { title: words.acts, key: 'acts', width: 96, render: (_, one) => <Dropdown menu={menuOf(one)} trigger={['click']}><Button size="small" aria-label={`${words.acts} ${one.number}`}>{words.acts} <DownOutlined aria-hidden /></Button></Dropdown> },
        ]}
      />
      {filed !== undefined && <FilingDialog caseId={caseId} one={filed} onClose={(isFiled) => { setFiled(undefined); if (isFiled) { refresh(); onChanged(); } }} />}
      {making !== undefined && <DocumentDialog caseId={caseId} corrected={making === 'new' ? undefined : making} onClose={(isMade) => { setMaking(undefined); if (isMade) { refresh(); onChanged(); } }} />}
    </>
  );
}
