import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Breadcrumb, Button, Empty, Flex, Space } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import './diagram.css';
import { layOut, wrap, type Canvas, type Step } from './layout';

const scales = [0.4, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2] as const;

// Smaller than this nobody reads the names: then the sheet is scrolled instead.
const leastFit = 0.65;

const marks: Readonly<Record<Step['state'], string>> = { Done: '✓', Current: '▶', Faulted: '!', Cancelled: '–', NotReached: '' };

/** A process as its owner drew it, with how far it has come. A step that holds others is opened by a click, Enter or the space bar. */
export function ProcessDiagram({ canvases, label }: { readonly canvases: readonly Canvas[]; readonly label: string }) {
  const all = useWords();
  const words = all.taskPage.drawing;
  const { language } = useSession();
  const [opened, setOpened] = useState<string>();
  const [scale, setScale] = useState<number>();
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const canvas = canvases.find((one) => one.nodeId === opened) ?? canvases[0];
  const nameOf = (one: { readonly nameZh?: string | null; readonly nameEn?: string | null }) => (language === 'en' ? one.nameEn : one.nameZh) ?? '';
  const layout = useMemo(
    () =>
      canvas === undefined || canvas.steps.length === 0
        ? undefined
        : layOut(canvas, (one) => {
            const named = language === 'en' ? one.nameEn : one.nameZh;
            return named == null ? undefined : (words.ports[one.port] ?? named);
          }),
    [canvas, language, words],
  );

  // As large as fits beside the rest of the page, and what goes on now in sight.
  useLayoutEffect(() => {
    if (frame.current !== null && layout !== undefined) {
      setScale(Math.min(1, Math.max(leastFit, (frame.current.clientWidth - 4) / layout.width)));
    }
  }, [layout]);
  useEffect(() => {
    const now = layout?.boxes.find((box) => box.step.state === 'Current');
    if (now !== undefined && scale !== undefined && frame.current !== null) {
      frame.current.scrollLeft = now.x * scale - frame.current.clientWidth / 3;
      frame.current.scrollTop = now.y * scale - frame.current.clientHeight / 3;
    }
    // Only when another sheet is shown: whoever has scrolled stays there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [canvas?.nodeId, scale === undefined]);

  if (canvas === undefined || layout === undefined) {
    return <Empty description={words.empty} />;
  }
  const way: Canvas[] = [];
  for (let one: Canvas | undefined = canvas; one !== undefined; ) {
    way.unshift(one);
    const parent: string | null | undefined = one.parentNodeId;
    one = canvases.find((other) => other.nodeId === parent);
  }
  const zoom = scale ?? 1;
  const told = (step: Step) => words.told(nameOf(step), words.states[step.state], step.startedAt == null ? '' : dayjs(step.startedAt).format('YYYY-MM-DD HH:mm'), step.count);
  return (
    <div className="diagram">
      <Flex justify="space-between" align="center" gap={8} wrap>
        {way.length > 1 ? <Breadcrumb items={way.map((one, place) => ({ key: one.nodeId, title: place === way.length - 1 ? nameOf(one) : <Button type="link" size="small" style={{ padding: 0, height: 'auto' }} onClick={() => setOpened(one.nodeId)}>{nameOf(one)}</Button> }))} /> : <span />}
        <Space size={4}>
          <Button size="small" aria-label={words.smaller} icon={<MinusOutlined aria-hidden />} disabled={zoom <= scales[0]} onClick={() => setScale([...scales].reverse().find((one) => one < zoom - 0.01) ?? scales[0])} />
          <span className="diagram-zoom" role="status">{Math.round(zoom * 100)}%</span>
          <Button size="small" aria-label={words.larger} icon={<PlusOutlined aria-hidden />} disabled={zoom >= 2} onClick={() => setScale(scales.find((one) => one > zoom + 0.01) ?? 2)} />
        </Space>
      </Flex>
      <div ref={frame} className="diagram-frame" role="region" aria-label={label} tabIndex={0}>
        <svg width={layout.width * zoom} height={layout.height * zoom} viewBox={`0 0 ${layout.width} ${layout.height}`} role="group" aria-label={nameOf(canvas)}>
          <defs>
            <marker id={`${id}-arrow`} className="diagram-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0 L8,4 L0,8 Z" /></marker>
          </defs>
          {layout.lines.map((line) => <path key={line.key} aria-hidden className="diagram-line" d={line.path} markerEnd={`url(#${id}-arrow)`} />)}
          {layout.lines.map((line) => line.text !== undefined && <text key={line.key} aria-hidden className="diagram-port" textAnchor="middle" x={line.textX} y={line.textY}>{line.text}</text>)}
          {layout.boxes.map(({ step, x, y, width, height }) => {
            const lines = wrap(nameOf(step), (width - 30) / 6.6);
            const open = () => setOpened(step.nodeId);
            return (
              <g
                key={step.nodeId}
                className={`diagram-step diagram-${step.state}${step.isContainer ? ' diagram-container' : ''}`}
                transform={`translate(${x},${y})`}
                {...(step.isContainer
                  ? {
                      role: 'button',
                      tabIndex: 0,
                      'aria-label': words.openStep(nameOf(step)),
                      onClick: open,
                      onKeyDown: (event: React.KeyboardEvent) => {
                        if (event.key === 'Enter' || event.key === ' ') {
                          event.preventDefault();
                          open();
                        }
                      },
                    }
                  : { 'aria-hidden': true })}
              >
                <title>{told(step)}</title>
                {step.isContainer && <rect className="diagram-shadow" x={4} y={4} width={width} height={height} rx={6} />}
                <rect width={width} height={height} rx={6} />
                <text className="diagram-mark" x={8} y={height / 2 + 5}>{marks[step.state]}</text>
                {lines.map((line, place) => <text key={place} x={26} y={height / 2 + 4.5 + (place - (lines.length - 1) / 2) * 16}>{line}</text>)}
                {step.count > 1 && <text className="diagram-count" x={width - 6} y={height - 5} textAnchor="end">×{step.count}</text>}
              </g>
            );
          })}
        </svg>
      </div>
      <Flex gap={12} wrap className="diagram-legend" aria-hidden>
        {(['Done', 'Current', 'NotReached', 'Faulted', 'Cancelled'] as const).filter((state) => state === 'Done' || state === 'Current' || state === 'NotReached' || canvas.steps.some((step) => step.state === state)).map((state) => (
          <span key={state}><span className={`diagram-swatch diagram-${state}`}>{marks[state]}</span> {words.states[state]}</span>
        ))}
      </Flex>
      <ul className="diagram-unseen" aria-label={words.asList}>
        {layout.boxes.map(({ step }) => <li key={step.nodeId}>{told(step)}</li>)}
      </ul>
    </div>
  );
}
