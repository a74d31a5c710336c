import { Alert, App, Button, Card, Checkbox, Empty, Flex, Input, Popconfirm, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useWords } from '../../words/WordsContext';
import '../forms.css';
import './editor.css';
import { FormView } from '../FormView';
import { asObject, member, type Json, type JsonObject } from '../model/json';
import type { FormStage } from '../model/checks';
import { useSheetsOf } from '../sheetsOf';
import { emptyForm, kindOf, namesOf, partOf, type Part } from './edits';
import { FieldList } from './FieldList';
import { FieldSettings } from './FieldSettings';
import { JsonInput } from './JsonInput';
import { Problems } from './Problems';
import { useFormCheck } from './useFormCheck';
import { useKeptForm } from './useKeptForm';
import { copyText } from '../../parts/copyText';

const nothing: JsonObject = {};
const languages = ['zh-CN', 'en'] as const;

/** Writes forms: fields and their settings, a preview that can be filled in, and the JSON that goes into the designer. */
export default function FormEditor() {
  const all = useWords();
  const words = all.forms.editor;
  const { message } = App.useApp();
  const [form, setForm] = useKeptForm();
  const [selected, setSelected] = useState<string>();
  const [data, setData] = useState<JsonObject>(nothing);
  const [facts, setFacts] = useState<Json>(nothing);
  const [stage, setStage] = useState<FormStage>('Draft');
  const [pasted, setPasted] = useState<string>();
  const [isBad, setIsBad] = useState(false);
  const part = useMemo(() => partOf(form), [form]);
  const text = useMemo(() => JSON.stringify(form, null, 2), [form]);
  const { answer, problem } = useFormCheck(form, data, facts, stage);
  const sheets = useSheetsOf(answer?.testSheets);
  const change = (next: Part) => setForm({ ...form, ...next });

  // What is computed comes from the server; the rest stays as it is typed.
  const stored = asObject(answer?.stored);
  const shown = useMemo(() => {
    const computed = namesOf(part).filter((name) => kindOf(part, name) === 'computed' && stored !== undefined && Object.hasOwn(stored, name));
    return { ...data, ...Object.fromEntries(computed.map((name) => [name, member(stored, name)])) };
  }, [part, data, stored]);
  const apply = () => {
    try {
      const next = asObject(JSON.parse(pasted ?? text));
      if (next !== undefined) {
        setForm(next);
        setSelected(undefined);
        setPasted(undefined);
      }
      setIsBad(next === undefined);
    } catch {
      setIsBad(true);
    }
  };
  const copy = async () => {
    if (await copyText(text)) {
      message.success(words.copied);
    }
  };
  const begin = () => {
    setForm(emptyForm);
    setSelected(undefined);
    setData(nothing);
    setPasted(undefined);
    setIsBad(false);
  };
  return (
    <>
      <Flex justify="space-between" align="center" style={{ marginBottom: 8 }}>
        <Typography.Title level={1} className="page-title">{words.title}</Typography.Title>
        <Popconfirm title={words.startTitle} onConfirm={begin} okText={words.start} cancelText={all.cancel}><Button>{words.start}</Button></Popconfirm>
      </Flex>
      <div className="editor">
        <section aria-label={words.fields}>
          <Card size="small" title={words.fields}>
            <FieldList part={part} onChange={change} selected={selected} onSelect={setSelected} isColumns={false} />
            <p className="form-help">{words.keys}</p>
          </Card>
          {selected !== undefined && kindOf(part, selected) !== undefined && (
            <Card size="small" title={words.settings(selected)}>
              <FieldSettings key={selected} part={part} name={selected} onChange={change} onRename={setSelected} isColumn={false} />
            </Card>
          )}
        </section>
        <section aria-label={words.preview}>
          <Card size="small" title={words.preview} extra={<Checkbox checked={stage === 'Complete'} onChange={(event) => setStage(event.target.checked ? 'Complete' : 'Draft')}>{words.asHandedIn}</Checkbox>}>
            {namesOf(part).length === 0 ? (
              <Empty description={words.empty} />
            ) : (
              <div className="editor-previews">
                {languages.map((language) => (
                  <FormView key={language} form={answer?.form ?? form} facts={asObject(facts) ?? nothing} sheets={sheets} value={shown} onChange={setData} stage={stage} language={language} />
                ))}
              </div>
            )}
            <div className="editor-facts">
              <JsonInput label={words.facts} value={facts} onChange={(next) => setFacts(next ?? nothing)} />
            </div>
          </Card>
          <Card size="small" title={words.formProblems}>
            {problem !== undefined && <Alert type="warning" showIcon message={problem.message || all.noConnection} />}
            <Problems problems={answer?.formProblems} />
            {(answer?.dataProblems.length ?? 0) > 0 && <h4>{words.dataProblems}</h4>}
            {(answer?.dataProblems.length ?? 0) > 0 && <Problems problems={answer?.dataProblems} />}
            {stored !== undefined && <h4>{words.stored}</h4>}
            {stored !== undefined && <pre className="editor-stored" tabIndex={0} role="region" aria-label={words.stored}>{JSON.stringify(stored, null, 2)}</pre>}
          </Card>
        </section>
      </div>
      <Card
        size="small"
        title={words.json}
        extra={
          <Flex gap={8}>
            <Button size="small" onClick={() => void copy()}>{words.copy}</Button>
            <Button size="small" type="primary" disabled={pasted === undefined} onClick={apply}>{words.apply}</Button>
          </Flex>
        }
      >
        <p className="form-help" id="form-json-help">{words.jsonHint}</p>
        <Input.TextArea aria-label={words.json} aria-describedby="form-json-help" aria-invalid={isBad} className="editor-code" spellCheck={false} autoSize={{ minRows: 6, maxRows: 20 }} value={pasted ?? text} onChange={(event) => setPasted(event.target.value)} />
        {isBad && <div role="alert" className="form-error">{words.badJson}</div>}
      </Card>
    </>
  );
}
