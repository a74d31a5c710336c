import { documentsEn } from '../../words/documents.en';
import { documentsZh } from '../../words/documents.zh-CN';
import type { Field } from './model';

const [zh, en] = [documentsZh.indicatorRow, documentsEn.indicatorRow];
const verdicts = ['passed', 'failed', 'notTested'] as const;

/** The fields of the row of an indicator, as the fields of a template are. */
export const indicatorFields: Field[] = [
  ...(['place', 'name', 'threshold', 'value', 'unit'] as const).map((name): Field => ({ name, nameZh: zh[name], nameEn: en[name], kind: 'Text' })),
  { name: 'verdict', nameZh: zh.verdict, nameEn: en.verdict, kind: 'Choice', choices: verdicts.map((value) => ({ value, zh: zh.verdicts[value], en: en.verdicts[value] })) },
  { name: 'reason', nameZh: zh.reason, nameEn: en.reason, kind: 'Text' },
];
