import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Empty, Flex, Popover, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { api, demand } from '../api/client';
import { Instant } from '../parts/Instant';
import { useProblems } from '../parts/useProblems';
import { pageOf, textOf, titleOf, type Notice } from '../pages/notices/model';
import { useSession } from '../session/SessionContext';
import { useWords } from '../words/WordsContext';
import { useNotices } from './NoticesContext';
import './notices.css';

const color = '#d9d9d9';

/** The bell: how much is unread, and the newest of it. */
export function NoticeBell() {
  const words = useWords().notices;
  const { language } = useSession();
  const { counts, newest, refresh } = useNotices();
  const [isOpen, setIsOpen] = useState(false);
  const navigate = useNavigate();
  const report = useProblems();
  if (counts == null) {
    return null;
  }
  const read = (one: Notice) => report(async () => {
    await demand(api.POST('/api/notices/{noticeId}/read', { params: { path: { noticeId: one.id } } }));
    refresh();
  });
  const go = (one: Notice) => {
    setIsOpen(false);

    // What is to be acknowledged is read when that is done.
    if (!one.isAwaited) {
      void read(one);
    }
    void navigate(pageOf(one));
  };
  const readAll = () => report(async () => {
    await demand(api.POST('/api/notices/read', { body: { until: newest[0]?.at ?? null } }));
    refresh();
  });
  const list = (
    <div className="notice-list" role="region" aria-label={words.title}>
      {newest.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.nothingNew} />}
      <ul>
        {newest.map((one) => (
          <li key={one.id}>
            <button type="button" className="notice-entry" onClick={() => go(one)}>
              <Flex justify="space-between" gap={8}>
                <span className="cut notice-title">{titleOf(one, language)}</span>
                {one.isAwaited ? <Tag color="red">{words.awaited}</Tag> : one.isUrgent && <Tag color="orange">{words.urgent}</Tag>}
              </Flex>
              <span className="notice-text">{textOf(one, language)}</span>
              <Typography.Text type="secondary" className="notice-when"><Instant at={one.at} />{one.insteadOf != null && ` · ${words.insteadOf(one.insteadOf)}`}</Typography.Text>
            </button>
          </li>
        ))}
      </ul>
      <Flex justify="space-between" className="notice-foot">
        <Button type="link" size="small" disabled={newest.length === 0} onClick={() => void readAll()}>{words.readAll}</Button>
        <Link to="/notices" onClick={() => setIsOpen(false)}>{words.seeAll}</Link>
      </Flex>
    </div>
  );
  return (
    <Popover content={list} trigger="click" placement="bottomRight" open={isOpen} onOpenChange={setIsOpen} arrow={false} styles={{ body: { padding: 0 } }}>
      <Button type="text" aria-label={words.bell(counts.unread, counts.limit)} aria-expanded={isOpen} style={{ color }}>
        <Badge count={counts.unread > 0 ? words.count(counts.unread, counts.limit) : 0} size="small" {...(counts.awaited > 0 ? {} : { color: '#0958d9' })}>
          <BellOutlined aria-hidden style={{ color, fontSize: 16 }} />
        </Badge>
      </Button>
    </Popover>
  );
}
