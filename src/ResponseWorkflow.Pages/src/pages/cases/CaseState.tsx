import { CheckCircleOutlined, CloseCircleOutlined, MinusCircleOutlined, PlayCircleOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import type { Case } from './model';

const looks = {
  Open: { color: 'blue', icon: <PlayCircleOutlined aria-hidden /> },
  Finished: { color: 'green', icon: <CheckCircleOutlined aria-hidden /> },
  Cancelled: { color: 'default', icon: <MinusCircleOutlined aria-hidden /> },
  Faulted: { color: 'red', icon: <CloseCircleOutlined aria-hidden /> },
} as const;

/** The state of a case in the words of its process; of one that has ended, how. */
export function CaseState({ one }: { readonly one: Case }) {
  const words = useWords().cases;
  const { language } = useSession();
  const state = language === 'en' ? one.stateEn : one.stateZh;
  const look = looks[one.status];
  return <Tag color={look.color} icon={look.icon} style={{ margin: 0 }}>{one.status === 'Open' ? (state ?? words.statuses.Open) : words.statuses[one.status]}</Tag>;
}
