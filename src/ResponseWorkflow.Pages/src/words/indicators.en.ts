import type { indicatorsZh } from './indicators.zh-CN';

/** Facts of indicators of a case, in English. */
export const indicatorsEn: typeof indicatorsZh = {
  tab: 'Indicators',
  indicator: 'Indicator',
  subject: 'Of what',
  value: 'Count',
  valueOf: (value: number, measure: string) => (measure === '' ? `${value}` : value === 1 ? `1 ${measure}` : `${value} × ${measure}`),
  result: 'In time?',
  inTime: 'In time',
  late: 'Late',
  due: 'Due',
  done: 'Done',
  unit: 'Counts for',
  case: 'Case',
  empty: 'Nothing is recorded yet. Processes record what is done, such as answers, opened circuits and test reports; what parts of this case did stands here too',
};
