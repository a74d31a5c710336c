import { Button, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import type { Draft } from './useDraft';
import type { Outcome, TaskDetail } from './model';
import { SavedNote } from './SavedNote';

interface Properties {
  readonly detail: TaskDetail;
  readonly draft: Draft;
  /** Hands the task in; gives false when something is missing or was refused. */
  readonly complete: (outcome: Outcome, reason: string | undefined) => Promise<boolean>;
  /** Whether the form can be handed in; shows what is missing when it cannot. */
  readonly isReady: () => boolean;
}

/** A button for each way to finish the task. It stays in sight however long the form is. */
export function OutcomeBar({ detail, draft, complete, isReady }: Properties) {
  const all = useWords();
  const words = all.taskPage;
  const { language } = useSession();
  const [asking, setAsking] = useState<Outcome>();
  const [busy, setBusy] = useState<string>();
  const [form] = Form.useForm<{ reason?: string }>();
  const text = (outcome: Outcome) => (language === 'en' ? outcome.textEn : outcome.textZh);
  const choose = async (outcome: Outcome, reason?: string) => {
    setBusy(outcome.name);
    const isDone = await complete(outcome, reason);
    setBusy(undefined);
    if (isDone || reason !== undefined) {
      setAsking(undefined);
    }
  };
  return (
    <div className="outcome-bar">
      <div className="outcome-buttons">
        {detail.outcomes.map((outcome, place) => (
          <Button
            key={outcome.name}
            type={place === 0 ? 'primary' : 'default'}
            loading={busy === outcome.name}
            disabled={busy !== undefined && busy !== outcome.name}
            onKeyDown={(event) => {
              // A key that is held down finishes one task, not those that come after it.
              if (event.repeat) {
                event.preventDefault();
              }
            }}
            onClick={() => {
              if (!isReady()) {
                return;
              }
              if (outcome.needsReason) {
                form.resetFields();
                setAsking(outcome);
              } else {
                void choose(outcome);
              }
            }}
          >
            {outcome.needsReason ? words.withReason(text(outcome)) : text(outcome)}
          </Button>
        ))}
      </div>
      <Typography.Text type="secondary" className="outcome-saved"><SavedNote draft={draft} /></Typography.Text>
      {asking !== undefined && (
        <Modal open title={words.reasonFor(text(asking))} okText={text(asking)} confirmLoading={busy !== undefined} onCancel={() => setAsking(undefined)} onOk={() => form.submit()}>
          <Form form={form} layout="vertical" onFinish={({ reason }) => void choose(asking, reason)}>
            <Form.Item name="reason" label={all.reason} rules={[{ required: true, whitespace: true, message: all.password.required }]}><Input.TextArea rows={3} autoFocus /></Form.Item>
          </Form>
        </Modal>
      )}
    </div>
  );
}
