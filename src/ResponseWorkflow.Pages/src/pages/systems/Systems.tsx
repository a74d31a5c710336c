import { Tabs, Typography } from 'antd';
import { useAddress } from '../../parts/useAddress';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { Connections } from './Connections';
import { Listeners } from './Listeners';
import { OpenCalls } from './OpenCalls';

/** The other systems: the connections to them and how these fare, who listens to what they handed in, and the calls that are open. */
export default function Systems() {
  const words = useWords().systems;
  const { may } = useSession();
  const { params, change } = useAddress();
  const tab = params.get('tab') ?? 'connections';
  return (
    <>
      <Typography.Title level={1} className="page-title" style={{ marginBottom: 4 }}>{words.title}</Typography.Title>
      <Tabs
        size="small"
        activeKey={tab}
        destroyOnHidden
        onChange={(next) => change({ ...Object.fromEntries([...params.keys()].map((key) => [key, undefined])), tab: next === 'connections' ? undefined : next })}
        items={[
          { key: 'connections', label: words.tabs.connections, children: <Connections /> },
          { key: 'listeners', label: words.listeners.tab, children: <Listeners /> },
          ...(may('instances.read') ? [{ key: 'calls', label: words.tabs.calls, children: <OpenCalls /> }] : []),
        ]}
      />
    </>
  );
}
