import { SearchOutlined } from '@ant-design/icons';
import { Empty, Flex, Input, Skeleton, Tag, Typography } from 'antd';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { api, demand } from '../../api/client';
import { useLoaded, type Loaded } from '../../api/useLoaded';
import { KeyList } from '../../parts/list/KeyList';
import { rowMain, useListKeys } from '../../parts/list/useListKeys';
import { LoadFailed } from '../../parts/LoadFailed';
import { RemainingTime } from '../../parts/remaining/RemainingTime';
import { useAddress } from '../../parts/useAddress';
import { useSession } from '../../session/SessionContext';
import { useInbox } from '../../shell/InboxContext';
import { useWords } from '../../words/WordsContext';
import { CaseState } from '../cases/CaseState';
import { pageOf as casePageOf, type Case } from '../cases/model';
import { pageOf as taskPageOf, titleOf, type Task } from '../inbox/model';
import { TaskMarks } from '../inbox/TaskMarks';
import { TaskState } from '../inbox/TaskState';

interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

const shown = 20;
const nothing = { items: [], total: 0 };
const noKeys = [] as const;

function Group<T extends { readonly id: string }>({ title, loaded, none, more, render }: { readonly title: string; readonly loaded: Loaded<Page<T>>; readonly none: string; readonly more: (total: number) => ReactNode; readonly render: (one: T) => ReactNode }) {
  const { value, problem, reload, isLoading } = loaded;
  return (
    <section aria-label={title} aria-busy={isLoading} style={{ flex: '1 1 400px', minWidth: 0 }}>
      <Typography.Title level={2} style={{ fontSize: 16, margin: '0 0 8px' }}>{title} <Typography.Text type="secondary" style={{ fontWeight: 400 }}>{value?.total}</Typography.Text></Typography.Title>
      <LoadFailed problem={problem} reload={reload} />
      {value === undefined ? (
        problem === undefined && <Skeleton active title={false} />
      ) : value.items.length === 0 ? (
        <Typography.Text type="secondary">{none}</Typography.Text>
      ) : (
        <ul className="found-list">
          {value.items.map((one) => <li key={one.id} data-row-key={one.id}>{render(one)}</li>)}
        </ul>
      )}
      {value !== undefined && value.total > value.items.length && <div style={{ padding: 8 }}>{more(value.total)}</div>}
    </section>
  );
}

/** What a text is found in: cases and tasks, each as far as the reader may see them. */
export default function Search() {
  const all = useWords();
  const words = all.inbox.find;
  const { language, may } = useSession();
  const { soonSeconds } = useInbox();
  const { params, change } = useAddress();
  const [isHelpShown, setIsHelpShown] = useState(false);
  useListKeys(useCallback(() => setIsHelpShown(true), []), noKeys);
  const asked = params.get('q')?.trim() ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  const mayCases = may('cases.read');
  const mayTasks = may('tasks.work');
  const cases = useLoaded<Page<Case>>(useCallback(async () => (asked === '' || !mayCases ? nothing : demand(api.GET('/api/cases/table', { params: { query: { search: asked, pageSize: shown } } }))), [asked, mayCases]));
  const tasks = useLoaded<Page<Task>>(useCallback(async () => (asked === '' || !mayTasks ? nothing : demand(api.GET('/api/human-tasks/table', { params: { query: { tab: 'Seen', sort: 'Time', descending: true, search: asked, pageSize: shown } } }))), [asked, mayTasks]));
  return (
    <section aria-label={words.title}>
      <Typography.Title level={1} className="page-title" style={{ marginBottom: 8 }}>{words.title}</Typography.Title>
      <Input.Search
        data-list-search
        data-page-search
        autoFocus={asked === ''}
        allowClear
        enterButton={<SearchOutlined aria-label={words.title} />}
        aria-label={words.hint}
        placeholder={words.hint}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        onSearch={(wanted) => change({ q: wanted.trim() })}
        style={{ maxWidth: 560, marginBottom: 16 }}
      />
      {asked === '' ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<>{words.ask}<br />{words.askText}</>} />
      ) : (
        <Flex gap={24} wrap align="start">
          {mayCases && (
            <Group<Case>
              title={words.cases}
              loaded={cases}
              none={words.noCases}
              more={(total) => <Link to={`/cases?search=${encodeURIComponent(asked)}`}>{words.all(total)}</Link>}
              render={(one) => (
                <>
                  <Flex gap={8} align="center" justify="space-between"><Link {...rowMain} to={casePageOf(one.number)}>{one.number}</Link><CaseState one={one} /></Flex>
                  <div>{one.title}</div>
                  <Typography.Text type="secondary">{[one.customerName, one.circuitNumber, one.contactPhone].filter((part) => part != null && part !== '').join(' · ')}</Typography.Text>
                </>
              )}
            />
          )}
          {mayTasks && (
            <Group<Task>
              title={words.tasks}
              loaded={tasks}
              none={words.noTasks}
              more={(total) => <Typography.Text type="secondary">{words.first(shown, total)}</Typography.Text>}
              render={(one) => (
                <>
                  <Flex gap={8} align="center" justify="space-between"><Link {...rowMain} to={taskPageOf(one.id)}>{titleOf(one, language)}</Link><TaskState state={one.state} /></Flex>
                  <div>{[one.caseNumber, one.caseTitle].filter((part) => part != null).join(' ')}</div>
                  <Flex gap={8} align="center" style={{ minWidth: 0 }}>
                    {(one.state === 'Open' || one.state === 'Claimed') && <RemainingTime dueAt={one.dueAt} soonSeconds={soonSeconds} isWarned={one.isWarned} isPaused={one.isPaused} pausedLeftSeconds={one.pausedLeftSeconds} />}
                    <Typography.Text type="secondary" ellipsis style={{ flex: '0 1 auto' }}>{[one.customerName, one.processName, one.assigneeName].filter((part) => part != null).join(' · ')}</Typography.Text>
                    {one.grade != null && <Tag style={{ margin: 0 }}>{one.grade}</Tag>}
                    <TaskMarks task={one} />
                  </Flex>
                </>
              )}
            />
          )}
        </Flex>
      )}
      {isHelpShown && <KeyList isSelectable={false} own={noKeys} onClose={() => setIsHelpShown(false)} />}
    </section>
  );
}
