import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Space } from 'antd';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import { ActDialog, type AskingAct } from './ActDialog';
import type { TaskDetail } from './model';

// What somebody does with a task beside finishing it, the frequent first. `signerAdded` exists in groups only.
const order: readonly AskingAct[] = ['delegated', 'returned', 'signerAdded', 'urged', 'copied', 'commented', 'released', 'reassigned'];

// What stands beside each other; the rest is one click away.
const mostShown = 2;

interface Properties {
  readonly detail: TaskDetail;
  /** Stores what is typed, so that whoever gets the task finds it. */
  readonly before: () => Promise<void>;
  readonly onChanged: () => void;
}

/** The acts that the server allows, but for claiming and finishing. */
export function TaskActs({ detail, before, onChanged }: Properties) {
  const all = useWords();
  const words = all.taskPage;
  const { message } = App.useApp();
  const report = useProblems();
  const [asking, setAsking] = useState<AskingAct>();
  const allowed = order.filter((act) => detail.allowedActs.includes(act));
  const withdraw = async () => {
    if (await report(() => demand(api.POST('/api/human-tasks/{taskId}/withdraw', { params: { path: { taskId: detail.task.id } }, body: {} })))) {
      void message.success(words.withdrawn);
      onChanged();
    }
  };
  const last = detail.history.at(-1);
  const shown = allowed.slice(0, mostShown);
  const rest = allowed.slice(mostShown);
  return (
    <Space wrap>
      {detail.allowedActs.includes('withdrawn') && last !== undefined && <Button onClick={() => void withdraw()}>{words.withdraw(words.history[last.act] ?? last.act)}</Button>}
      {shown.map((act) => <Button key={act} onClick={() => setAsking(act)}>{words.acts[act]}</Button>)}
      {rest.length > 0 && (
        <Dropdown trigger={['click']} menu={{ items: rest.map((act) => ({ key: act, label: words.acts[act], onClick: () => setAsking(act) })) }}>
          <Button>{all.more} <DownOutlined aria-hidden /></Button>
        </Dropdown>
      )}
      {asking !== undefined && (
        <ActDialog
          detail={detail}
          act={asking}
          before={before}
          onClose={(isDone) => {
            setAsking(undefined);
            if (isDone) {
              onChanged();
            }
          }}
        />
      )}
    </Space>
  );
}
