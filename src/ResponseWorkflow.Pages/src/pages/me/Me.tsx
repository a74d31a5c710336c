import { Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useWords } from '../../words/WordsContext';
import { DeputyTable } from './DeputyTable';
import { MakeToken } from './MakeToken';
import { NoticeChoices } from './NoticeChoices';
import { SessionTable } from './SessionTable';
import { TokenTable } from './TokenTable';

/** What one decides about the own account: password, deputies, sessions, tokens. */
export default function Me() {
  const all = useWords();
  const words = all.mePage;
  const [made, setMade] = useState(0);
  return (
    <>
      <Flex justify="space-between" align="center" style={{ marginBottom: 12 }}>
        <Typography.Title level={4} className="page-title">{words.title}</Typography.Title>
        <Link to="/password"><Button>{words.password}</Button></Link>
      </Flex>
      <Flex vertical gap={12}>
        <Card size="small" title={words.deputies}>
          <Typography.Paragraph type="secondary">{words.deputiesText}</Typography.Paragraph>
          <DeputyTable />
        </Card>
        <Card size="small" title={all.notices.choices.title}>
          <NoticeChoices />
        </Card>
        <Card size="small" title={words.sessions}>
          <Typography.Paragraph type="secondary">{words.sessionsText}</Typography.Paragraph>
          <SessionTable />
        </Card>
        <Card size="small" title={words.tokens}>
          <Typography.Paragraph type="secondary">{words.tokensText}</Typography.Paragraph>
          <TokenTable key={made} />
          <MakeToken onMade={() => setMade((count) => count + 1)} />
        </Card>
      </Flex>
    </>
  );
}
