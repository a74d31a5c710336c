import type { FormField } from './document';
import { limits } from './limits';

/** What the server adds to a test; what is sent for it is ignored. */
export const judgedParts: ReadonlySet<string> = new Set(['template', 'templateName', 'version', 'verdict', 'rows']);

const nothing = {
  help: undefined, section: undefined, isHalf: true, minLength: 0, pattern: undefined, patternText: '', minimum: undefined, maximum: undefined, decimals: undefined, unit: undefined, choices: [],
  minItems: 0, maxItems: limits.items, columns: [], visibleWhen: undefined, requiredWhen: undefined, isPassword: false, from: '', isBandwidth: false, comparison: [], isTurned: false, measured: '',
} as const;

/** What is told of a test beside its values. The server knows the same. */
export const toldParts: readonly FormField[] = [
  { ...nothing, name: 'instrument', kind: 'text', label: { 'zh-CN': '测试仪表', en: 'Instrument' }, isRequired: true, maxLength: limits.testLine },
  { ...nothing, name: 'place', kind: 'text', label: { 'zh-CN': '测试地点', en: 'Place' }, isRequired: false, maxLength: limits.testLine },
  { ...nothing, name: 'at', kind: 'dateTime', label: { 'zh-CN': '测试时间', en: 'Time of the test' }, isRequired: false, maxLength: limits.testLine },
];
