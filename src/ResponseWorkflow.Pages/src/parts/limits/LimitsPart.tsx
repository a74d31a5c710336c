import { Button, Dropdown, Empty, Flex, List, Space, Table, Tag, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { Cut } from '../Cut';
import { Instant } from '../Instant';
import { LoadFailed } from '../LoadFailed';
import { useWords } from '../../words/WordsContext';
import { LimitActDialog } from './LimitActDialog';
import { LimitDrawer } from './LimitDrawer';
import { LimitRemaining } from './LimitRemaining';
import { actsOf, dueOf, type Limit, type LimitAct, type LimitsOf } from './model';
import { useLimitsOf } from './useLimitsOf';
import './limits.css';

interface Properties {
  readonly of: LimitsOf;
  /** Whether there is room for a list only, not for a table. */
  readonly isNarrow?: boolean;
  readonly round: number;
  readonly onChanged: () => void;
}

interface Asked {
  readonly act: LimitAct;
  /** Undefined for all of the case. */
  readonly limit: Limit | undefined;
}

/** The time limits of a case or of a task: how long is left, what is due when and why, and what may be done about it. */
export function LimitsPart({ of, isNarrow = false, round, onChanged }: Properties) {
  const words = useWords().runningLimits;
  const caseId = 'caseId' in of ? of.caseId : undefined;
  const [shown, setShown] = useState<string>();
  const [asked, setAsked] = useState<Asked>();
  const loaded = useLimitsOf(of);
  const { refresh } = loaded;
  useEffect(() => {
    if (round > 0) {
      refresh();
    }
  }, [round, refresh]);
  const limits = loaded.value?.items ?? [];
  const mayPauseAll = caseId !== undefined && limits.filter((one) => one.allowedActs.includes('pause')).length > 1;
  const mayResumeAll = caseId !== undefined && limits.filter((one) => one.allowedActs.includes('resume')).length > 1;
  const acts = (one: Limit) => (
    <Space size={0} wrap>
      <Button type="link" size="small" onClick={() => setShown(one.id)}>{words.why}</Button>
      {actsOf(one).length > 0 && (
        <Dropdown trigger={['click']} menu={{ items: actsOf(one).map((act) => ({ key: act, label: words.acts[act] })), onClick: ({ key }) => setAsked({ act: key as LimitAct, limit: one }) }}>
          <Button type="link" size="small" aria-label={words.change(words.nameOf(one.key))}>{words.changeShort}</Button>
        </Dropdown>
      )}
    </Space>
  );
  const empty = <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty} />;
  const isLoading = loaded.value === undefined && loaded.isLoading;
  const columns = [
    {
      title: words.limit,
      key: 'key',
      ellipsis: true,
      render: (_: unknown, one: Limit) => (
        <Cut text={[words.nameOf(one.key), one.name, one.taskTitle ?? one.stops].filter((text) => text != null).join(' · ')}>
          <strong>{words.nameOf(one.key)}</strong>{one.name != null && <> · {one.name}</>} {one.isCaseDue && <Tag style={{ margin: 0 }}>{words.ofCase}</Tag>}{' '}
          <Typography.Text type="secondary">{one.taskTitle ?? one.stops}</Typography.Text>
        </Cut>
      ),
    },
    { title: words.remaining, key: 'remaining', width: 230, render: (_: unknown, one: Limit) => <LimitRemaining limit={one} /> },
    { title: words.due, key: 'due', width: 170, render: (_: unknown, one: Limit) => (one.state === 'Paused' ? words.whenResumed : <Instant at={dueOf(one)} />) },
    {
      title: words.actions,
      key: 'acts',
      align: 'end' as const,
      width: 220,
      render: (_: unknown, one: Limit) => acts(one),
    },
  ];
  return (
    <>
      <LoadFailed problem={loaded.problem} reload={loaded.reload} />
      {(mayPauseAll || mayResumeAll) && (
        <Flex gap={8} style={{ marginBottom: 8 }} className="no-print">
          {mayPauseAll && <Button size="small" onClick={() => setAsked({ act: 'pause', limit: undefined })}>{words.titleOfAll.pause}</Button>}
          {mayResumeAll && <Button size="small" onClick={() => setAsked({ act: 'resume', limit: undefined })}>{words.titleOfAll.resume}</Button>}
        </Flex>
      )}
      {isNarrow ? (
        <List
          size="small"
          loading={isLoading}
          dataSource={[...limits]}
          locale={{ emptyText: empty }}
          renderItem={(one) => (
            <List.Item key={one.id} style={{ paddingInline: 0 }}>
              <Flex vertical style={{ width: '100%' }}>
                <Flex justify="space-between" gap={8} wrap><strong>{words.nameOf(one.key)}{one.name != null && <> · {one.name}</>}</strong><LimitRemaining limit={one} /></Flex>
                <Flex justify="space-between" gap={8} align="center"><Typography.Text type="secondary">{one.taskTitle ?? one.stops}</Typography.Text>{acts(one)}</Flex>
              </Flex>
            </List.Item>
          )}
        />
      ) : (
        <Table size="small" rowKey="id" pagination={false} tableLayout="fixed" className="limits" loading={isLoading} columns={columns} dataSource={limits} locale={{ emptyText: empty }} />
      )}
      {shown !== undefined && <LimitDrawer limitId={shown} round={round} onClose={() => setShown(undefined)} />}
      {asked !== undefined && (
        <LimitActDialog
          act={asked.act}
          limit={asked.limit}
          caseId={caseId}
          onClose={(isDone) => {
            setAsked(undefined);
            if (isDone) {
              refresh();
              onChanged();
            }
          }}
        />
      )}
    </>
  );
}
