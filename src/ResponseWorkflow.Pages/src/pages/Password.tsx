import { Alert, App, Button, Card, Flex, Form, Input, Space } from 'antd';
import { useNavigate } from 'react-router-dom';
import { api, demand } from '../api/client';
import { useProblems } from '../parts/useProblems';
import { useSession } from '../session/SessionContext';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { useWords } from '../words/WordsContext';

interface Fields {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly again: string;
}

/** Changing one's own password. */
export default function Password() {
  const words = useWords();
  const { session, refresh, signOut } = useSession();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const report = useProblems();
  const navigate = useNavigate();
  const must = session?.mustChangePassword === true;
  const required = [{ required: true, message: words.password.required }];

  const submit = async ({ currentPassword, newPassword }: Fields) => {
    const isDone = await report(() => demand(api.PUT('/api/session/password', { body: { currentPassword, newPassword } })), form);
    if (isDone) {
      message.success(words.password.changed);
      await refresh();
      void navigate('/');
    }
  };

  return (
    <Flex vertical align="center" justify="center" style={{ minHeight: '100%', background: '#f0f2f5', padding: 16 }}>
      <Card title={words.password.title} extra={<LanguageSwitch />} style={{ width: 420, maxWidth: '100%' }}>
        {must && <Alert type="info" showIcon message={words.password.must} style={{ marginBottom: 16 }} />}
        <Form form={form} layout="vertical" onFinish={submit} requiredMark={false}>
          <Form.Item name="currentPassword" label={words.password.current} rules={required}>
            <Input.Password autoComplete="current-password" autoFocus />
          </Form.Item>
          <Form.Item name="newPassword" label={words.password.next} rules={required}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label={words.password.again}
            dependencies={['newPassword']}
            rules={[...required, ({ getFieldValue }) => ({ validator: (_, value) => (!value || value === getFieldValue('newPassword') ? Promise.resolve() : Promise.reject(new Error(words.password.differs))) })]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Space>
            <Button type="primary" htmlType="submit">{words.password.submit}</Button>
            {must ? <Button onClick={signOut}>{words.me.signOut}</Button> : <Button onClick={() => void navigate(-1)}>{words.cancel}</Button>}
          </Space>
        </Form>
      </Card>
    </Flex>
  );
}
