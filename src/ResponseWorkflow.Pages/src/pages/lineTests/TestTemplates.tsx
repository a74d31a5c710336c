import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Space, Table, Tag, Tooltip, Typography } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { ImportButton } from '../../parts/ImportButton';
import { Instant } from '../../parts/Instant';
import { ExportButton } from '../../parts/list/ExportButton';
import { LoadFailed } from '../../parts/LoadFailed';
import { TagLine } from '../../parts/TagLine';
import { useAddress } from '../../parts/useAddress';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { TestTemplateDrawer } from './TestTemplateDrawer';

type Entry = Schemas['TestTemplateEntry'];

const blank: Entry = { version: 0, template: { key: '', nameZh: '', nameEn: '', isEnabled: true, circuitTypes: [], indicators: [] }, author: null, reason: null, at: null };

/** The templates of line tests: what is measured of which circuits, and what it must be. */
export default function TestTemplates() {
  const words = useWords().lineTests;
  const { language, may } = useSession();
  const { params, change } = useAddress();
  const [isAdding, setIsAdding] = useState(false);
  const { value, problem, isLoading, reload } = useLoaded(useCallback(() => demand(api.GET('/api/test-templates')), []));
  const terms = useLoaded(useCallback(() => demand(api.GET('/api/customers/terms')), []));
  const opened = value?.items.find((one) => one.template?.key === params.get('template'));
  const typeName = (key: string) => {
    const term = terms.value?.circuitKinds.find((one) => one.key === key);
    return term === undefined ? key : language === 'en' ? term.nameEn : term.nameZh;
  };
  const close = (isSaved: boolean) => {
    setIsAdding(false);
    change({ template: undefined });
    if (isSaved) {
      reload();
    }
  };
  const drawn = isAdding ? blank : opened;
  return (
    <>
      <Flex justify="space-between" align="center" gap={8} style={{ marginBottom: 8 }}>
        <Typography.Title level={1} className="page-title">{words.title}</Typography.Title>
        <Space>
          <ExportButton path="/api/test-templates/export" query={{}} />
          {may('testTemplates.edit') && <ImportButton title={words.importTitle} path="/api/test-templates/import" hint={words.importHint} about={words.importAbout} onImported={reload} />}
          {may('testTemplates.edit') && <Button icon={<PlusOutlined aria-hidden />} onClick={() => setIsAdding(true)}>{words.add}</Button>}
        </Space>
      </Flex>
      <LoadFailed problem={problem} reload={reload} />
      <Table<Entry>
        size="small"
        rowKey={(one) => one.template?.key ?? ''}
        loading={isLoading}
        pagination={false}
        dataSource={[...(value?.items ?? [])]}
        columns={[
          { title: words.name, key: 'name', width: 260, render: (_, one) => <CellButton isMain onClick={() => change({ template: one.template?.key ?? undefined })}>{language === 'en' ? one.template?.nameEn : one.template?.nameZh}</CellButton> },
          { title: words.key, key: 'key', width: 110, ellipsis: true, render: (_, one) => one.template?.key },
          { title: words.circuitTypes, key: 'types', render: (_, one) => <TagLine words={(one.template?.circuitTypes ?? []).map(typeName)} /> },
          { title: words.indicators, key: 'count', width: 90, render: (_, one) => words.count(one.template?.indicators?.length ?? 0) },
          {
            title: words.version,
            key: 'version',
            width: 230,
            render: (_, one) => (
              <Space size={4}>
                {one.version === 0 ? words.builtIn : words.versionOf(one.version)}
                {one.template?.isStartingValue === true && <Tooltip title={words.startingValueHint}><Tag color="gold" tabIndex={0}>{words.startingValue}</Tag></Tooltip>}
                {one.template?.isEnabled === false && <Tag>{words.disabled}</Tag>}
              </Space>
            ),
          },
          { title: words.changed, key: 'at', width: 210, render: (_, one) => <>{one.author} <Instant at={one.at} /></> },
        ]}
      />
      {drawn != null && <TestTemplateDrawer key={`${drawn.template?.key ?? ''} ${drawn.version}`} entry={drawn} terms={terms.value} onClose={close} />}
    </>
  );
}
