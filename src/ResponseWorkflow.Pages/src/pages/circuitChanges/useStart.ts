import { App, type FormInstance } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { newKey } from '../../api/newKey';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';

/** The fields of a form by the names that the server has for them, such as data.newEnd.branch. */
export type NamedFields = Readonly<Record<string, unknown>>;

/** What is said of the case beside what the form has. */
export interface Beginning {
  readonly kind: string;
  readonly title: string;
  readonly circuitNumber?: string;
  readonly customerNumber?: string;
  readonly customerName?: string | null;
  readonly grade?: string | null;
  readonly unitId?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

function place(data: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    data[first] = value;
    return;
  }
  const inner = (data[first] ?? {}) as Record<string, unknown>;
  data[first] = inner;
  place(inner, rest, value);
}

/** The data of a case, of fields that are filled in. */
export function dataOf(fields: NamedFields): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith('data.') && value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)) {
      place(data, name.split('.').slice(1), dayjs.isDayjs(value) ? value.toISOString() : value);
    }
  }
  return data;
}

/** Starts a case of a form; what is refused is told at its fields. A repeat after a broken connection is the same case. */
export function useStart(form: FormInstance) {
  const words = useWords().cases;
  const { message } = App.useApp();
  const [key] = useState(newKey);
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const start = async (beginning: Beginning, fields: NamedFields) => {
    setIsBusy(true);
    let started: { readonly caseId: string; readonly number: string } | undefined;
    const body = { ...beginning, data: { ...beginning.data, ...dataOf(fields) } };
    const isDone = await report(async () => {
      started = await demand(api.POST('/api/cases', { params: { header: { 'Idempotency-Key': key } }, body: body as never }));
    }, form);
    setIsBusy(false);
    if (isDone && started !== undefined) {
      void message.success(words.startedAs(started.number));
    }
    return isDone ? started : undefined;
  };
  return { start, isBusy };
}
