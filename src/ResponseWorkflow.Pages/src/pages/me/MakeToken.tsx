import { App, Button, DatePicker, Form, Input, Select, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { api, demand } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';

interface Fields {
  readonly name: string;
  readonly scopes: string[];
  readonly expiresAt: Dayjs;
}

// Takes of a form's field what the list may carry: it passes the rest on to elements that may not.
function ScopeSelect({ id, value, onChange }: { readonly id?: string; readonly value?: string[]; readonly onChange?: (scopes: string[]) => void }) {
  const all = useWords();
  const { session } = useSession();
  const named = all.permissions as Readonly<Record<string, string>>;
  return (
    <Select
      mode="multiple"
      aria-label={all.mePage.scopes}
      placeholder={all.mePage.scopes}
      optionFilterProp="label"
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      options={(session?.permissions ?? []).map((one) => ({ value: one, label: named[one] ?? one }))}
      style={{ minWidth: 260 }}
    />
  );
}

/** Makes a token for a program of one's own, and shows it this once. */
export function MakeToken({ onMade }: { readonly onMade: () => void }) {
  const all = useWords();
  const words = all.mePage;
  const { modal } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const report = useProblems();
  const make = async ({ name, scopes, expiresAt }: Fields) => {
    await report(async () => {
      const made = await demand(api.POST('/api/tokens', { body: { name, scopes, expiresAt: expiresAt.toISOString() } }));
      modal.success({ title: all.keysPage.made, content: <Typography.Paragraph copyable className="key-once">{made.key}</Typography.Paragraph>, maskClosable: false });
      form.resetFields();
      onMade();
    }, form);
  };
  const required = [{ required: true, message: all.password.required }];
  return (
    <Form form={form} layout="inline" onFinish={make} style={{ margin: '12px 0', rowGap: 8 }}>
      <Form.Item name="name" rules={required}><Input aria-label={all.name} placeholder={all.name} autoComplete="off" /></Form.Item>
      <Form.Item name="scopes" rules={required}><ScopeSelect /></Form.Item>
      <Form.Item name="expiresAt" rules={required}><DatePicker showTime placeholder={all.keysPage.expiresAt} /></Form.Item>
      <Button htmlType="submit">{words.makeToken}</Button>
    </Form>
  );
}
