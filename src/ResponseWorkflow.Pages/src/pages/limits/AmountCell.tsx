import { Flex, InputNumber } from 'antd';
import { useWords } from '../../words/WordsContext';
import { DurationInput } from './DurationInput';
import { isSame, type Limit, type Rule, type Teller } from './model';
import './limits.css';

interface Properties {
  readonly limit: Limit;
  /** What the row shall say. */
  readonly rule: Rule;
  readonly teller: Teller;
  readonly onChange: (rule: Rule) => void;
}

/** Target and limit of a row of the table, to be changed in place. What has no such numbers is changed in the drawer of its row. */
export function AmountCell({ limit, rule, teller, onChange }: Properties) {
  const words = useWords().limits;
  const duration = (label: string, now: string | null | undefined, before: string | null | undefined, set: (value: string | null) => Rule) => (
    <span className={isSame(now, before) ? 'limit-cell' : 'limit-cell limit-cell-changed'}>
      <DurationInput size="small" width={136} label={`${limit.id} ${label}`} {...(now == null ? {} : { value: now })} onChange={(value) => onChange(set(value ?? null))} />
    </span>
  );
  for (const measure of ['within', 'before'] as const) {
    const span = rule[measure];
    if (span != null) {
      return (
        <Flex gap={4}>
          {duration(words.target, span.target, limit.rule[measure]?.target, (target) => ({ ...rule, [measure]: { ...span, target } }))}
          {duration(words.limit, span.limit, limit.rule[measure]?.limit, (value) => ({ ...rule, [measure]: { ...span, limit: value } }))}
        </Flex>
      );
    }
  }
  if (rule.share != null) {
    const { share } = rule;
    return (
      <span className={isSame(share.percent, limit.rule.share?.percent) ? 'limit-cell' : 'limit-cell limit-cell-changed'}>
        <InputNumber<number> size="small" aria-label={`${limit.id} ${words.percent}`} addonAfter={`% ${share.of ?? ''}`} value={share.percent ?? null} onChange={(percent) => onChange({ ...rule, share: { ...share, percent } })} style={{ width: 276 }} />
      </span>
    );
  }
  if (limit.rule.add != null) {
    return duration(words.addition, rule.add, limit.rule.add, (add) => ({ ...rule, add }));
  }
  return limit.rule.every == null ? <>{teller.amount(rule)}</> : duration(words.every, rule.every, limit.rule.every, (every) => ({ ...rule, every }));
}
