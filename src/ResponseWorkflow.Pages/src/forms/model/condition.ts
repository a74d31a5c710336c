import { asList, asObject, asText, member, type Json, type JsonObject } from './json';
import { areEqual, compare, isEmpty } from './values';

/** What conditions look at. */
export interface FormValues {
  /** What was filled in; null when the field is empty or hidden. */
  field(name: string): Json;
  readonly facts: JsonObject;
}

/** A fact by its path, such as `customer.grade`; null when there is none. */
export function factAt(facts: JsonObject, path: string): Json {
  let value: Json = facts;
  for (const step of path.split('.')) {
    value = member(asObject(value), step);
  }
  return value;
}

function subject(node: JsonObject, values: FormValues): Json {
  const field = asText(member(node, 'field'));
  const fact = asText(member(node, 'fact'));
  return field !== undefined ? values.field(field) : fact !== undefined ? factAt(values.facts, fact) : null;
}

function operand(value: Json, values: FormValues): Json {
  const node = asObject(value);
  return node === undefined ? value : subject(node, values);
}

function compared(left: Json, sign: string, right: Json, values: FormValues): boolean {
  const order = () => compare(left, operand(right, values)) ?? NaN;
  switch (sign) {
    case 'equals':
      return areEqual(left, operand(right, values));
    case 'notEquals':
      return !areEqual(left, operand(right, values));
    case 'in':
      return (asList(right) ?? []).some((one) => areEqual(left, operand(one, values)));
    case 'contains':
      return (asList(left) ?? []).some((one) => areEqual(one, operand(right, values)));
    case 'gt':
      return order() > 0;
    case 'gte':
      return order() >= 0;
    case 'lt':
      return order() < 0;
    case 'lte':
      return order() <= 0;
    case 'empty':
      return isEmpty(left) === right;
    default:
      return false;
  }
}

/** Whether a condition holds. The server refuses forms with conditions that are not well formed; here they do not hold. */
export function holds(condition: Json, values: FormValues): boolean {
  const node = asObject(condition);
  if (node === undefined) {
    return false;
  }
  const all = asList(member(node, 'all'));
  const any = asList(member(node, 'any'));
  if (all !== undefined) {
    return all.every((part) => holds(part, values));
  }
  if (any !== undefined) {
    return any.some((part) => holds(part, values));
  }
  if (Object.hasOwn(node, 'not')) {
    return !holds(member(node, 'not'), values);
  }
  const sign = Object.keys(node).find((name) => name !== 'field' && name !== 'fact') ?? '';
  return compared(subject(node, values), sign, member(node, sign), values);
}
