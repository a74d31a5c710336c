import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isClaimable, together, type Outcome, type Task } from '../../src/pages/inbox/model';

const outcome = (name: string, needsReason = false): Outcome => ({ name, textZh: name, textEn: name, needsReason });
const task = (outcomes: readonly Outcome[], others: Partial<Task> = {}) => ({ isToDo: true, hasForm: false, state: 'Claimed', outcomes: [...outcomes], ...others }) as Task;

void test('only outcomes that all tasks have are offered, and a reason is needed when one of them needs it', () => {
  const found = together([task([outcome('Approve'), outcome('Reject'), outcome('Later')]), task([outcome('Reject', true), outcome('Approve')])]);
  assert.deepEqual(found.outcomes.map((one) => [one.name, one.needsReason]), [['Approve', false], ['Reject', true]]);
  assert.equal(found.tasks.length, 2);
});

void test('tasks with a form, and those of others, are left out and counted', () => {
  const found = together([task([outcome('Done')]), task([outcome('Other')], { hasForm: true }), task([outcome('Else')], { isToDo: false })]);
  assert.deepEqual([found.tasks.length, found.withForm, found.notYours, found.outcomes.map((one) => one.name)], [1, 1, 1, ['Done']]);
});

void test('nothing can be done with nothing, and nothing in common is nothing to choose', () => {
  assert.deepEqual(together([]).outcomes, []);
  assert.deepEqual(together([task([outcome('A')]), task([outcome('B')])]).outcomes, []);
});

void test('an open task that the reader may take is claimable, and no other', () => {
  assert.equal(isClaimable(task([], { state: 'Open' })), true);
  assert.equal(isClaimable(task([], { state: 'Open', isToDo: false })), false);
  assert.equal(isClaimable(task([])), false);
});
