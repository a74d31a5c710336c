import { Tag, Tooltip } from 'antd';
import type { Schemas } from '../../api/client';
import { useWords } from '../../words/WordsContext';

export type Instance = Schemas['InstanceEntryModel'];

const colors: Record<string, string> = { Faulted: 'red', Finished: 'green', Executing: 'blue', Suspended: 'blue' };

/** Where an instance stands: in words, with a colour beside them. */
export function InstanceState({ instance }: { readonly instance: Instance }) {
  const words = useWords().instances;
  return (
    <span className="tag-line">
      <Tag color={colors[instance.subStatus] ?? 'default'}>{words.subStatuses[instance.subStatus]}</Tag>
      {instance.isTest && <Tag color="purple">{words.test}</Tag>}
      {instance.isHeld && <Tooltip title={instance.heldReason}><Tag color="gold">{words.held}</Tag></Tooltip>}
      {instance.isStuck && <Tag color="red">{words.stuck}</Tag>}
    </span>
  );
}
