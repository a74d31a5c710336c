import type { DefinitionChange, DefinitionProblem, DefinitionProblems } from '../api/designer';
import type { Words } from '../words/zh-CN';
import { make } from './dom';

function list(look: string, title: string, problems: readonly DefinitionProblem[]): HTMLElement | null {
  return problems.length === 0
    ? null
    : make('section', { class: `rw-note rw-${look}` }, make('strong', {}, title), make('ul', {}, ...problems.map((one) => make('li', {}, one.activityName == null ? null : make('b', {}, `${one.activityName} `), one.message))));
}

/** Errors and warnings, with their activities. */
export function showProblems(problems: DefinitionProblems, words: Words): HTMLElement {
  return problems.errors.length + problems.warnings.length === 0
    ? make('section', { class: 'rw-note rw-fine' }, words.publishing.fine)
    : make('div', {}, list('error', words.publishing.errors(problems.errors.length), problems.errors), list('warning', words.publishing.warnings(problems.warnings.length), problems.warnings));
}

/** What changed, in words. */
export function showChanges(changes: readonly DefinitionChange[], words: Words): HTMLElement {
  return changes.length === 0
    ? make('p', {}, words.versions.same)
    : make('ul', { class: 'rw-changes' }, ...changes.map((one) => make('li', {}, make('span', { class: `rw-tag rw-${one.kind}` }, words.versions.kinds[one.kind]), one.text)));
}
