import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueOf } from '../../src/bar/inputs';

const input = (type: string | null, isArray = false) => ({ name: 'x', type, isArray });

void test('a text stays what was typed, whatever it looks like', () => {
  assert.equal(valueOf(input('String'), '007'), '007');
  assert.equal(valueOf(input(null), '{"a": 1}'), '{"a": 1}');
  assert.equal(valueOf(input('String'), ' with room '), ' with room ');
});

void test('nothing is given where nothing was typed', () => {
  for (const type of ['String', 'Int32', 'Boolean', 'Object']) {
    assert.equal(valueOf(input(type), '  '), undefined);
  }
});

void test('what is no text is read as JSON, and else left to the server', () => {
  assert.equal(valueOf(input('Int32'), '42'), 42);
  assert.equal(valueOf(input('Boolean'), 'false'), false);
  assert.deepEqual(valueOf(input('Object'), '{"circuit": {"type": "digital"}}'), { circuit: { type: 'digital' } });
  assert.deepEqual(valueOf(input('String', true), '["a", "b"]'), ['a', 'b']);
  assert.equal(valueOf(input('DateTimeOffset'), '2026-11-23T08:00:00+08:00'), '2026-11-23T08:00:00+08:00');
  assert.equal(valueOf(input('Object'), '{broken'), '{broken');
});

void test('a number that would be rounded is left as it was typed', () => {
  assert.equal(valueOf(input('Int64'), '12345678901234567890'), '12345678901234567890');
  assert.equal(valueOf(input('Decimal'), '0.10'), '0.10');
});
