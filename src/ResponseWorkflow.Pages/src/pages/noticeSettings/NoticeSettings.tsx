import { Flex, Tabs, Typography } from 'antd';
import { useAddress } from '../../parts/useAddress';
import { useWords } from '../../words/WordsContext';
import { CallOuts } from './CallOuts';
import { Channels } from './Channels';
import { DeliveryLog } from './DeliveryLog';
import { Kinds } from './Kinds';

/** What administrators decide about notices: kinds, texts, channels and what was delivered. */
export default function NoticeSettings() {
  const words = useWords().notices.settings;
  const { params, change } = useAddress();
  const tab = params.get('tab') ?? 'texts';
  return (
    <>
      <Flex justify="space-between" align="center" style={{ marginBottom: 4 }}>
        <Typography.Title level={1} className="page-title">{words.title}</Typography.Title>
      </Flex>
      <Tabs
        size="small"
        activeKey={tab}
        destroyOnHidden
        onChange={(next) => change({ ...Object.fromEntries([...params.keys()].map((key) => [key, undefined])), tab: next === 'texts' ? undefined : next })}
        items={[
          { key: 'texts', label: words.tabs.texts, children: <Kinds /> },
          { key: 'callOuts', label: words.tabs.callOuts, children: <CallOuts /> },
          { key: 'channels', label: words.tabs.channels, children: <Channels /> },
          { key: 'log', label: words.tabs.log, children: <DeliveryLog /> },
        ]}
      />
    </>
  );
}
