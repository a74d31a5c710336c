import { Alert, InputNumber, Select, Space, Table, Tag, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { Problem } from '../../api/problem';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';

type Template = Schemas['TestTemplate'];
type Indicator = Schemas['TestIndicator'];

const pause = 400;
const kilobits = 1000;
const colours: Readonly<Record<Schemas['TestVerdict'], string>> = { Passed: 'green', Failed: 'red', NotTested: 'default', Missing: 'orange' };

/** Judges values by a template as it is on the page, saved or not. */
export function TestTrial({ template, grades }: { readonly template: Template; readonly grades: readonly { readonly value: string; readonly label: string }[] }) {
  const words = useWords().lineTests;
  const { language } = useSession();
  const [grade, setGrade] = useState<string>();
  const [bandwidth, setBandwidth] = useState<number | null>(100);
  const [values, setValues] = useState<Readonly<Record<string, number | boolean>>>({});
  const [judged, setJudged] = useState<Schemas['JudgedTestModel']>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      const body = { template, values: values as Record<string, never>, grade: grade ?? null, bandwidth: bandwidth === null ? null : bandwidth * kilobits };
      demand(api.POST('/api/test-templates/{key}/judge', { params: { path: { key: template.key === '' ? '-' : (template.key ?? '-') } }, body })).then(
        (next) => {
          if (isCurrent) {
            setJudged(next);
            setProblem(undefined);
          }
        },
        (error: unknown) => {
          if (isCurrent) {
            setProblem(error instanceof Problem ? error.errors.map((one) => one.message).join('\n') || error.message : String(error));
          }
        },
      );
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [template, values, grade, bandwidth]);
  const set = (key: string, value: number | boolean | null | undefined) => setValues((old) => Object.fromEntries(Object.entries({ ...old, [key]: value }).filter(([, one]) => one !== null && one !== undefined)) as Record<string, number | boolean>);
  const of = (one: Indicator) => judged?.indicators.find((other) => other.key === one.key);
  return (
    <>
      <Typography.Paragraph type="secondary">{words.tryText}</Typography.Paragraph>
      <Space wrap style={{ marginBottom: 8 }}>
        <Select allowClear aria-label={words.grade} placeholder={words.grade} style={{ width: 140 }} value={grade ?? null} onChange={(next: string | null | undefined) => setGrade(next ?? undefined)} options={[...grades]} />
        <InputNumber<number> aria-label={words.bandwidth} addonBefore={words.bandwidth} min={0} value={bandwidth} onChange={setBandwidth} />
        {judged !== undefined && <span role="status">{words.whole} <Tag color={colours[judged.verdict]}>{words.verdicts[judged.verdict]}</Tag></span>}
      </Space>
      {problem !== undefined && <Alert type="error" message={problem} style={{ marginBottom: 8, whiteSpace: 'pre-line' }} />}
      <Table<Indicator>
        size="small"
        rowKey={(one) => one.key ?? ''}
        pagination={false}
        dataSource={(template.indicators ?? []).filter((one) => judged === undefined || of(one) !== undefined)}
        columns={[
          { title: words.name, key: 'name', render: (_, one) => (language === 'en' ? one.nameEn : one.nameZh) },
          { title: words.threshold, key: 'threshold', width: 230, render: (_, one) => (language === 'en' ? of(one)?.thresholdEn : of(one)?.thresholdZh) },
          {
            title: words.value,
            key: 'value',
            width: 170,
            render: (_, one) => one.direction === 'PassFail'
              ? <Select<string> size="small" allowClear aria-label={`${words.value} ${one.key ?? ''}`} style={{ width: 130 }} onChange={(value: string | undefined) => set(one.key ?? '', value === undefined ? undefined : value === 'passed')} options={[{ value: 'passed', label: words.passed }, { value: 'failed', label: words.failed }]} />
              : <InputNumber<number> size="small" aria-label={`${words.value} ${one.key ?? ''}`} style={{ width: 130 }} addonAfter={one.unit} onChange={(value) => set(one.key ?? '', value)} />,
          },
          { title: words.verdict, key: 'verdict', width: 100, render: (_, one) => { const found = of(one); return found !== undefined && <Tag color={colours[found.verdict]}>{words.verdicts[found.verdict]}</Tag>; } },
          { title: words.reason, key: 'reason', width: 260, render: (_, one) => (language === 'en' ? of(one)?.reasonEn : of(one)?.reasonZh) },
        ]}
      />
    </>
  );
}
