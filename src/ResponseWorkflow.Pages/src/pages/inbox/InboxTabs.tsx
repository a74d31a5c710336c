import { Badge, Grid, Select, Tabs } from 'antd';
import { useSession } from '../../session/SessionContext';
import { useInbox } from '../../shell/InboxContext';
import { useWords } from '../../words/WordsContext';
import { tabs, type Tab } from './model';

/** The parts of the inbox, with how many tasks ask for something. */
export function InboxTabs({ tab, onChange }: { readonly tab: Tab; readonly onChange: (tab: Tab) => void }) {
  const words = useWords().inbox;
  const { may } = useSession();
  const { counts } = useInbox();
  const isNarrow = Grid.useBreakpoint().sm === false;
  const countOf = (one: Tab) => (counts == null ? 0 : one === 'Mine' ? counts.mine : one === 'Units' ? counts.units : 0);
  const textOf = (one: Tab) => words.count(countOf(one), counts?.limit ?? 0);
  const shown: readonly Tab[] = may('tasks.reassign') ? [...tabs, 'Overseen'] : tabs;
  if (isNarrow) {
    return <Select<Tab> aria-label={words.title} value={tab} size="large" style={{ width: '100%', marginBottom: 8 }} onChange={onChange} options={shown.map((one) => ({ value: one, label: countOf(one) === 0 ? words.tabs[one] : words.tabWith(words.tabs[one], textOf(one)) }))} />;
  }
  return (
    <Tabs
      size="small"
      activeKey={tab}
      onChange={(key) => onChange(key as Tab)}
      tabBarStyle={{ marginBottom: 8 }}
      items={shown.map((one) => ({
        key: one,
        label: <>{words.tabs[one]}{countOf(one) > 0 && <Badge style={{ marginInlineStart: 6 }} color={one === 'Mine' && (counts?.overdue ?? 0) > 0 ? '#a8071a' : '#595959'} count={textOf(one)} />}</>,
      }))}
    />
  );
}
