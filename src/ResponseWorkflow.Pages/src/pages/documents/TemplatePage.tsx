import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Flex, Input, Skeleton, Space, Tabs, Tag, Typography } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { keep } from '../../api/files';
import { Problem } from '../../api/problem';
import { useLoaded } from '../../api/useLoaded';
import { LoadFailed } from '../../parts/LoadFailed';
import { useAddress } from '../../parts/useAddress';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { BlockList } from './BlockList';
import type { Template } from './model';
import { OwnFields } from './OwnFields';
import { TemplateHead } from './TemplateHead';
import { TemplatePreview } from './TemplatePreview';
import { TemplateVersions } from './TemplateVersions';
import './documents.css';

/** A template of documents: what it is called, its fields and its layout on the left, what it makes of a real case on the right. */
export default function TemplatePage() {
  const words = useWords().documents.template;
  const { language, may } = useSession();
  const { templateKey = '' } = useParams();
  const { params, change } = useAddress();
  const { message } = App.useApp();
  const report = useProblems();
  const mayEdit = may('documentTemplates.edit');
  const picker = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<Template>();
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const common = useLoaded(useCallback(() => demand(api.GET('/api/document-templates')), []));
  const { value, problem, reload } = useLoaded(useCallback(() => demand(api.GET('/api/document-templates/{key}', { params: { path: { key: templateKey } } })), [templateKey]));
  useEffect(() => {
    setDraft(undefined);
    setProblems([]);
  }, [value]);
  if (value === undefined) {
    return problem === undefined ? <Skeleton active /> : <LoadFailed problem={problem} reload={reload} />;
  }
  const template = draft ?? value.template;
  const fields = common.value?.fields ?? [];
  const save = () => report(async () => {
    try {
      await demand(api.PUT('/api/document-templates/{key}', { params: { path: { key: templateKey }, header: { 'If-Match': `"${value.version}"` } }, body: { template, reason: reason === '' ? null : reason } }));
      setReason('');
      message.success(words.saved);
      reload();
    } catch (error) {
      if (!(error instanceof Problem) || error.errors.length === 0) {
        throw error;
      }
      setProblems(error.errors.map((one) => one.message));
    }
  });
  const restore = async (version: number) => {
    if (await report(() => demand(api.POST('/api/document-templates/{key}/restore', { params: { path: { key: templateKey } }, body: { version } })))) {
      message.success(words.restored);
      reload();
    }
  };
  const take = async (file: File) => {
    try {
      const read = JSON.parse(await file.text()) as unknown;
      if (typeof read !== 'object' || read === null || !Array.isArray((read as Template).blocks)) {
        throw new SyntaxError();
      }
      setDraft({ ...(read as Template), key: templateKey });
      message.info(words.imported);
    } catch {
      message.error(words.badFile);
    }
  };
  return (
    <>
      <Flex justify="space-between" align="center" gap={8} wrap style={{ marginBottom: 4 }}>
        <Space wrap>
          <Link to="/document-templates">{words.title}</Link>
          <Typography.Title level={1} className="page-title">{language === 'en' ? template.nameEn : template.nameZh}</Typography.Title>
          <Tag>{words.versionOf(value.version)}</Tag>
          {template.isEnabled === false && <Tag>{words.disabled}</Tag>}
          {draft !== undefined && <Tag color="orange">{words.unsaved}</Tag>}
        </Space>
        <Space wrap>
          <Button icon={<DownloadOutlined aria-hidden />} onClick={() => keep(`${templateKey}.json`, new Blob([JSON.stringify(template, undefined, 2)], { type: 'application/json' }))}>{words.exportFile}</Button>
          {mayEdit && <Button icon={<UploadOutlined aria-hidden />} onClick={() => picker.current?.click()}>{words.importFile}</Button>}
          {mayEdit && <Input aria-label={words.reason} placeholder={words.reason} value={reason} onChange={(event) => setReason(event.target.value)} style={{ width: 180 }} />}
          {mayEdit && <Button type="primary" disabled={draft === undefined} onClick={() => void save()}>{words.save}</Button>}
        </Space>
      </Flex>
      <input ref={picker} type="file" accept=".json,application/json" hidden aria-label={words.importFile} onChange={(event) => { const file = event.target.files?.[0]; if (file !== undefined) { void take(file); } event.target.value = ''; }} />
      {problems.length > 0 && <Alert type="error" closable onClose={() => setProblems([])} message={words.wrong} description={problems.map((one) => <div key={one}>{one}</div>)} style={{ marginBottom: 8 }} />}
      <div className="template-editor">
        <Tabs
          size="small"
          activeKey={params.get('tab') ?? 'layout'}
          onChange={(tab) => change({ tab }, true)}
          items={[
            { key: 'layout', label: words.tabs.layout, children: <BlockList template={template} common={fields} onChange={(blocks) => setDraft({ ...template, blocks: [...blocks] })} /> },
            { key: 'fields', label: words.tabs.fields, children: <OwnFields fields={template.fields ?? []} onChange={(own) => setDraft({ ...template, fields: [...own] })} /> },
            { key: 'general', label: words.tabs.general, children: <TemplateHead template={template} onChange={setDraft} /> },
            { key: 'versions', label: words.tabs.versions, children: <TemplateVersions versions={value.versions} current={value.version} mayEdit={mayEdit} onRestore={(version) => void restore(version)} /> },
          ]}
        />
        <TemplatePreview template={template} />
      </div>
    </>
  );
}
