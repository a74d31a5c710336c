import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callAddress, mapAddress, placesOf } from '../../src/pages/task/places';

const endA = { site: 'Bank', address: '1 Main St', longitude: 114.3, latitude: 30.5, contact: 'Wang', phone: '0601-2012 3456' };
const endZ = { address: '9 Hill Rd' };

void test('a branch goes to its own ends, and to both when none is named', () => {
  assert.deepEqual(placesOf({ circuit: { endA, endZ }, ends: ['Z'] }).map((one) => one.end), ['Z']);
  assert.deepEqual(placesOf({ circuit: { endA, endZ } }).map((one) => one.end), ['A', 'Z']);
  assert.deepEqual(placesOf({ circuit: { endA }, ends: ['A', 'Z'] }).map((one) => one.name), ['Bank']);
});

void test('sites stand in where there is no circuit, and what names no place is none', () => {
  assert.deepEqual(placesOf({ sites: [{ key: 'S1', name: 'Shop', address: 'Here' }, { key: 'S2' }, 'S3', null] }).map((one) => one.name), ['Shop']);
  assert.deepEqual(placesOf({}), []);
  assert.deepEqual(placesOf({ circuit: 'C-1', sites: 'none', ends: 3 }), []);
});

void test('a map opens at the coordinates, else at the address', () => {
  const [a, z] = placesOf({ circuit: { endA, endZ } });
  assert.equal(a === undefined ? undefined : mapAddress(a), 'geo:30.5,114.3?q=30.5,114.3(1%20Main%20St)');
  assert.equal(z === undefined ? undefined : mapAddress(z), 'geo:0,0?q=9%20Hill%20Rd');
});

void test('only a number is called', () => {
  assert.equal(callAddress('0601-2012 3456'), 'tel:060120123456');
  assert.equal(callAddress('+86 (27) 1234'), 'tel:+86271234');
  for (const phone of ['', 'ask Wang', '12']) {
    assert.equal(callAddress(phone), undefined, phone);
  }
});
