import type { Schemas } from '../../api/client';

export type Canvas = Schemas['DiagramCanvasModel'];

export type Step = Schemas['DiagramStepModel'];

/** A step with the place where it is drawn. */
export interface Box {
  readonly step: Step;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line with its path, and the place of its words. */
export interface Line {
  readonly key: string;
  readonly path: string;
  readonly text: string | undefined;
  readonly textX: number;
  readonly textY: number;
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

const usual = { width: 160, height: 52 };
const gap = { x: 70, y: 40 };
const margin = 28;

/** Where a designer would have put what it did not draw: side by side, below what was drawn. */
export function layOut(canvas: Canvas, nameOf: (port: Canvas['connections'][number]) => string | undefined): Layout {
  const drawn = canvas.steps.filter((step) => step.x != null && step.y != null);
  const below = drawn.length === 0 ? 0 : Math.max(...drawn.map((step) => (step.y ?? 0) + (step.height ?? usual.height))) + gap.y;
  let column = drawn.length === 0 ? 0 : Math.min(...drawn.map((step) => step.x ?? 0));
  const placed = canvas.steps.map((step) => {
    const width = step.width ?? usual.width;
    const height = step.height ?? usual.height;
    if (step.x != null && step.y != null) {
      return { step, x: step.x, y: step.y, width, height };
    }
    const box = { step, x: column, y: below, width, height };
    column += width + gap.x;
    return box;
  });
  const left = Math.min(...placed.map((box) => box.x));
  const top = Math.min(...placed.map((box) => box.y));
  const boxes = placed.map((box) => ({ ...box, x: box.x - left + margin, y: box.y - top + margin }));
  const byId = new Map(boxes.map((box) => [box.step.activityId, box]));
  // Several outcomes that lead to the same step are one line with all their words.
  const ways = new Map<string, { from: Box; to: Box; texts: string[] }>();
  for (const connection of canvas.connections) {
    const [from, to] = [byId.get(connection.source), byId.get(connection.target)];
    if (from === undefined || to === undefined) {
      continue;
    }
    const key = `${connection.source} ${connection.target}`;
    const way = ways.get(key) ?? { from, to, texts: [] };
    const text = nameOf(connection);
    ways.set(key, { ...way, texts: text === undefined || text === '' ? way.texts : [...way.texts, text] });
  }
  const lines = [...ways].map(([key, way]) => lineOf(key, way.from, way.to, way.texts.length === 0 ? undefined : way.texts.join(' / ')));
  const bottom = Math.max(0, ...boxes.map((box) => box.y + box.height));
  return {
    boxes,
    lines,
    width: Math.max(0, ...boxes.map((box) => box.x + box.width)) + margin,
    // Lines that lead back run below everything.
    height: bottom + margin + (lines.some((line) => line.path.includes('Q')) ? gap.y : 0),
  };
}

function lineOf(key: string, from: Box, to: Box, text: string | undefined): Line {
  const [startX, startY] = [from.x + from.width, from.y + from.height / 2];
  const [endX, endY] = [to.x, to.y + to.height / 2];
  if (endX > startX) {
    const bend = Math.min(60, (endX - startX) / 2);
    return { key, path: `M${startX},${startY} C${startX + bend},${startY} ${endX - bend},${endY} ${endX},${endY}`, text, textX: (startX + endX) / 2, textY: (startY + endY) / 2 - 5 };
  }
  if (to.y > from.y + from.height || from.y > to.y + to.height) {
    // One above the other: from edge to edge.
    const isDown = to.y > from.y;
    const [x1, y1] = [from.x + from.width / 2, isDown ? from.y + from.height : from.y];
    const [x2, y2] = [to.x + to.width / 2, isDown ? to.y : to.y + to.height];
    const middle = (y1 + y2) / 2;
    return { key, path: `M${x1},${y1} C${x1},${middle} ${x2},${middle} ${x2},${y2}`, text, textX: (x1 + x2) / 2, textY: middle - 5 };
  }
  // Back to an earlier step of the same row: round below it.
  const [x1, y1] = [from.x + from.width / 2, from.y + from.height];
  const [x2, y2] = [to.x + to.width / 2, to.y + to.height];
  const low = Math.max(y1, y2) + gap.y;
  return { key, path: `M${x1},${y1} Q${x1},${low} ${(x1 + x2) / 2},${low} Q${x2},${low} ${x2},${y2}`, text, textX: (x1 + x2) / 2, textY: low - 5 };
}

const isWideSign = (sign: string) => sign.charCodeAt(0) > 0x2e7f;

/** A name in at most two lines that fit into a width in signs of Latin letters; what does not fit is cut. */
export function wrap(name: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const part of name.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? []) {
    const size = [...part.trimEnd()].reduce((sum, sign) => sum + (isWideSign(sign) ? 2 : 1.1), 0);
    if (line !== '' && used + size > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += part;
    used += size + (part.endsWith(' ') ? 1.1 : 0);
  }
  lines.push(line.trimEnd());
  const [first = '', second, ...rest] = lines;
  return second === undefined ? [cut(first, width)] : [cut(first, width), rest.length === 0 ? cut(second, width) : `${cut(second, width - 2)}…`];
}

function cut(text: string, width: number): string {
  let used = 0;
  let kept = '';
  for (const sign of text) {
    used += isWideSign(sign) ? 2 : 1.1;
    if (used > width) {
      return `${kept.slice(0, -1)}…`;
    }
    kept += sign;
  }
  return kept;
}
