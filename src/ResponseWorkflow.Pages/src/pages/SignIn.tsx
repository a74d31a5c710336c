import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Flex, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router-dom';
import { api, demand } from '../api/client';
import { Problem } from '../api/problem';
import { localReturnUrl } from '../session/returnUrl';
import { useSession } from '../session/SessionContext';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { useWords } from '../words/WordsContext';

interface Fields {
  readonly name: string;
  readonly password: string;
}

/** Signing in. Afterwards the address is shown that was asked for. */
export function SignIn() {
  const words = useWords();
  const { session, refresh } = useSession();
  const [params] = useSearchParams();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [form] = Form.useForm<Fields>();
  const target = localReturnUrl(params.get('returnUrl'));
  if (session != null && !session.mustChangePassword) {
    // Addresses of the designer are not among these pages.
    if (target.startsWith('/studio')) {
      window.location.replace(target);
      return null;
    }
    return <Navigate to={target} replace />;
  }
  if (session != null) {
    return <Navigate to="/password" replace />;
  }

  const submit = async (fields: Fields) => {
    setIsBusy(true);
    setProblem(undefined);
    try {
      await demand(api.POST('/api/session', { body: fields }));
      await refresh();
    } catch (error) {
      setProblem(error instanceof Problem && error.message ? error.message : words.noConnection);
      form.setFieldValue('password', '');
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <Flex vertical align="center" justify="center" style={{ minHeight: '100%', background: '#f0f2f5', padding: 16 }}>
      <Card style={{ width: 380, maxWidth: '100%' }}>
        <Flex justify="space-between" align="center" style={{ marginBottom: 20 }}>
          <Typography.Title level={4} style={{ margin: 0 }}>{words.product}</Typography.Title>
          <LanguageSwitch />
        </Flex>
        <Form form={form} layout="vertical" onFinish={submit} requiredMark={false} size="large">
          {problem !== undefined && <Alert type="error" showIcon message={problem} style={{ marginBottom: 16 }} role="alert" />}
          <Form.Item name="name" label={words.signIn.name} rules={[{ required: true, whitespace: true, message: words.signIn.nameMissing }]}>
            <Input prefix={<UserOutlined aria-hidden />} autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item name="password" label={words.signIn.password} rules={[{ required: true, message: words.signIn.passwordMissing }]}>
            <Input.Password prefix={<LockOutlined aria-hidden />} autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={isBusy}>{words.signIn.submit}</Button>
        </Form>
      </Card>
    </Flex>
  );
}
