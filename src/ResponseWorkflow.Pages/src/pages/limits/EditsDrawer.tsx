import { DeleteOutlined } from '@ant-design/icons';
import { Alert, App, Button, Drawer, Form, List, Space, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useEffect, useState } from 'react';
import { api, demand } from '../../api/client';
import { useWords } from '../../words/WordsContext';
import { pruned, type Teller } from './model';
import { PreviewPanel } from './PreviewPanel';
import { ReachFields } from './ReachFields';
import { placeRefusals } from './refusals';
import type { LimitEdits } from './useLimitEdits';
import { usePreview } from './usePreview';

interface Fields {
  readonly reach: 'NewClocks' | 'RunningClocks';
  readonly validFrom?: Dayjs | null;
  readonly reason: string;
}

interface Properties {
  readonly changes: LimitEdits;
  readonly teller: Teller;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** The rows that were changed in the table, beside it: what each said and shall say, what would happen to running deadlines, and how they are saved together. */
export function EditsDrawer({ changes, teller, onSaved, onClose }: Properties) {
  const all = useWords();
  const words = all.limits;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const { seen, look, keep, forget } = usePreview();
  const { edits, drop } = changes;

  // What was looked at is not what would be saved any more.
  useEffect(() => forget(), [edits, forget]);
  const body = () => {
    const { reach, validFrom } = form.getFieldsValue();
    return {
      rows: edits.map(({ limit, rule }) => ({ id: limit.id, version: limit.latestVersion, rule: pruned(rule), ...(limit.validTo == null ? {} : { validTo: limit.validTo }) })),
      reach,
      ...(validFrom == null ? {} : { validFrom: validFrom.toISOString() }),
    };
  };
  const attempt = async (act: () => Promise<void>) => {
    setIsBusy(true);
    setProblems([]);
    try {
      await act();
    } catch (error) {
      setProblems(placeRefusals(error, form));
    } finally {
      setIsBusy(false);
    }
  };
  const save = ({ reason }: Fields) => attempt(async () => {
    const { changed } = await demand(api.PUT('/api/time-limits/rows', { body: { ...body(), reason } }));
    void message.success(words.savedRows(changed));
    onSaved();
  });
  const undo = (id: string) => {
    setProblems([]);
    drop(id);
    if (edits.length === 1) {
      onClose();
    }
  };
  return (
    <Drawer
      open
      mask={false}
      width="min(760px, 96vw)"
      title={words.editsTitle(edits.length)}
      onClose={onClose}
      footer={
        <Space wrap>
          {seen === undefined ? (
            <Button type="primary" loading={isBusy} onClick={() => void attempt(() => look({ edits: body() }))}>{words.preview}</Button>
          ) : (
            <Button type="primary" loading={isBusy} onClick={() => form.submit()}>{words.saveRows(edits.length, seen.preview.moved, seen.preview.overdue)}</Button>
          )}
          <Button onClick={onClose}>{all.close}</Button>
        </Space>
      }
    >
      {problems.length > 0 && <Alert type="error" showIcon role="alert" style={{ marginBottom: 12 }} message={words.problems} description={problems.map((one) => <div key={one}>{one}</div>)} />}
      {seen !== undefined && <PreviewPanel preview={seen.preview} page={seen.page} onExport={() => keep(seen.change)} onPage={(page) => void attempt(() => look(seen.change, page))} />}
      <List
        size="small"
        dataSource={[...edits]}
        style={{ marginBottom: 12 }}
        renderItem={({ limit, rule }) => (
          <List.Item key={limit.id} actions={[<Button key="undo" type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={words.undoRow(limit.id)} title={words.undoRow(limit.id)} onClick={() => undo(limit.id)} />]}>
            <div style={{ minWidth: 0 }}>
              <code>{limit.id}</code> <Typography.Text type="secondary">{teller.conditions(limit.rule)}</Typography.Text>
              <div><del>{told(teller, limit.rule)}</del> → <strong>{told(teller, rule)}</strong></div>
            </div>
          </List.Item>
        )}
      />
      <Form<Fields> form={form} layout="vertical" onFinish={(fields) => void save(fields)} onValuesChange={(changed: Partial<Fields>) => { if (!('reason' in changed)) { forget(); } }} className="limit-form"><ReachFields /></Form>
    </Drawer>
  );
}

/** What can be changed in the table, in words. */
function told(teller: Teller, rule: Parameters<Teller['amount']>[0]): string {
  return [teller.amount(rule), teller.calendar(rule.calendar)].filter((text) => text !== '').join(' · ');
}
