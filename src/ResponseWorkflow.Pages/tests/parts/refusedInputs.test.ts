import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../../src/api/problem';
import { refusedInputs } from '../../src/bar/refusal';

const wrong = (field: string | null, message: string) => ({ code: 'input.wrongType', field, message });

void test('what is wrong with inputs is told at each of them', () => {
  const { texts, saysMore } = refusedInputs(new Problem(422, 'input.wrongType', 'a', [wrong('input.Count', 'a'), wrong('input.Due', 'b')]), ['Count', 'Site', 'Due']);

  assert.deepEqual([...texts], [['Count', 'a'], ['Due', 'b']]);
  assert.equal(saysMore, false);
});

void test('what is wrong with something else is told too', () => {
  assert.equal(refusedInputs(new Problem(422, 'input.wrongType', 'a', [wrong('input.Count', 'a'), wrong('name', 'b')]), ['Count']).saysMore, true);
  assert.equal(refusedInputs(new Problem(413, 'input.tooLarge', 'a', [wrong('input', 'a')]), ['Count']).saysMore, true);
  assert.equal(refusedInputs(new Problem(422, 'input.wrongType', 'a', [wrong('input.Other', 'a')]), ['Count']).texts.size, 0);
  assert.equal(refusedInputs(new TypeError('no connection'), ['Count']).saysMore, true);
});
