import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueGroupOf } from '../../src/pages/inbox/dueGroups';
import { headingsOf } from '../../src/parts/list/headings';

const noon = new Date(2026, 10, 22, 12, 0, 0).getTime();
const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 0, 0).toISOString();

void test('what is due falls into the day of whoever reads it', () => {
  assert.equal(dueGroupOf(at(22, 11), noon), 'overdue');
  assert.equal(dueGroupOf(at(21, 23), noon), 'overdue');
  assert.equal(dueGroupOf(new Date(noon).toISOString(), noon), 'today');
  assert.equal(dueGroupOf(at(22, 23), noon), 'today');
  assert.equal(dueGroupOf(at(23, 0), noon), 'later');
  assert.equal(dueGroupOf(undefined, noon), 'none');
  assert.equal(dueGroupOf(null, noon), 'none');
  assert.equal(dueGroupOf('tomorrow', noon), 'none');
});

void test('a heading stands before the first row of each stretch', () => {
  const rows = ['a1', 'a2', 'b1', 'c1', 'c2'];
  const headings = headingsOf(rows, (row) => row, (row) => ({ key: row.charAt(0), title: row.charAt(0).toUpperCase() }));
  assert.deepEqual([...headings].map(([key, group]) => [key, group.title]), [['a1', 'A'], ['b1', 'B'], ['c1', 'C']]);
  assert.equal(headingsOf([], (row: string) => row, () => ({ key: 'a', title: 'A' })).size, 0);
});
