import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addField, choiceLines, emptyForm, isRequired, kindsFor, moveField, namesOf, partOf, removeField, renameField, setChoices, setKind, setList, setRequired, setText, setUi, tablePart, textOf, uiOf, withTable, type Part } from '../../src/forms/editor/edits';
import { readForm } from '../../src/forms/model/document';

const labels = { zh: '新字段', en: 'New field' };

function formOf(...kinds: Parameters<typeof addField>[1][]): Part {
  return kinds.reduce((part, kind) => addField(part, kind, labels).part, partOf(emptyForm));
}

void test('a field of every kind is one that the form can be read with', () => {
  for (const kind of kindsFor(false)) {
    const part = formOf(kind);
    const field = readForm(part).fields[0];
    assert.equal(field?.kind, kind);
    assert.equal(Object.hasOwn(part.schema['properties'] as object, 'field1'), kind !== 'fact' && kind !== 'comparison');
    assert.ok(kind !== 'table' || field.columns.length === 1);
  }
});

void test('names stay free when fields were removed in between', () => {
  const part = addField(removeField(formOf('text', 'text', 'text'), 'field2'), 'text', labels);
  assert.equal(new Set(namesOf(part.part)).size, 3);
  assert.equal(part.name, 'field4');
});

void test('a removed field is nowhere', () => {
  const part = removeField(setRequired(formOf('text', 'number'), 'field1', true), 'field1');
  assert.deepEqual(namesOf(part), ['field2']);
  assert.ok(!JSON.stringify(part).includes('field1'));
});

void test('a field is renamed where conditions look at it, and no other is overwritten', () => {
  const part = setUi(setRequired(formOf('text', 'text'), 'field1', true), 'field2', 'visibleWhen', { all: [{ field: 'field1', equals: { field: 'field1' } }] });
  const renamed = renameField(part, 'field1', 'cause');
  assert.deepEqual(namesOf(renamed), ['cause', 'field2']);
  assert.ok(isRequired(renamed, 'cause'));
  assert.deepEqual(uiOf(renamed, 'field2')['visibleWhen'], { all: [{ field: 'cause', equals: { field: 'cause' } }] });
  assert.equal(renameField(part, 'field1', 'field2'), part);
});

void test('fields move to their place and not beyond the ends', () => {
  const part = formOf('text', 'text', 'text');
  assert.deepEqual(namesOf(moveField(part, 'field3', 0)), ['field3', 'field1', 'field2']);
  assert.deepEqual(namesOf(moveField(part, 'field1', 99)), ['field2', 'field3', 'field1']);
  assert.deepEqual(namesOf(moveField(part, 'field1', -5)), ['field1', 'field2', 'field3']);
});

void test('another kind keeps what belongs to every kind', () => {
  const part = setText(setRequired(setUi(formOf('choice'), 'field1', 'requiredWhen', { fact: 'a', empty: true }), 'field1', true), 'field1', 'help', 'en', 'Look');
  const computed = setKind(part, 'field1', 'computed', labels);
  assert.equal(textOf(computed, 'field1', 'help', 'en'), 'Look');
  assert.ok(!isRequired(computed, 'field1') && !Object.hasOwn(uiOf(computed, 'field1'), 'requiredWhen') && !Object.hasOwn(uiOf(computed, 'field1'), 'choices'));
});

void test('choices are lines, and come back as they were', () => {
  for (const kind of ['choice', 'choices'] as const) {
    const part = setChoices(formOf(kind), 'field1', 'fibre | 光缆 | Fibre\n\n power \n | x | y');
    assert.equal(choiceLines(part, 'field1'), 'fibre | 光缆 | Fibre\npower | power | power');
    assert.deepEqual(readForm(part).fields[0]?.choices.map((choice) => choice.value), ['fibre', 'power']);
  }
});

void test('columns of a table are fields of their own', () => {
  const part = formOf('table');
  const table = addField(tablePart(part, 'field1'), 'number', labels);
  const changed = withTable(part, 'field1', setRequired(table.part, table.name, true));
  assert.deepEqual(readForm(changed).fields[0]?.columns.map((column) => [column.name, column.kind, column.isRequired]), [['name', 'text', false], [table.name, 'number', true]]);
});

void test('a form of any shape can be edited', () => {
  for (const form of [{}, { schema: 5, ui: [] }, { ui: { order: [5, null], fields: null } }]) {
    assert.deepEqual(namesOf(addField(partOf(form as never), 'text', labels).part).length, 1);
  }
});

void test('choices come from a list of the settings, or from lines again', () => {
  for (const kind of ['choice', 'choices'] as const) {
    const named = setList(formOf(kind), 'field1', 'circuitKinds');
    assert.equal(uiOf(named, 'field1')['choicesFrom'], 'circuitKinds');
    assert.equal(Object.hasOwn(uiOf(named, 'field1'), 'choices'), false);
    assert.equal(choiceLines(named, 'field1'), '');
    const own = setList(named, 'field1', undefined);
    assert.equal(Object.hasOwn(uiOf(own, 'field1'), 'choicesFrom'), false);
    assert.equal(choiceLines(own, 'field1').split('\n').length, 2);
  }
});
