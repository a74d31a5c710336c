import { Button, Card, Flex, Radio, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { DeputyTable } from './DeputyTable';
import { MakeToken } from './MakeToken';
import { NoticeChoices } from './NoticeChoices';
import { SessionTable } from './SessionTable';
import { TokenTable } from './TokenTable';

// Each is written in its own language, for whoever cannot read the other.
const languages = [
  { value: 'zh-CN', label: <span lang="zh-CN">中文</span> },
  { value: 'en', label: <span lang="en">English</span> },
] as const;

/** What one decides about the own account: password, language, deputies, notices, sessions, tokens. */
export default function Me() {
  const all = useWords();
  const words = all.mePage;
  const { language, chooseLanguage } = useSession();
  const [made, setMade] = useState(0);
  return (
    <>
      <Flex justify="space-between" align="center" style={{ marginBottom: 12 }}>
        <Typography.Title level={4} className="page-title">{words.title}</Typography.Title>
        <Link to="/password"><Button>{words.password}</Button></Link>
      </Flex>
      <Flex vertical gap={12}>
        <Card size="small" title={words.language}>
          <Typography.Paragraph type="secondary">{words.languageText}</Typography.Paragraph>
          <Radio.Group aria-label={words.language} optionType="button" value={language} onChange={(event) => void chooseLanguage(event.target.value as typeof language)} options={[...languages]} />
        </Card>
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
