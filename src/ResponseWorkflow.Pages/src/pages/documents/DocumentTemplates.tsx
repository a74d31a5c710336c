import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Space, Table, Tag, Typography } from 'antd';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { Instant } from '../../parts/Instant';
import { LoadFailed } from '../../parts/LoadFailed';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { NewTemplateDialog } from './NewTemplateDialog';

type Entry = Schemas['DocumentTemplateEntry'];

/** The templates of documents. */
export default function DocumentTemplates() {
  const all = useWords();
  const words = all.documents.template;
  const { language, may } = useSession();
  const navigate = useNavigate();
  const [isAdding, setIsAdding] = useState(false);
  const { value, problem, isLoading, reload } = useLoaded(useCallback(() => demand(api.GET('/api/document-templates')), []));
  const kinds = useLoaded(useCallback(() => demand(api.GET('/api/case-kinds')), []));
  const open = (key: string) => void navigate(`/document-templates/${encodeURIComponent(key)}`);
  const kindOf = (id: string | null | undefined) => {
    const kind = kinds.value?.items.find((one) => one.id === id);
    return id == null ? words.anyKind : kind === undefined ? id : language === 'en' ? kind.nameEn : kind.nameZh;
  };
  return (
    <>
      <Flex justify="space-between" align="center" style={{ marginBottom: 8 }}>
        <Typography.Title level={1} className="page-title">{words.title}</Typography.Title>
        {may('documentTemplates.edit') && <Button icon={<PlusOutlined aria-hidden />} onClick={() => setIsAdding(true)}>{words.add}</Button>}
      </Flex>
      <LoadFailed problem={problem} reload={reload} />
      <Table<Entry>
        size="small"
        rowKey="key"
        loading={isLoading}
        pagination={false}
        dataSource={[...(value?.items ?? [])]}
        columns={[
          { title: words.name, key: 'name', width: 220, render: (_, one) => <CellButton isMain onClick={() => open(one.key)}>{language === 'en' ? one.nameEn : one.nameZh}</CellButton> },
          { title: words.key, dataIndex: 'key', width: 200, ellipsis: true },
          { title: words.caseKind, key: 'kind', width: 150, render: (_, one) => kindOf(one.caseKind) },
          { title: words.numberPattern, key: 'pattern', width: 250, ellipsis: true, render: (_, one) => one.numberPattern.replace('{code}', one.code) },
          { title: words.version, key: 'version', render: (_, one) => <Space size={4}>{one.version === 0 ? words.builtIn : words.versionOf(one.version)}{!one.isEnabled && <Tag>{words.disabled}</Tag>}{one.requiresSignature && <Tag color="blue">{words.signature}</Tag>}</Space> },
          { title: words.changed, key: 'at', width: 200, render: (_, one) => <>{one.author} <Instant at={one.at} /></> },
        ]}
      />
      {isAdding && <NewTemplateDialog onClose={(key) => { setIsAdding(false); if (key !== undefined) { open(key); } }} />}
    </>
  );
}
