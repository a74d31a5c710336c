import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../../src/forms/fields/plainText';
import { choicesOf } from '../../src/pages/cases/kindSchema';
import { bandwidthText } from '../../src/words/bandwidthText';
import { localInstants } from '../../src/words/localInstants';

const units = [{ key: 'kbit/s', kilobits: 1 }, { key: 'Mbit/s', kilobits: 1000 }, { key: 'Gbit/s', kilobits: 1_000_000 }];

void test('a bandwidth is said in the largest unit in which it is one or more', () => {
  const said = [64, 2048, 100_000, 1_000_000, 2_500_000].map((kilobits) => bandwidthText(kilobits, units));
  assert.deepEqual(said, ['64 kbit/s', '2.05 Mbit/s', '100 Mbit/s', '1 Gbit/s', '2.5 Gbit/s']);
  assert.equal(bandwidthText(100_000, []), '100000 kbit/s', 'the units are not known yet');
});

void test('of a text in both languages the reader gets that of the pages', () => {
  const both = { zh: '误码率', en: 'Bit error ratio' };
  assert.equal(plainText(both, 'zh-CN'), '误码率');
  assert.equal(plainText(both, 'en'), 'Bit error ratio');
  assert.equal(plainText({ zh: '误码率' }, 'en'), '误码率');
  assert.equal(plainText({ zh: '误码率', port: 1 }, 'en'), '{"zh":"误码率","port":1}', 'anything else is no such text');
});

void test('instants within a text are told by the clock of the reader', () => {
  const at = new Date(2026, 2, 2, 8, 5).toISOString();
  assert.equal(localInstants(`Held until ${at}; then ${at.replace('.000', '')}.`), 'Held until 2026-03-02 08:05; then 2026-03-02 08:05.');
  for (const text of ['RSV-2026-03-02T99 of 2026-03-02', '2026-13-45T88:99:00Z']) {
    assert.equal(localInstants(text), text);
  }
});

void test('the values that a schema of cases has are offered with its words', () => {
  const schema = { enum: ['permit', 'other'], 'x-words': { permit: { zh: '许可', en: 'Permit' } } };
  assert.deepEqual(choicesOf(schema, 'en'), [{ value: 'permit', label: 'Permit' }, { value: 'other', label: 'other' }]);
  assert.equal(choicesOf(schema, 'zh-CN')[0]?.label, '许可');
  assert.deepEqual(choicesOf(undefined, 'en'), []);
});
