import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { checkData } from '../../src/forms/model/checks';
import { readForm } from '../../src/forms/model/document';
import type { Json, JsonObject } from '../../src/forms/model/json';
import { judge, readMeasured, readNumber, written, type TestSheet } from '../../src/forms/model/judging';

// The examples that the server is held to as well, by a test of its own.
interface Sheeted {
  readonly name: string;
  readonly template: string | null;
  readonly grade: string | null;
  readonly bandwidth: number | null;
}

interface Examples {
  readonly templates: Readonly<Record<string, TestSheet['template']>>;
  readonly judging: readonly (Sheeted & { readonly values: JsonObject; readonly verdict: string; readonly indicators: readonly Readonly<Record<string, string>>[] })[];
  readonly form: Json;
  readonly data: readonly (Sheeted & { readonly data: JsonObject; readonly complete: readonly string[]; readonly draft: readonly string[] })[];
}

const file = resolve(process.cwd(), '../../tests/ResponseWorkflow.Application.Tests/Forms/shared-indicators.json');
const examples = JSON.parse(readFileSync(file, 'utf8')) as Examples;
const form = readForm(examples.form);

function sheetOf({ template, grade, bandwidth }: Sheeted): TestSheet | undefined {
  const found = template === null ? undefined : examples.templates[template];
  return found === undefined ? undefined : { field: 'test', template: found, version: 0, grade, bandwidth };
}

void test('the examples are there', () => {
  assert.ok(examples.judging.length >= 9 && examples.data.length >= 25);
});

for (const example of examples.judging) {
  void test(`what was measured: ${example.name}`, () => {
    const judged = judge(sheetOf(example) as TestSheet, example.values);
    assert.equal(judged.verdict, example.verdict);
    assert.deepEqual(
      judged.indicators.map((one) => ({ key: one.indicator.key, verdict: one.verdict, thresholdZh: one.threshold['zh-CN'], thresholdEn: one.threshold.en, reasonZh: one.reason['zh-CN'], reasonEn: one.reason.en })),
      example.indicators,
    );
  });
}

for (const example of examples.data) {
  void test(`a test that is filled in: ${example.name}`, () => {
    const sheet = sheetOf(example);
    const told = (stage: 'Draft' | 'Complete') => checkData(form, example.data, {}, stage, new Map(sheet === undefined ? [] : [['test', sheet]])).map((problem) => `${problem.code} ${problem.path}`);
    assert.deepEqual(told('Complete'), example.complete);
    assert.deepEqual(told('Draft'), example.draft);
  });
}

void test('numbers are read as people type them, and nothing else is one', () => {
  for (const [typed, number] of [['1e-12', 1e-12], [' 3,5 ', 3.5], ['－27．5', -27.5], ['.5', 0.5], ['5.', 5], ['1E-9', 1e-9], ['−3', -3]] as const) {
    assert.equal(readNumber(typed), number, typed);
  }
  for (const typed of ['', '-', '1e', '1e-', '12 ms', '1.2.3', '1,2,3', 'good', '1e999', '0x10', 'Infinity']) {
    assert.equal(readNumber(typed), undefined, typed);
  }
});

void test('numbers are written as thresholds are', () => {
  assert.deepEqual([1e-11, 2.34567e-7, -0.0005, 0, 95, 94.9, 0.1, 1234567.891].map(written), ['1e-11', '2.346e-7', '-5e-4', '0', '95', '94.9', '0.1', '1234567.891']);
});

void test('what is no measured value is left out', () => {
  assert.deepEqual(readMeasured([{ key: 'delay', value: 3, unit: 'ms' }, { key: 'tunnel', value: true }, { key: 'loss', value: '0' }, { value: 3 }, 'delay', null]), [
    { key: 'delay', value: 3, unit: 'ms' },
    { key: 'tunnel', value: true, unit: undefined },
  ]);
  assert.deepEqual(readMeasured({ key: 'delay' }), []);
});
