/**
 * A pattern that a text must match: the part of regular expressions that needs no going back, so that a match takes time in proportion to text and pattern
 * whatever they are, and a page never hangs in one. The server matches by the same steps.
 */
export interface Pattern {
  readonly isMatch: (text: string) => boolean;
}

type Run = readonly [first: number, last: number];

interface CharacterSet {
  readonly runs: readonly Run[];
  readonly isNegated: boolean;
}

type Node =
  | { readonly kind: 'one'; readonly set: CharacterSet }
  | { readonly kind: 'tie'; readonly isStart: boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'either'; readonly parts: readonly Node[] }
  | { readonly kind: 'repeated'; readonly part: Node; readonly least: number; readonly most: number | undefined };

interface Step {
  readonly kind: 'take' | 'fork' | 'jump' | 'start' | 'end' | 'found';
  readonly set?: CharacterSet;
  other: number;
}

const highest = 0x10ffff;
const mostSteps = 2000;
const mostLength = 500;
const mostDepth = 20;
const mostTimes = 1000;

const code = (character: string) => character.codePointAt(0) ?? 0;
const digits: readonly Run[] = [[code('0'), code('9')]];
const wordCharacters: readonly Run[] = [[code('0'), code('9')], [code('A'), code('Z')], [code('_'), code('_')], [code('a'), code('z')]];
const spaces: readonly Run[] = [[9, 13], [32, 32], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x2028, 0x2029], [0x202f, 0x202f], [0x205f, 0x205f], [0x3000, 0x3000], [0xfeff, 0xfeff]];
const dot: CharacterSet = { runs: [[10, 10], [13, 13], [0x2028, 0x2029]], isNegated: true };

function others(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let next = 0;
  for (const [first, last] of runs) {
    if (first > next) {
      result.push([next, first - 1]);
    }
    next = last + 1;
  }
  result.push([next, highest]);
  return result;
}

const sets = new Map<string, readonly Run[]>([
  ['d', digits],
  ['D', others(digits)],
  ['w', wordCharacters],
  ['W', others(wordCharacters)],
  ['s', spaces],
  ['S', others(spaces)],
]);
const letters = new Map<string, number>([['t', 9], ['n', 10], ['r', 13]]);

class Reader {
  private readonly text: readonly string[];
  private at = 0;
  private depth = 0;

  constructor(source: string) {
    if (source.length > mostLength) {
      throw new SyntaxError(`it has more than ${mostLength} characters`);
    }
    this.text = [...source];
  }

  read(): Node {
    const node = this.either();
    return this.at === this.text.length ? node : this.wrong("an unexpected ')'");
  }

  private either(): Node {
    const parts = [this.sequence()];
    while (this.take('|')) {
      parts.push(this.sequence());
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'either', parts };
  }

  private sequence(): Node {
    const parts: Node[] = [];
    while (this.at < this.text.length && this.here !== '|' && this.here !== ')') {
      parts.push(this.repeated());
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'sequence', parts };
  }

  private repeated(): Node {
    const part = this.one();
    const times = this.times();
    if (times === undefined) {
      return part;
    }
    if (part.kind === 'tie') {
      this.wrong("a repeated '^' or '$'");
    }
    if (['*', '+', '?', '{'].includes(this.here)) {
      this.wrong('a repetition of a repetition');
    }
    return { kind: 'repeated', part, least: times[0], most: times[1] };
  }

  private times(): [number, number | undefined] | undefined {
    if (this.take('*')) {
      return [0, undefined];
    }
    if (this.take('+')) {
      return [1, undefined];
    }
    if (this.take('?')) {
      return [0, 1];
    }
    if (!this.take('{')) {
      return undefined;
    }
    const least = this.number();
    const most = this.take(',') ? (this.here === '}' ? undefined : this.number()) : least;
    if (!this.take('}') || (most !== undefined && most < least)) {
      this.wrong('a wrong number of times');
    }
    return [least, most];
  }

  private number(): number {
    let text = '';
    while (/^[0-9]$/.test(this.here) && text.length < 5) {
      text += this.text[this.at++] ?? '';
    }
    const value = Number(text);
    return text === '' || value > mostTimes ? this.wrong(`a wrong number of times, of which ${mostTimes} are the most`) : value;
  }

  private one(): Node {
    const character = this.text[this.at++] ?? '';
    switch (character) {
      case '^':
      case '$':
        return { kind: 'tie', isStart: character === '^' };
      case '.':
        return { kind: 'one', set: dot };
      case '(':
        return this.group();
      case '[':
        return { kind: 'one', set: this.class() };
      case '\\':
        return { kind: 'one', set: { runs: this.escape().runs, isNegated: false } };
      case '*':
      case '+':
      case '?':
      case '{':
      case '}':
      case ']':
        return this.wrong(`an unexpected '${character}'`);
      default:
        return { kind: 'one', set: { runs: [[code(character), code(character)]], isNegated: false } };
    }
  }

  private group(): Node {
    if (++this.depth > mostDepth) {
      this.wrong('groups that are nested too deeply');
    }
    if (this.take('?') && !this.take(':')) {
      this.wrong('a group that looks around or has a name');
    }
    const node = this.either();
    if (!this.take(')')) {
      this.wrong('a group without an end');
    }
    this.depth--;
    return node.kind === 'tie' ? { kind: 'sequence', parts: [node] } : node;
  }

  private class(): CharacterSet {
    const isNegated = this.take('^');
    const runs: Run[] = [];
    while (!this.take(']')) {
      const low = this.classPart(runs);
      const after = this.text[this.at + 1];
      if (low === undefined || this.here !== '-' || after === undefined || after === ']') {
        if (low !== undefined) {
          runs.push([low, low]);
        }
        continue;
      }
      this.at++;
      const high = this.classPart(runs);
      if (high === undefined || high < low) {
        this.wrong('a run of characters that is out of order');
      }
      runs.push([low, high ?? low]);
    }
    return { runs, isNegated };
  }

