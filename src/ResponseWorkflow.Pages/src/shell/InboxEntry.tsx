import { Link } from 'react-router-dom';
import { useWords } from '../words/WordsContext';
import { useInbox } from './InboxContext';

/** The inbox in the navigation: how many tasks one has, and how many can be claimed. */
export function InboxEntry() {
  const words = useWords().inbox;
  const { counts } = useInbox();
  const number = (count: number, meaning: string, look: string) =>
    count > 0 && (
      <>
        {' '}
        <span className={`inbox-count ${look}`} title={meaning}><span className="sr-only">{meaning} </span>{words.count(count, counts?.limit ?? 0)}</span>
      </>
    );
  return (
    <Link to="/tasks">
      {words.menu}
      {counts != null && number(counts.mine, words.tabs.Mine, counts.overdue > 0 ? 'inbox-count-overdue' : '')}
      {counts != null && number(counts.units, words.tabs.Units, 'inbox-count-units')}
    </Link>
  );
}
