import { Button, Dropdown } from 'antd';
import { DownOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { pageOf } from '../cases/model';
import type { Circuit } from '../customers/model';
import { ChangeDialog } from './ChangeDialog';
import { ClosureDialog } from './ClosureDialog';
import { SuspensionDialog } from './SuspensionDialog';

const acts = ['bandwidth', 'move', 'suspension', 'closure'] as const;
type Act = (typeof acts)[number];

const inService = 'active';
const gone = new Set(['closed', 'cancelled']);

/** What can be started for a circuit: another bandwidth, another place, suspension, closure. */
export function CircuitActs({ circuit }: { readonly circuit: Circuit }) {
  const words = useWords().circuits.acts;
  const { may } = useSession();
  const navigate = useNavigate();
  const [act, setAct] = useState<Act>();
  if (!may('cases.start') || gone.has(circuit.state)) {
    return null;
  }
  const close = (started?: string) => {
    setAct(undefined);
    if (started !== undefined) {
      void navigate(pageOf(started));
    }
  };
  const items = acts.map((one) => ({ key: one, label: words[one], disabled: one !== 'closure' && circuit.state !== inService }));
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => setAct(key as Act) }}>
        <Button>{words.menu} <DownOutlined aria-hidden /></Button>
      </Dropdown>
      {(act === 'bandwidth' || act === 'move') && <ChangeDialog circuit={circuit} change={act} onClose={close} />}
      {act === 'suspension' && <SuspensionDialog circuit={circuit} onClose={close} />}
      {act === 'closure' && <ClosureDialog circuit={circuit} onClose={close} />}
    </>
  );
}
