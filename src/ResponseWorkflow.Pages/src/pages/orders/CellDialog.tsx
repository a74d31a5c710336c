import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import type { BoardCell, BoardCircuit } from './model';

interface Properties {
  readonly act: 'urge' | 'note';
  readonly circuit: BoardCircuit;
  readonly unitId: string;
  readonly cell: BoardCell;
  /** What the section is called. */
  readonly section: string;
  readonly onClose: (isDone: boolean) => void;
}

/** Asks why haste is asked for, or what is in the way of a section. */
export function CellDialog({ act, circuit, unitId, cell, section, onClose }: Properties) {
  const all = useWords();
  const words = all.orders.board;
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly text?: string }>();
  const [isBusy, setIsBusy] = useState(false);
  const report = useProblems();
  const isUrge = act === 'urge';
  const submit = async ({ text }: { readonly text?: string }) => {
    setIsBusy(true);
    const isDone = await report(
      () =>
        isUrge
          ? demand(api.POST('/api/human-tasks/{taskId}/urge', { params: { path: { taskId: cell.taskId ?? '' } }, body: text === undefined || text.trim() === '' ? {} : { reason: text } }))
          : demand(api.PUT('/api/orders/{orderId}/circuits/{circuitKey}/sections/{section}/blocker', { params: { path: { orderId: circuit.orderId, circuitKey: circuit.key, section: cell.section } }, body: { unitId, text: text ?? '' } })),
      form,
    );
    setIsBusy(false);
    if (isDone) {
      void message.success(isUrge ? words.urgedDone : words.noted);
      onClose(true);
    }
  };
  return (
    <Modal open title={isUrge ? words.urgeTitle(section, circuit.number) : words.noteTitle(section, circuit.number)} okText={isUrge ? words.urge : words.note} confirmLoading={isBusy} onCancel={() => onClose(false)} onOk={() => form.submit()}>
      <p style={{ marginTop: 0 }}>{isUrge ? words.urgeHint : words.noteHint}</p>
      <Form form={form} layout="vertical" onFinish={(fields) => void submit(fields)} initialValues={isUrge || cell.blocker == null ? {} : { text: cell.blocker }}>
        <Form.Item name="text" label={isUrge ? all.reason : words.noteText} rules={isUrge ? [] : [{ required: true, whitespace: true, message: all.password.required }]}><Input.TextArea rows={3} maxLength={1000} autoFocus /></Form.Item>
      </Form>
    </Modal>
  );
}
