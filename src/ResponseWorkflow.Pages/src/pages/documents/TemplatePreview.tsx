import { ReloadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Input, Segmented, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { api, demand } from '../../api/client';
import { Problem } from '../../api/problem';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import type { Template } from './model';

const languages = ['zh-CN', 'en'];
const pause = 600;

/** What a template makes of a real case, as it is typed. */
export function TemplatePreview({ template }: { readonly template: Template }) {
  const words = useWords().documents.template;
  const { language: own } = useSession();
  const [language, setLanguage] = useState<string>(own);
  const [caseId, setCaseId] = useState('');
  const [round, setRound] = useState(0);
  const [shown, setShown] = useState<{ readonly html: string; readonly caseNumber: string | null | undefined }>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      demand(api.POST('/api/document-templates/preview', { body: { template, caseId: caseId.trim() === '' ? null : caseId.trim(), language } })).then(
        (preview) => {
          if (isCurrent) {
            setShown({ html: preview.html, caseNumber: preview.caseNumber });
            setProblems([]);
          }
        },
        (error: unknown) => {
          if (isCurrent) {
            setProblems(error instanceof Problem ? (error.errors.length > 0 ? error.errors.map((one) => one.message) : [error.message]) : [String(error)]);
          }
        },
      );
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [template, caseId, language, round]);
  return (
    <div className="template-preview">
      <Flex gap={8} align="center" wrap style={{ marginBottom: 8 }}>
        <Segmented aria-label={words.preview} value={language} onChange={setLanguage} options={languages.map((one) => ({ value: one, label: words.languages[one] ?? one }))} />
        <Input aria-label={words.previewCase} placeholder={words.previewCase} value={caseId} onChange={(event) => setCaseId(event.target.value)} style={{ flex: 1, minWidth: 160 }} />
        <Button icon={<ReloadOutlined aria-hidden />} aria-label={words.refresh} onClick={() => setRound((one) => one + 1)} />
      </Flex>
      {problems.length > 0 && <Alert type="error" message={words.wrong} description={problems.map((one) => <div key={one}>{one}</div>)} style={{ marginBottom: 8, maxHeight: 180, overflow: 'auto' }} />}
      {shown !== undefined && <Typography.Text type="secondary">{shown.caseNumber == null ? words.previewOfNone : words.previewOf(shown.caseNumber)}</Typography.Text>}
      <iframe title={words.preview} sandbox="" srcDoc={shown?.html ?? ''} />
    </div>
  );
}
