import { SyncOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import type { Change } from '../api/useChanges';
import { useWords } from '../words/WordsContext';

const capital = (act: string) => act.charAt(0).toUpperCase() + act.slice(1);

const wordOf = ({ kind, act, by }: Change) => (kind === 'RunningLimit' ? `limit${capital(act)}` : kind === 'TimeLimit' ? `term${capital(act)}` : kind === 'Instance' && act === 'deleted' ? 'instanceDeleted' : (kind === 'Customer' || kind === 'Circuit') && act === 'changed' && by != null ? 'edited' : act);

/** Says in passing that the list was brought up to date, and by whose change. */
export function ChangeNote({ change }: { readonly change: Change | undefined }) {
  const all = useWords();
  const words = all.changes;
  return (
    <Typography.Text type="secondary" className="change-note" role="status" style={{ fontSize: 12 }}>
      {change !== undefined && (
        <>
          <SyncOutlined /> {change.kind === 'HumanTask' ? all.inbox.told(change.by ?? '', all.inbox.acts[change.act] ?? change.act) : change.kind === 'Case' ? all.cases.told(change.by ?? '', all.cases.acts[change.act] ?? change.act) : words.told(change.by ?? '', words.acts[wordOf(change)] ?? words.acts.changed ?? '', change.kind === 'Definition' ? (change.id ?? '') : '')}
        </>
      )}
    </Typography.Text>
  );
}
