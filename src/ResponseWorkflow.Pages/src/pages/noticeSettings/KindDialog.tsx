import { App, Checkbox, Form, Input, Modal, Select } from 'antd';
import { api, demand, type Schemas } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';

type Kind = Schemas['NoticeKindModel'];
type Fields = Schemas['NoticeKindRequest'] & { readonly key: string };

const channels = ['sms', 'e-mail', 'webhook'];

/** Adds a kind of notice, or changes one. */
export function KindDialog({ one, onClose }: { readonly one: Kind | undefined; readonly onClose: (isSaved: boolean) => void }) {
  const all = useWords();
  const { channels: names, settings: words } = all.notices;
  const { language } = useSession();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const report = useProblems();
  const submit = async ({ key, ...body }: Fields) => {
    if (await report(() => demand(api.PUT('/api/notice-kinds/{kind}', { params: { path: { kind: one?.key ?? key } }, body })), form)) {
      message.success(all.saved);
      onClose(true);
    }
  };
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  return (
    <Modal open title={one === undefined ? words.addKind : words.editKind(language === 'en' ? one.nameEn : one.nameZh)} okText={all.save} onCancel={() => onClose(false)} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" onFinish={submit} initialValues={one ?? { isEnabled: true, channels: [], fields: [] }}>
        {one === undefined && <Form.Item name="key" label={words.key} extra={words.keyHint} rules={required}><Input autoComplete="off" maxLength={128} /></Form.Item>}
        <Form.Item name="nameZh" label={words.nameZh} rules={required}><Input autoComplete="off" maxLength={256} /></Form.Item>
        <Form.Item name="nameEn" label={words.nameEn} rules={required}><Input autoComplete="off" maxLength={256} /></Form.Item>
        <Form.Item name="channels" label={words.sentBy}><Checkbox.Group options={channels.map((channel) => ({ value: channel, label: names[channel] ?? channel }))} /></Form.Item>
        <Form.Item name="isUrgent" valuePropName="checked" style={{ marginBottom: 0 }}><Checkbox>{words.urgent}</Checkbox></Form.Item>
        <Form.Item name="isMandatory" valuePropName="checked" style={{ marginBottom: 0 }}><Checkbox>{words.mandatory}</Checkbox></Form.Item>
        <Form.Item name="needsAcknowledgement" valuePropName="checked" style={{ marginBottom: 0 }}><Checkbox>{words.acknowledged}</Checkbox></Form.Item>
        <Form.Item name="isEnabled" valuePropName="checked"><Checkbox>{words.enabled}</Checkbox></Form.Item>
        <Form.Item name="fields" label={words.ownFields} extra={words.ownFieldsHint}><Select mode="tags" open={false} suffixIcon={null} /></Form.Item>
        <Form.Item name="reason" label={all.reason}><Input autoComplete="off" /></Form.Item>
      </Form>
    </Modal>
  );
}
