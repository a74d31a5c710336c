import { App, Button, Checkbox, Drawer, Input, Select, Space, Tabs } from 'antd';
import { useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { IndicatorTable } from './IndicatorTable';
import { TestTrial } from './TestTrial';
import { TestVersions } from './TestVersions';
import '../documents/documents.css';

type Template = Schemas['TestTemplate'];

interface Properties {
  readonly entry: Schemas['TestTemplateEntry'];
  readonly terms: Schemas['CustomerTermsModel'] | undefined;
  readonly onClose: (isSaved: boolean) => void;
}

/** A template of line tests: its indicators, values to try, and its versions. */
export function TestTemplateDrawer({ entry, terms, onClose }: Properties) {
  const all = useWords();
  const words = all.lineTests;
  const { language, may } = useSession();
  const { message } = App.useApp();
  const report = useProblems();
  const mayEdit = may('testTemplates.edit');
  const isNew = (entry.template?.key ?? '') === '';
  const [template, setTemplate] = useState<Template>(entry.template ?? {});
  const [reason, setReason] = useState('');
  const set = (change: Partial<Template>) => setTemplate({ ...template, ...change });
  const nameOf = (one: { readonly nameZh: string; readonly nameEn: string }) => (language === 'en' ? one.nameEn : one.nameZh);
  const save = async () => {
    const key = template.key ?? '';
    const put = () => demand(api.PUT('/api/test-templates/{key}', { params: { path: { key: key === '' ? '-' : key }, header: { 'If-Match': `"${entry.version}"` } }, body: { template, reason: reason === '' ? null : reason } }));
    if (await report(put)) {
      message.success(words.saved);
      onClose(true);
    }
  };
  const restore = async (version: number) => {
    if (await report(() => demand(api.POST('/api/test-templates/{key}/restore', { params: { path: { key: template.key ?? '' } }, body: { version } })))) {
      message.success(words.restored);
      onClose(true);
    }
  };
  return (
    <Drawer
      open
      width="min(1180px, 96vw)"
      title={isNew ? words.add : (language === 'en' ? entry.template?.nameEn : entry.template?.nameZh)}
      onClose={() => onClose(false)}
      extra={mayEdit && <Space><Input aria-label={words.why} placeholder={words.why} value={reason} onChange={(event) => setReason(event.target.value)} /><Button type="primary" onClick={() => void save()}>{all.save}</Button></Space>}
    >
      <div className="document-fields" style={{ marginBottom: 8 }}>
        {isNew && <label><span>{words.key}</span><Input value={template.key ?? ''} onChange={(event) => set({ key: event.target.value })} /></label>}
        <label><span>{words.nameZh}</span><Input value={template.nameZh ?? ''} onChange={(event) => set({ nameZh: event.target.value })} /></label>
        <label><span>{words.nameEn}</span><Input value={template.nameEn ?? ''} onChange={(event) => set({ nameEn: event.target.value })} /></label>
        <label><span>{words.circuitTypes}</span><Select aria-label={words.circuitTypes} mode="multiple" style={{ width: '100%' }} value={[...(template.circuitTypes ?? [])]} onChange={(circuitTypes) => set({ circuitTypes })} options={(terms?.circuitKinds ?? []).map((one) => ({ value: one.key, label: nameOf(one) }))} /></label>
      </div>
      <Space style={{ marginBottom: 8 }}>
        <Checkbox checked={template.isEnabled !== false} onChange={(event) => set({ isEnabled: event.target.checked })}>{words.enabled}</Checkbox>
        <Checkbox checked={template.isStartingValue === true} onChange={(event) => set({ isStartingValue: event.target.checked })}>{words.startingValue}</Checkbox>
      </Space>
      <Tabs
        size="small"
        destroyOnHidden
        items={[
          { key: 'indicators', label: words.indicators, children: <IndicatorTable indicators={template.indicators ?? []} grades={(terms?.grades ?? []).map((one) => ({ value: one.key, label: nameOf(one) }))} onChange={(indicators) => set({ indicators: [...indicators] })} /> },
          { key: 'try', label: words.tryOut, children: <TestTrial template={template} grades={(terms?.grades ?? []).map((one) => ({ value: one.key, label: nameOf(one) }))} /> },
          ...(isNew ? [] : [{ key: 'versions', label: words.versions, children: <TestVersions templateKey={template.key ?? ''} current={entry.version} mayEdit={mayEdit} onRestore={(version) => void restore(version)} /> }]),
        ]}
      />
    </Drawer>
  );
}
