import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkData } from '../../src/forms/model/checks';
import { readForm } from '../../src/forms/model/document';
import { FilledForm } from '../../src/forms/model/filled';
import { member, withMember, type JsonObject } from '../../src/forms/model/json';

const form = (fields: JsonObject, properties: JsonObject = {}) => ({ schema: { type: 'object', properties }, ui: { order: Object.keys(fields), fields } });
const label = { 'zh-CN': '标签', en: 'Label' };

void test('what is no form is a form without fields', () => {
  for (const value of [undefined, null, 5, 'form', [], {}, { ui: null }, { ui: { order: 5, fields: [] } }, { ui: { order: ['a'], fields: { a: null } } }, { ui: { order: ['a', {}], fields: { a: { kind: 'colour' } } } }]) {
    assert.equal(readForm(value).fields.length, 0);
  }
});

void test('names that objects inherit are names like others', () => {
  const read = readForm(JSON.parse('{"schema":{"properties":{"constructor":{"type":"string"}},"required":["constructor"]},"ui":{"order":["constructor","toString"],"fields":{"constructor":{"kind":"text"}}}}'));
  assert.deepEqual(read.fields.map((field) => field.name), ['constructor']);
  assert.deepEqual(checkData(read, {}, {}, 'Complete').map((one) => `${one.code} ${one.path}`), ['data.required constructor']);
  assert.equal(new FilledForm(read, {}, {}).field('toString'), null);
});

void test('the name of the prototype pollutes nothing, and what comes under it is unknown', () => {
  const data = JSON.parse('{"__proto__":{"polluted":true}}') as JsonObject;
  const read = readForm(form({ a: { kind: 'text', label } }, { a: { type: 'string' } }));
  assert.deepEqual(checkData(read, data, {}, 'Complete').map((one) => `${one.code} ${one.path}`), ['data.unknown __proto__']);
  const changed = withMember(withMember(data, 'a', 'x'), '__proto__', { polluted: true });
  assert.equal(member(changed, 'polluted'), null);
  assert.equal(member({}, 'polluted'), null);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  assert.equal(member(changed, 'a'), 'x');
});

void test('a field that depends on itself hides, and nothing runs for ever', () => {
  const read = readForm(form({ a: { kind: 'text', label, visibleWhen: { field: 'b', empty: false } }, b: { kind: 'text', label, visibleWhen: { field: 'a', empty: false } } }));
  const filled = new FilledForm(read, { a: 'x', b: 'y' }, {});
  assert.deepEqual(read.fields.map((field) => filled.isVisible(field)), [false, false]);
});

void test('conditions that are none do not hold', () => {
  for (const condition of [null, true, 5, 'x', [], {}, { field: 'a' }, { like: 1 }, { field: 'a', like: 1 }, { fact: 5, equals: 1 }]) {
    const read = readForm(form({ a: { kind: 'text', label, visibleWhen: condition } }));
    assert.equal(read.fields.map((field) => new FilledForm(read, {}, {}).isVisible(field))[0], false, JSON.stringify(condition));
  }
});

void test('ten thousand fields are judged in little time', () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `f${i}`);
  const read = readForm(form(Object.fromEntries(names.map((name) => [name, { kind: 'text', label }]))));
  const start = performance.now();
  assert.equal(checkData(read, Object.fromEntries(names.map((name) => [name, 5])), {}, 'Complete').length, 10_000);
  assert.ok(performance.now() - start < 2000);
});