  private classPart(runs: Run[]): number | undefined {
    if (this.at >= this.text.length) {
      this.wrong('a class without an end');
    }
    const character = this.text[this.at++] ?? '';
    if (character === '[') {
      this.wrong("an unexpected '['");
    }
    if (character !== '\\') {
      return code(character);
    }
    const found = this.escape();
    if (!found.isSet) {
      return found.runs[0]?.[0];
    }
    runs.push(...found.runs);
    return undefined;
  }

  private escape(): { readonly runs: readonly Run[]; readonly isSet: boolean } {
    const character = this.text[this.at++] ?? this.wrong("a '\\' at the end");
    const set = sets.get(character);
    if (set !== undefined) {
      return { runs: set, isSet: true };
    }
    const point = letters.get(character) ?? (character === 'u' ? this.hexadecimal() : '\\^$.*+?()[]{}|/-'.includes(character) ? code(character) : this.wrong("a '\\' before a character that needs none"));
    return { runs: [[point, point]], isSet: false };
  }

  private hexadecimal(): number {
    const text = this.text.slice(this.at, this.at + 4).join('');
    if (!/^[0-9A-Fa-f]{4}$/.test(text)) {
      this.wrong("a '\\u' without four hexadecimal digits");
    }
    this.at += 4;
    const value = parseInt(text, 16);
    return value >= 0xd800 && value <= 0xdfff ? this.wrong('half a character') : value;
  }

  private get here(): string {
    return this.text[this.at] ?? '';
  }

  private take(character: string): boolean {
    if (this.here !== character) {
      return false;
    }
    this.at++;
    return true;
  }

  private wrong(what: string): never {
    throw new SyntaxError(`it has ${what} at character ${this.at + 1}`);
  }
}

class Program {
  readonly steps: Step[] = [];

  add(kind: Step['kind'], set?: CharacterSet, other = 0): number {
    if (this.steps.length >= mostSteps) {
      throw new SyntaxError('it is too large');
    }
    this.steps.push({ kind, other, ...(set === undefined ? {} : { set }) });
    return this.steps.length - 1;
  }

  write(node: Node): void {
    switch (node.kind) {
      case 'one':
        this.add('take', node.set);
        break;
      case 'tie':
        this.add(node.isStart ? 'start' : 'end');
        break;
      case 'sequence':
        node.parts.forEach((part) => this.write(part));
        break;
      case 'either':
        this.writeEither(node.parts);
        break;
      default:
        this.writeRepeated(node.part, node.least, node.most);
    }
  }

  private writeEither(parts: readonly Node[]): void {
    const jumps: number[] = [];
    parts.forEach((part, i) => {
      if (i === parts.length - 1) {
        this.write(part);
        return;
      }
      const fork = this.add('fork');
      this.write(part);
      jumps.push(this.add('jump'));
      this.lead(fork);
    });
    jumps.forEach((jump) => this.lead(jump));
  }

  private writeRepeated(part: Node, least: number, most: number | undefined): void {
    for (let i = 0; i < least; i++) {
      // Copies of a part without steps cost none, so that the bound of steps would not end the loop.
      const before = this.steps.length;
      this.write(part);
      if (this.steps.length === before) {
        return;
      }
    }
    if (most === undefined) {
      const fork = this.add('fork');
      this.write(part);
      this.add('jump', undefined, fork);
      this.lead(fork);
      return;
    }
    const forks: number[] = [];
    for (let i = least; i < most; i++) {
      forks.push(this.add('fork'));
      this.write(part);
    }
    forks.forEach((fork) => this.lead(fork));
  }

  private lead(from: number): void {
    const step = this.steps[from];
    if (step !== undefined) {
      step.other = this.steps.length;
    }
  }
}

function has(set: CharacterSet | undefined, point: number): boolean {
  return set !== undefined && set.runs.some(([first, last]) => point >= first && point <= last) !== set.isNegated;
}

/** Adds a step and all that are reached from it without taking a character. True when the end of the pattern is among them. */
function reach(steps: readonly Step[], places: Set<number>, first: number, isStart: boolean, isEnd: boolean): boolean {
  const open = [first];
  let isFound = false;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const step = steps[place];
    if (step === undefined || places.has(place)) {
      continue;
    }
    places.add(place);
    if (step.kind === 'found') {
      isFound = true;
    } else if (step.kind === 'fork') {
      open.push(step.other, place + 1);
    } else if (step.kind === 'jump') {
      open.push(step.other);
    } else if ((step.kind === 'start' && isStart) || (step.kind === 'end' && isEnd)) {
      open.push(place + 1);
    }
  }
  return isFound;
}

function isMatch(steps: readonly Step[], text: string): boolean {
  const points = Array.from(text, code);
  let current = new Set<number>();
  for (let position = 0; ; position++) {
    // A match may begin anywhere: every position adds a beginning.
    if (reach(steps, current, 0, position === 0, position === points.length)) {
      return true;
    }
    const point = points[position];
    if (point === undefined) {
      return false;
    }
    const next = new Set<number>();
    for (const place of current) {
      const step = steps[place];
      if (step?.kind === 'take' && has(step.set, point) && reach(steps, next, place + 1, false, position + 1 === points.length)) {
        return true;
      }
    }
    current = next;
  }
}

/** Reads a pattern. A `SyntaxError` says why it is none, or what it has that is left out. */
export function parsePattern(source: string): Pattern {
  const program = new Program();
  program.write(new Reader(source).read());
  program.add('found');
  return { isMatch: (text) => isMatch(program.steps, text) };
}
