import { Alert, Form, Input, Modal, Select } from 'antd';
import { useCallback, useState } from 'react';
import { useLoaded } from '../../api/useLoaded';
import { serverSurroundings } from '../../forms/lookups';
import { LoadFailed } from '../../parts/LoadFailed';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import type { Task } from './model';

interface Fields {
  readonly to?: string;
  readonly reason?: string;
}

interface Properties {
  readonly chosen: readonly Task[];
  readonly onReassign: (tasks: readonly Task[], to: string | undefined, reason: string | undefined) => void;
  readonly onClose: () => void;
}

/** Gives several tasks to somebody else, or back to all who may claim them. */
export function ReassignDialog({ chosen, onReassign, onClose }: Properties) {
  const words = useWords().inbox;
  const all = useWords();
  const { language } = useSession();
  const [form] = Form.useForm<Fields>();
  const [search, setSearch] = useState('');
  const people = useLoaded(useCallback(async () => (await serverSurroundings.people?.search(search, language)) ?? [], [search, language]));
  const tasks = chosen.filter((task) => task.mayReassign);
  const submit = ({ to, reason }: Fields) => {
    const text = reason?.trim() ?? '';
    onReassign(tasks, to, text === '' ? undefined : text);
  };
  return (
    <Modal open title={words.reassignTitle(tasks.length)} okText={words.reassignTitle(tasks.length)} okButtonProps={{ disabled: tasks.length === 0 }} onOk={() => form.submit()} onCancel={onClose}>
      {tasks.length < chosen.length && <Alert type="info" showIcon message={words.reassignDenied(chosen.length - tasks.length)} style={{ marginBottom: 12 }} />}
      <LoadFailed problem={people.problem} reload={people.reload} />
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item name="to" label={words.reassignTo} extra={words.reassignHint}>
          <Select showSearch allowClear filterOption={false} loading={people.isLoading} placeholder={words.reassignBack} onSearch={setSearch} options={[...(people.value ?? [])]} />
        </Form.Item>
        <Form.Item name="reason" label={all.reason}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      </Form>
    </Modal>
  );
}
