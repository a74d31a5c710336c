import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueGroupOf } from '../../src/pages/inbox/dueGroups';
import { headingsOf } from '../../src/parts/list/headings';

const noon = new Date(2026, 10, 22, 12, 0, 0).getTime();
const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 0, 0).toISOString();

void test('what is due falls into the day of whoever reads it', () => {
  const groupOf = (dueAt?: string | null) => dueGroupOf({ ...(dueAt === undefined ? {} : { dueAt }), isPaused: false }, noon);
  assert.equal(groupOf(at(22, 11)), 'overdue');
  assert.equal(groupOf(at(21, 23)), 'overdue');
  assert.equal(groupOf(new Date(noon).toISOString()), 'today');
  assert.equal(groupOf(at(22, 23)), 'today');
  assert.equal(groupOf(at(23, 0)), 'later');
  assert.equal(groupOf(undefined), 'none');
  assert.equal(groupOf(null), 'none');
  assert.equal(groupOf('tomorrow'), 'none');
});

void test('what is suspended is not overdue, whenever it was due', () => {
  assert.equal(dueGroupOf({ dueAt: at(21, 23), isPaused: true }, noon), 'paused');
  assert.equal(dueGroupOf({ dueAt: null, isPaused: true }, noon), 'paused');
});

void test('a heading stands before the first row of each stretch', () => {
  const rows = ['a1', 'a2', 'b1', 'c1', 'c2'];
  const headings = headingsOf(rows, (row) => row, (row) => ({ key: row.charAt(0), title: row.charAt(0).toUpperCase() }));
  assert.deepEqual([...headings].map(([key, group]) => [key, group.title]), [['a1', 'A'], ['b1', 'B'], ['c1', 'C']]);
  assert.equal(headingsOf([], (row: string) => row, () => ({ key: 'a', title: 'A' })).size, 0);
});
