import { Alert, Form, Input, Modal, Radio, Space } from 'antd';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { textOf, together, type Task } from './model';

interface Fields {
  readonly outcome: string;
  readonly reason?: string;
}

interface Properties {
  readonly chosen: readonly Task[];
  readonly onComplete: (tasks: readonly Task[], outcome: string, reason: string | undefined) => void;
  readonly onClose: () => void;
}

/** Completes several tasks by the same outcome, as far as that can be done without opening them. */
export function CompleteDialog({ chosen, onComplete, onClose }: Properties) {
  const all = useWords();
  const words = all.inbox;
  const { language } = useSession();
  const [form] = Form.useForm<Fields>();
  const found = together(chosen);
  const wanted = Form.useWatch('outcome', form);
  const needsReason = found.outcomes.find((one) => one.name === wanted)?.needsReason === true;
  const isPossible = found.outcomes.length > 0;
  const left = [...(found.withForm > 0 ? [words.withForm(found.withForm)] : []), ...(found.notYours > 0 ? [words.notYours(found.notYours)] : []), ...(found.tasks.length > 0 && !isPossible ? [words.noCommon] : [])];
  const submit = ({ outcome, reason }: Fields) => {
    const text = reason?.trim() ?? '';
    onComplete(found.tasks, outcome, text === '' ? undefined : text);
  };
  return (
    <Modal
      open
      title={isPossible ? words.completeTitle(found.tasks.length) : words.completeNone}
      okText={words.completeTitle(found.tasks.length)}
      okButtonProps={{ disabled: !isPossible }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {left.length > 0 && <Alert type={isPossible ? 'info' : 'warning'} showIcon message={left.map((one) => <div key={one}>{one}</div>)} style={{ marginBottom: 12 }} />}
      {isPossible && (
        <Form form={form} layout="vertical" onFinish={submit} initialValues={found.outcomes.length === 1 ? { outcome: found.outcomes[0]?.name } : {}}>
          <Form.Item name="outcome" required={false} label={words.chooseOutcome} rules={[{ required: true, message: all.password.required }]}>
            <Radio.Group aria-label={words.chooseOutcome}>
              <Space direction="vertical">{found.outcomes.map((one) => <Radio key={one.name} value={one.name}>{textOf(one, language)}</Radio>)}</Space>
            </Radio.Group>
          </Form.Item>
          <Form.Item name="reason" label={needsReason ? words.reasonNeeded : words.reasonMay} rules={[{ required: needsReason, whitespace: needsReason, message: all.password.required }]}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
