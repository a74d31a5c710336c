import { App, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useCallback, useEffect } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { KindVersions } from './KindVersions';

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
  const known = one?.key;
  const { value, problem, reload } = useLoaded(useCallback(() => (known === undefined ? Promise.resolve(undefined) : demand(api.GET('/api/notice-kinds/{kind}', { params: { path: { kind: known } } }))), [known]));
  useEffect(() => {
    if (value !== undefined) {
      form.setFieldsValue(value.kind);
    }
  }, [value, form]);
  const submit = async ({ key, ...body }: Fields) => {
    const header = { 'If-Match': `"${value?.version ?? 0}"` };
    if (await report(() => demand(api.PUT('/api/notice-kinds/{kind}', { params: { path: { kind: known ?? key }, header }, body })), form)) {
      message.success(all.saved);
      onClose(true);
    }
  };
  const restore = async (version: number) => {
    if (known !== undefined && await report(() => demand(api.POST('/api/notice-kinds/{kind}/restore', { params: { path: { kind: known } }, body: { version } })))) {
      message.success(words.restored);
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
      <LoadFailed problem={problem} reload={reload} />
      {value !== undefined && value.versions.length > 1 && <KindVersions detail={value} onRestore={(version) => void restore(version)} />}
    </Modal>
  );
}
