import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyActOf, rowAfter, type Key } from '../../src/parts/list/keyModel';

const pressed = (key: string, others: Partial<Key> = {}): Key => ({ key, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, ...others });

void test('each key of a list has its act, and others have none', () => {
  assert.deepEqual(['j', 'k', '/', 'x', '?'].map((key) => keyActOf(pressed(key), false, false, [])?.kind), ['next', 'previous', 'search', 'choose', 'help']);
  for (const key of ['J', 'a', 'Enter', 'Escape', 'toString', '__proto__', '']) {
    assert.equal(keyActOf(pressed(key), false, false, []), undefined, key);
  }
});

void test("a page's own keys are told by their key", () => {
  assert.deepEqual(keyActOf(pressed('c'), false, false, ['c', 'e']), { kind: 'own', key: 'c' });
  assert.equal(keyActOf(pressed('c'), false, false, []), undefined);
});

void test('nothing is done while somebody types, is asked something, or presses a key of the browser', () => {
  for (const key of ['j', 'c', '/', '?']) {
    assert.equal(keyActOf(pressed(key), true, false, ['c']), undefined);
    assert.equal(keyActOf(pressed(key), false, true, ['c']), undefined);
    for (const other of ['ctrlKey', 'altKey', 'metaKey', 'isComposing'] as const) {
      assert.equal(keyActOf(pressed(key, { [other]: true }), false, false, ['c']), undefined, other);
    }
  }
});

void test('rows are gone through one by one and no further than the ends', () => {
  assert.equal(rowAfter(-1, 1, 3), 0);
  assert.equal(rowAfter(-1, -1, 3), 2);
  assert.equal(rowAfter(0, 1, 3), 1);
  assert.equal(rowAfter(2, 1, 3), 2);
  assert.equal(rowAfter(0, -1, 3), 0);
  assert.equal(rowAfter(-1, 1, 0), undefined);
});
