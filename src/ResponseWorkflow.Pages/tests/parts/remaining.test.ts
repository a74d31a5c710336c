import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remainingOf, remainingText } from '../../src/parts/remaining/remaining';
import { wordsOf } from '../../src/words/languages';

const now = Date.parse('2026-03-01T12:00:00Z');
const hour = 3600;
const at = (minutes: number, seconds = 0) => new Date(now + (minutes * 60 + seconds) * 1000).toISOString();
const zh = wordsOf('zh-CN').inbox;
const en = wordsOf('en').inbox;

void test('time is calm until the threshold, then nearly over, and over from the due instant on', () => {
  assert.deepEqual(remainingOf(at(61), now, hour), { kind: 'ok', minutes: 61 });
  assert.deepEqual(remainingOf(at(60, 1), now, hour), { kind: 'ok', minutes: 60 });
  assert.deepEqual(remainingOf(at(60), now, hour), { kind: 'soon', minutes: 60 });
  assert.deepEqual(remainingOf(at(0), now, hour), { kind: 'soon', minutes: 0 });
  assert.deepEqual(remainingOf(at(0, -1), now, hour), { kind: 'overdue', minutes: 0 });
  assert.deepEqual(remainingOf(at(-35, -59), now, hour), { kind: 'overdue', minutes: 35 });
});

void test('the threshold is the one that the server says', () => {
  assert.equal(remainingOf(at(30), now, 60).kind, 'ok');
  assert.equal(remainingOf(at(30), now, 7200).kind, 'soon');
});

void test('what has no due instant, or one that cannot be read, has no time that could be over', () => {
  for (const due of [null, undefined, '', 'tomorrow']) {
    assert.deepEqual(remainingOf(due, now, hour), { kind: 'none' });
  }
  assert.equal(remainingText({ kind: 'none' }, zh), '无时限');
});

void test('it is said in both languages, with two units at most and none that is nothing', () => {
  const cases: readonly (readonly [number, string, string])[] = [
    [20, '剩 20 分', '20 min left'],
    [60, '剩 1 小时', '1 h left'],
    [80, '剩 1 小时 20 分', '1 h 20 min left'],
    [1440, '剩 1 天', '1 d left'],
    [1530, '剩 1 天 1 小时', '1 d 1 h left'],
    [4320, '剩 3 天', '3 d left'],
    [-35, '超 35 分', '35 min overdue'],
    [-1441, '超 1 天', '1 d overdue'],
    [0, '即将到期', 'due now'],
  ];
  for (const [minutes, chinese, english] of cases) {
    const remaining = remainingOf(at(minutes), now, hour);
    assert.equal(remainingText(remaining, zh), chinese);
    assert.equal(remainingText(remaining, en), english);
  }
});
