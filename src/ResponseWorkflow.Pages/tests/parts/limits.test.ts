import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSame, measureOf, pruned, readDuration, Teller, writeDuration, type LimitWords } from '../../src/pages/limits/model';
import { limitOfDue, type Limit } from '../../src/parts/limits/model';
import { en } from '../../src/words/en';
import { zhCN } from '../../src/words/zh-CN';

const known = {
  facts: [{ name: 'grade', label: { 'zh-CN': '客户等级', en: 'customer grade' } }, { name: 'distance', label: { 'zh-CN': '公里数', en: 'kilometres' } }, { name: 'urgent', label: { 'zh-CN': '紧急', en: 'urgent' } }],
  grades: [{ name: 'Gold', label: { 'zh-CN': '金', en: 'Gold' } }],
} as unknown as LimitWords;
const chinese = new Teller(zhCN.limits, 'zh-CN', known, []);
const english = new Teller(en.limits, 'en', known, []);

void test('every duration of a document is taken apart and put together again', () => {
  for (const text of ['5 min', '1.5 h', '3 working days', '2 calendar days', '12 months', 'same day']) {
    const read = readDuration(text);
    assert.ok(read !== undefined, text);
    assert.equal(writeDuration(read), text);
  }
  assert.deepEqual(readDuration('1 working day'), { amount: '1', unit: 'working days' });
  assert.equal(readDuration('soon'), undefined);
  assert.equal(writeDuration({ amount: '', unit: 'h' }), undefined);
});

void test('conditions are told in words of both languages', () => {
  const rule = { conditions: [{ fact: 'grade', words: ['Gold'] }, { fact: 'distance', moreThan: 50, atMost: 90 }, { fact: 'urgent', is: false }] };
  assert.equal(chinese.conditions(rule), '客户等级 金；公里数 > 50, ≤ 90；紧急：否');
  assert.equal(english.conditions(rule), 'customer grade Gold; kilometres > 50, ≤ 90; urgent: no');
  assert.equal(english.conditions({}), 'all cases');
});

void test('what a row limits is told by its kind', () => {
  assert.equal(chinese.amount({ within: { target: '1 h', limit: '3 h' } }), '1 小时 / 3 小时');
  assert.equal(english.amount({ before: { limit: '1 working day' } }), '— / 1 working day before');
  assert.equal(english.amount({ share: { of: 'opening.overall', percent: 25 } }), '25% of opening.overall');
  assert.equal(english.amount({ every: '30 min' }), 'every 30 min');
  assert.equal(measureOf({ share: { of: 'a', percent: 1 } }), 'share');
  assert.equal(measureOf({ every: '30 min' }), 'none');
});

void test('what nobody has said is left out of a rule', () => {
  assert.deepEqual(pruned({ a: '', b: null, c: [], d: { e: undefined, f: false }, g: 0 }), { d: { f: false }, g: 0 });
});

void test('a remaining time is explained by the limit that ends then, else by that of the case, else by the nearest that runs', () => {
  const limit = (id: string, limitAt: string | null, more: Partial<Limit> = {}) => ({ id, limitAt, targetAt: null, state: 'Running', isCaseDue: false, ...more }) as unknown as Limit;
  const all = [limit('over', '2026-03-02T09:00:00Z', { state: 'Stopped' }), limit('step', '2026-03-02T09:00:00Z'), limit('whole', '2026-03-02T12:00:00Z', { isCaseDue: true })];
  assert.equal(limitOfDue(all, '2026-03-02T17:00:00+08:00')?.id, 'step');
  assert.equal(limitOfDue(all, '2026-03-02T12:00:00.000Z')?.id, 'whole');
  assert.equal(limitOfDue(all, '2026-03-05T00:00:00Z')?.id, 'whole');
  assert.equal(limitOfDue(all, null)?.id, 'whole');
  assert.equal(limitOfDue([all[0], all[1]] as Limit[], null)?.id, 'step');
  assert.equal(limitOfDue([], '2026-03-02T09:00:00Z'), undefined);
});

void test('a cell that says again what the row says is not changed', () => {
  assert.ok(isSame({ within: { target: null, limit: '2 h' } }, { within: { limit: '2 h' } }));
  assert.ok(!isSame({ within: { limit: '2 h' } }, { within: { limit: '2 min' } }));
  assert.ok(isSame(null, undefined));
});
