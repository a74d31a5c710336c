import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { checkData } from '../../src/forms/model/checks';
import { holds } from '../../src/forms/model/condition';
import { readForm } from '../../src/forms/model/document';
import { FilledForm } from '../../src/forms/model/filled';
import { member, type Json, type JsonObject } from '../../src/forms/model/json';
import { parsePattern } from '../../src/forms/model/pattern';

// The examples that the server is held to as well, by a test of its own.
interface Examples {
  readonly form: Json;
  readonly data: readonly { readonly name: string; readonly facts: JsonObject; readonly data: JsonObject; readonly complete: readonly string[]; readonly draft: readonly string[]; readonly kept?: JsonObject }[];
  readonly conditions: readonly { readonly condition: Json; readonly data: JsonObject; readonly facts: JsonObject; readonly holds: boolean }[];
  readonly patterns: readonly { readonly pattern: string; readonly matches: readonly string[]; readonly differs: readonly string[] }[];
  readonly refusedPatterns: readonly string[];
}

const file = resolve(process.cwd(), '../../tests/ResponseWorkflow.Application.Tests/Forms/shared-examples.json');
const examples = JSON.parse(readFileSync(file, 'utf8')) as Examples;
const form = readForm(examples.form);
const plain = readForm({ ...(examples.form as JsonObject), schema: { ...(member(examples.form as JsonObject, 'schema') as JsonObject), required: [] } });

void test('the examples are there', () => {
  assert.ok(examples.data.length > 70 && examples.conditions.length > 40 && examples.patterns.length > 25 && examples.refusedPatterns.length > 20);
  assert.equal(form.fields.length, 20);
});

for (const example of examples.data) {
  void test(`what is filled in: ${example.name}`, () => {
    const told = (stage: 'Draft' | 'Complete') => checkData(form, example.data, example.facts, stage).map((problem) => `${problem.code} ${problem.path}`);
    assert.deepEqual(told('Complete'), example.complete);
    assert.deepEqual(told('Draft'), example.draft);
    if (example.kept !== undefined) {
      assert.deepEqual(new FilledForm(form, example.data, example.facts).kept(), example.kept);
    }
  });
}

for (const example of examples.conditions) {
  void test(`condition: ${JSON.stringify(example.condition)} of ${JSON.stringify(example.data)}`, () => {
    const shown = { ...plain, byName: new Map([...plain.byName].map(([name, field]) => [name, { ...field, visibleWhen: undefined }])) };
    assert.equal(holds(example.condition, new FilledForm(shown, example.data, example.facts)), example.holds);
  });
}

for (const example of examples.patterns) {
  void test(`pattern: ${example.pattern}`, () => {
    const pattern = parsePattern(example.pattern);
    for (const text of example.matches) {
      assert.ok(pattern.isMatch(text), `matches ${text.slice(0, 60)}`);
    }
    for (const text of example.differs) {
      assert.ok(!pattern.isMatch(text), `does not match ${text.slice(0, 60)}`);
    }
  });
}

for (const source of examples.refusedPatterns) {
  void test(`refused pattern: ${source.slice(0, 60)}`, () => {
    assert.throws(() => parsePattern(source), SyntaxError);
  });
}
