import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOut, wrap, type Canvas, type Step } from '../../src/parts/diagram/layout';

const step = (id: string, place?: { x: number; y: number }): Step => ({ activityId: id, nodeId: id, nameZh: id, nameEn: id, type: 'x', x: place?.x ?? null, y: place?.y ?? null, width: null, height: null, isContainer: false, state: 'NotReached', count: 0, startedAt: null, endedAt: null });

const canvas = (steps: Step[], ...connections: [string, string, string][]): Canvas => ({
  nodeId: 'main',
  parentNodeId: null,
  nameZh: '',
  nameEn: '',
  steps,
  connections: connections.map(([source, port, target]) => ({ source, port, target, nameZh: port, nameEn: port })),
});

const nameOf = (one: Canvas['connections'][number]) => one.nameEn ?? undefined;

void test('steps stand as they were drawn, whatever corner the drawing begins at', () => {
  const { boxes } = layOut(canvas([step('a', { x: -500, y: 40 }), step('b', { x: -200, y: -60 })]), nameOf);
  const [a, b] = boxes;
  assert.ok(a !== undefined && b !== undefined);
  assert.equal(b.x - a.x, 300);
  assert.equal(a.y - b.y, 100);
  assert.ok(Math.min(a.x, b.x) > 0 && Math.min(a.y, b.y) > 0);
});

void test('steps without a place stand side by side below those that have one, and none covers another', () => {
  const { boxes, width, height } = layOut(canvas([step('a', { x: 0, y: 0 }), step('b'), step('c')]), nameOf);
  for (const [place, one] of boxes.entries()) {
    assert.ok(one.x + one.width <= width && one.y + one.height <= height);
    for (const other of boxes.slice(place + 1)) {
      assert.ok(one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y);
    }
  }
});

void test('outcomes that lead to the same step are one line with all their words; a line to nowhere is left out', () => {
  const { lines } = layOut(canvas([step('a', { x: 0, y: 0 }), step('b', { x: 300, y: 0 })], ['a', 'Yes', 'b'], ['a', 'No', 'b'], ['a', 'Lost', 'gone']), nameOf);
  assert.deepEqual(lines.map((line) => line.text), ['Yes / No']);
});

void test('a line back to an earlier step stays within the sheet', () => {
  const { lines, height } = layOut(canvas([step('a', { x: 0, y: 0 }), step('b', { x: 300, y: 0 })], ['b', 'Again', 'a']), nameOf);
  const numbers = [...(lines[0]?.path.matchAll(/-?[\d.]+,(-?[\d.]+)/g) ?? [])].map((one) => Number(one[1]));
  assert.ok(numbers.length > 0 && Math.max(...numbers) < height);
});

void test('a name takes two lines at most, broken between words and Chinese signs, and cut where it is longer', () => {
  assert.deepEqual(wrap('故障修复', 20), ['故障修复']);
  assert.deepEqual(wrap('Repair the fault on site', 12), ['Repair the', 'fault on…']);
  const long = wrap('核实电路资源并回复能否提供以及所需时间和费用', 20);
  assert.equal(long.length, 2);
  assert.ok(long[1]?.endsWith('…'));
  assert.ok(wrap('x'.repeat(100), 20)[0]?.endsWith('…'));
});
