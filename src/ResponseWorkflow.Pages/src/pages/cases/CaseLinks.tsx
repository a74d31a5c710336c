import { Button, Empty, Form, Input, Select, Space, Table, Tag } from 'antd';
import { useCallback, useEffect } from 'react';
import { Link } from 'react-router-dom';
import { api, demand, type Schemas } from '../../api/client';
import { send } from '../../api/designer';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { linkKinds, pageOf, type CaseDetail } from './model';

type CaseLink = Schemas['LinkModel'];

interface Fields {
  readonly kind: CaseLink['kind'];
  readonly other: string;
}

/** The cases that caused this one, that it is a part of, that it follows, and the other way round. */
export function CaseLinks({ detail, round, onChanged }: { readonly detail: CaseDetail; readonly round: number; readonly onChanged: () => void }) {
  const all = useWords();
  const words = all.cases;
  const caseId = detail.case.id;
  const [form] = Form.useForm<Fields>();
  const report = useProblems();
  const loaded = useLoaded(useCallback(() => demand(api.GET('/api/cases/{caseId}/links', { params: { path: { caseId } } })), [caseId]));
  const { refresh } = loaded;
  useEffect(() => {
    if (round > 0) {
      refresh();
    }
  }, [round, refresh]);
  const submit = async (fields: Fields) => {
    if (await report(() => demand(api.POST('/api/cases/{caseId}/links', { params: { path: { caseId } }, body: fields })), form)) {
      form.resetFields();
      onChanged();
    }
  };
  const remove = async (one: CaseLink) => {
    if (await report(() => send('DELETE', `/api/cases/${encodeURIComponent(caseId)}/links/${one.kind}/${encodeURIComponent(one.caseId)}`))) {
      onChanged();
    }
  };
  return (
    <Space direction="vertical" style={{ width: '100%' }}>
      {detail.mayManage && (
        <Form form={form} layout="inline" onFinish={submit} initialValues={{ kind: 'CausedBy' }}>
          <Form.Item name="kind"><Select aria-label={words.links} style={{ width: 160 }} options={linkKinds.map((one) => ({ value: one, label: words.linkKinds[one] }))} /></Form.Item>
          <Form.Item name="other" rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input aria-label={words.number} placeholder={words.number} autoComplete="off" /></Form.Item>
          <Button htmlType="submit">{words.link}</Button>
        </Form>
      )}
      <LoadFailed problem={loaded.problem} reload={loaded.reload} />
      <Table<CaseLink>
        size="small"
        rowKey={(one) => `${one.kind} ${one.isReverse} ${one.caseId}`}
        loading={loaded.value === undefined && loaded.isLoading}
        pagination={false}
        dataSource={[...(loaded.value?.items ?? [])]}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.noLinks} /> }}
        columns={[
          { key: 'kind', title: words.links, width: 160, render: (_, one) => (one.isReverse ? words.reverseKinds : words.linkKinds)[one.kind] },
          { key: 'number', title: words.number, width: 190, render: (_, one) => <Link to={pageOf(one.number)}>{one.number}</Link> },
          { key: 'title', title: words.titleField, dataIndex: 'title' },
          { key: 'status', title: all.state, width: 110, render: (_, one) => <Tag style={{ margin: 0 }}>{words.statuses[one.status]}</Tag> },
          { key: 'by', title: words.linkedBy, dataIndex: 'by', width: 130 },
          { key: 'at', title: words.linkedAt, width: 150, render: (_, one) => <Instant at={one.at} /> },
          ...(detail.mayManage ? [{ key: 'acts', title: all.acts, width: 90, render: (_: unknown, one: CaseLink) => (one.isReverse ? null : <CellButton onClick={() => void remove(one)}>{words.remove}</CellButton>) }] : []),
        ]}
      />
    </Space>
  );
}
