import { App, Button, Collapse, Flex, Form, Input, InputNumber, Modal, Switch } from 'antd';
import { api, demand, type Schemas } from '../../api/client';
import { FieldSelect } from '../../parts/FieldSelect';
import { UnitSelect } from '../../parts/UnitSelect';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import type { Connection, Known, Limits } from './model';

type Fields = Schemas['SystemConnectionRequest'];

const limits: readonly (readonly [keyof Limits, number])[] = [['timeoutSeconds', 300], ['attempts', 1000], ['patienceSeconds', 2592000], ['pollSeconds', 3600], ['parallelism', 100], ['pageSize', 1000]];
const breaker: readonly (readonly [keyof Limits, number])[] = [['breakerPercent', 100], ['breakerRequests', 10000], ['breakerWindowSeconds', 3600], ['breakerRestSeconds', 3600]];

/** Adds a connection, or changes or removes one. */
export function ConnectionDialog({ one, known, onClose }: { readonly one: Connection | undefined; readonly known: Known; readonly onClose: (isChanged: boolean) => void }) {
  const all = useWords();
  const words = all.systems;
  const { language } = useSession();
  const { message, modal } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const report = useProblems();
  const unitName = one === undefined ? '' : language === 'en' ? one.unitNameEn : one.unitNameZh;
  const submit = async (fields: Fields) => {
    const body = { ...fields, credential: fields.credential === '' ? null : fields.credential } as Fields;
    const save = () => (one === undefined
      ? demand(api.POST('/api/systems/connections', { body }))
      : demand(api.PUT('/api/systems/connections/{connectionId}', { params: { path: { connectionId: one.id }, header: { 'If-Match': `"${one.version}"` } }, body })));
    if (await report(save, form)) {
      message.success(all.saved);
      onClose(true);
    }
  };
  const remove = () => one !== undefined && modal.confirm({
    title: words.remove,
    content: words.removeText(unitName),
    okText: words.remove,
    okButtonProps: { danger: true },
    onOk: async () => {
      if (await report(() => demand(api.DELETE('/api/systems/connections/{connectionId}', { params: { path: { connectionId: one.id }, header: { 'If-Match': `"${one.version}"` } } })))) {
        message.success(words.removed);
        onClose(true);
      }
    },
  });
  const required = [{ required: true, whitespace: true, message: all.password.required }];
  const numbers = (fields: typeof limits) => (
    <Flex wrap gap="0 16px">
      {fields.map(([name, most]) => <Form.Item key={name} name={name} label={words[name]} style={{ width: 'calc(50% - 8px)', marginBottom: 12 }}><InputNumber min={name === 'breakerRequests' ? 2 : 1} max={most} precision={0} style={{ width: '100%' }} /></Form.Item>)}
    </Flex>
  );
  return (
    <Modal
      open
      width={620}
      title={one === undefined ? words.add : words.edit}
      onCancel={() => onClose(false)}
      footer={
        <Flex gap={8}>
          {one !== undefined && <Button danger onClick={() => remove()}>{words.remove}</Button>}
          <div style={{ flex: 1 }} />
          <Button onClick={() => onClose(false)}>{all.cancel}</Button>
          <Button type="primary" onClick={() => form.submit()}>{all.save}</Button>
        </Flex>
      }
    >
      <Form form={form} layout="vertical" onFinish={submit} initialValues={one === undefined ? { isEnabled: true, credential: '', ...known.defaults } : { address: one.address, credential: one.credential ?? '', isEnabled: one.isEnabled, ...one.limits }}>
        {one === undefined ? (
          <Flex gap={16}>
            <Form.Item name="system" label={words.system} rules={required} style={{ flex: 1 }}><FieldSelect options={known.items.map((system) => ({ value: system.key, label: words.names[system.key] ?? system.key }))} /></Form.Item>
            <Form.Item name="unit" label={words.unit} rules={required} tooltip={words.unitHint} style={{ flex: 1 }}><UnitSelect /></Form.Item>
          </Flex>
        ) : <p style={{ marginTop: 0 }}>{words.names[one.system] ?? one.system} · {unitName}</p>}
        <Form.Item name="address" label={words.address} extra={words.addressHint} rules={required}><Input autoComplete="off" maxLength={400} inputMode="url" /></Form.Item>
        <Flex gap={16}>
          <Form.Item name="credential" label={words.credential} tooltip={words.credentialHint} style={{ flex: 1 }}><FieldSelect options={[{ value: '', label: words.noCredential }, ...known.credentials.map((name) => ({ value: name, label: name }))]} /></Form.Item>
          <Form.Item name="isEnabled" label={words.enabled} tooltip={words.enabledHint} valuePropName="checked" style={{ flex: 1 }}><Switch /></Form.Item>
        </Flex>
        <Collapse size="small" style={{ marginBottom: 16 }} items={[{ key: 'limits', label: words.limits, forceRender: true, children: <>{numbers(limits)}<h3 style={{ margin: '0 0 8px', fontSize: 14 }}>{words.breakerTitle}</h3>{numbers(breaker)}</> }]} />
        <Form.Item name="reason" label={all.reason} style={{ marginBottom: 0 }}><Input autoComplete="off" /></Form.Item>
      </Form>
    </Modal>
  );
}
