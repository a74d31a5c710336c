import { Checkbox, Flex, Input, Select } from 'antd';
import { useCallback } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import type { Template } from './model';

/** What a template is called, which cases it is for, and how its documents are numbered. */
export function TemplateHead({ template, onChange }: { readonly template: Template; readonly onChange: (template: Template) => void }) {
  const words = useWords().documents.template;
  const { language } = useSession();
  const kinds = useLoaded(useCallback(() => demand(api.GET('/api/case-kinds')), []));
  const set = (change: Partial<Template>) => onChange({ ...template, ...change });
  const text = (name: 'nameZh' | 'nameEn' | 'titleZh' | 'titleEn' | 'code' | 'numberPattern', isWhole = false) => (
    <label className={isWhole ? 'whole' : ''}><span>{words[name]}</span><Input value={template[name] ?? ''} onChange={(event) => set({ [name]: event.target.value })} /></label>
  );
  const known = (kinds.value?.items ?? []).map((one) => ({ value: one.id, label: language === 'en' ? one.nameEn : one.nameZh }));
  const own = template.caseKind ?? '';
  return (
    <Flex vertical gap={12}>
      <div className="document-fields">
        {text('nameZh')}
        {text('nameEn')}
        <label>
          <span>{words.caseKind}</span>
          <Select aria-label={words.caseKind} style={{ width: '100%' }} value={own} onChange={(next: string) => set({ caseKind: next === '' ? null : next })} options={[{ value: '', label: words.anyKind }, ...known, ...(own !== '' && !known.some((one) => one.value === own) ? [{ value: own, label: own }] : [])]} />
        </label>
        {text('code')}
        {text('numberPattern', true)}
        {text('titleZh', true)}
        {text('titleEn', true)}
      </div>
      <Checkbox checked={template.requiresSignature === true} onChange={(event) => set({ requiresSignature: event.target.checked })}>{words.requiresSignature}</Checkbox>
      <Checkbox checked={template.isEnabled !== false} onChange={(event) => set({ isEnabled: event.target.checked })}>{words.enabled}</Checkbox>
    </Flex>
  );
}
