import { Button, Flex, Input } from 'antd';
import { useRef, useState, type PointerEvent } from 'react';
import { wordsOf } from '../../words/languages';
import type { FieldProperties } from './FieldProperties';

const width = 400;
const height = 120;
const ink = '#000';
const paper = '#fff';

function draw(canvas: HTMLCanvasElement | null): CanvasRenderingContext2D | undefined {
  const context = canvas?.getContext('2d') ?? undefined;
  if (context !== undefined) {
    context.strokeStyle = ink;
    context.fillStyle = ink;
    context.lineWidth = 2;
    context.lineCap = 'round';
    context.lineJoin = 'round';
  }
  return context;
}

// Without paper the picture would be transparent, and black on black elsewhere.
function blank(canvas: HTMLCanvasElement | null) {
  const context = draw(canvas);
  if (context !== undefined) {
    context.fillStyle = paper;
    context.fillRect(0, 0, width, height);
  }
}

/** Signs with finger, pen or mouse, or by typing one's name. */
export function SignaturePad({ id, onChange, language, aria }: FieldProperties) {
  const words = wordsOf(language).forms;
  const canvas = useRef<HTMLCanvasElement | null>(null);
  const [isDrawn, setIsDrawn] = useState(false);
  const [name, setName] = useState('');
  const last = useRef<{ x: number; y: number }>(undefined);
  const place = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: ((event.clientX - box.left) / box.width) * width, y: ((event.clientY - box.top) / box.height) * height };
  };
  const begin = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    if (!isDrawn) {
      blank(canvas.current);
    }
    last.current = place(event);
    setIsDrawn(true);
  };
  const move = (event: PointerEvent) => {
    const context = draw(canvas.current);
    if (last.current === undefined || context === undefined) {
      return;
    }
    const here = place(event);
    context.beginPath();
    context.moveTo(last.current.x, last.current.y);
    context.lineTo(here.x, here.y);
    context.stroke();
    last.current = here;
  };
  const end = () => {
    last.current = undefined;
  };
  const take = () => onChange(canvas.current?.toDataURL('image/png'));
  const write = () => {
    blank(canvas.current);
    const context = draw(canvas.current);
    if (context !== undefined) {
      context.font = '36px cursive';
      context.textBaseline = 'middle';
      context.fillText(name.trim(), 12, height / 2, width - 24);
    }
    take();
  };
  return (
    <Flex vertical gap={4}>
      <canvas
        ref={canvas}
        className="signature-pad"
        width={width}
        height={height}
        role="img"
        aria-label={words.signHere}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <Flex gap={8} wrap>
        <Button size="small" disabled={!isDrawn} onClick={take}>{words.takeSignature}</Button>
        <Button size="small" disabled={!isDrawn} onClick={() => { blank(canvas.current); setIsDrawn(false); }}>{words.clear}</Button>
      </Flex>
      <Flex gap={8}>
        <Input id={id} {...aria} aria-label={words.typeName} placeholder={words.typeName} autoComplete="name" maxLength={60} value={name} onChange={(event) => setName(event.target.value)} onPressEnter={(event) => { event.preventDefault(); if (name.trim() !== '') { write(); } }} />
        <Button disabled={name.trim() === ''} onClick={write}>{words.signTyped}</Button>
      </Flex>
    </Flex>
  );
}
