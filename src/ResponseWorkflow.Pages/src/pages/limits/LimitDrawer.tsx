import { App, Button, Descriptions, Drawer, Flex, Form, Modal, Skeleton, Space, Tabs, Tag, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useCallback, useState } from 'react';
import { api, demand } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { localTime } from '../../words/localTime';
import { useWords } from '../../words/WordsContext';
import { LimitEditor } from './LimitEditor';
import { inLanguage } from './model';
import { PreviewPanel } from './PreviewPanel';
import { ReachFields } from './ReachFields';
import { TryDrawer } from './TryDrawer';
import { usePreview } from './usePreview';
import type { LimitVocabulary } from './useLimitWords';
import { Versions } from './Versions';

interface Properties {
  readonly id: string;
  readonly vocabulary: LimitVocabulary;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

interface ReachValues {
  readonly reach: 'NewClocks' | 'RunningClocks';
  readonly validFrom?: Dayjs | null;
  readonly reason: string;
}

/** A rule row: what it says, its versions, and what can be done with it. */
export function LimitDrawer({ id, vocabulary, onChanged, onClose }: Properties) {
  const all = useWords();
  const words = all.limits;
  const { language } = useSession();
  const { message } = App.useApp();
  const report = useProblems();
  const [isEditing, setIsEditing] = useState(false);
  const [isTrying, setIsTrying] = useState(false);
  // A version to bring back, or the end of the row.
  const [act, setAct] = useState<number | 'retire'>();
  const [form] = Form.useForm<ReachValues>();
  const { seen, look, keep, forget } = usePreview();
  const { value, problem, reload } = useLoaded(useCallback(() => demand(api.GET('/api/time-limits/rows/{rowId}', { params: { path: { rowId: id } } })), [id]));
  const one = value?.limit;
  const { teller } = vocabulary;
  const changed = () => {
    reload();
    onChanged();
  };
  const values = () => {
    const { reach, validFrom } = form.getFieldsValue();
    return { reach, ...(validFrom == null ? {} : { validFrom: validFrom.toISOString() }) };
  };
  const preview = () => report(() => look(act === 'retire' ? { id, retirement: values() } : { id, restoration: { version: act ?? 0, ...values() } }), form);
  const carryOut = async ({ reason }: ReachValues) => {
    const header = { 'If-Match': `"${one?.latestVersion ?? 0}"` };
    const send = () =>
      act === 'retire'
        ? demand(api.POST('/api/time-limits/rows/{rowId}/retire', { params: { path: { rowId: id }, header }, body: { ...values(), reason } }))
        : demand(api.POST('/api/time-limits/rows/{rowId}/restore', { params: { path: { rowId: id }, header }, body: { version: act ?? 0, ...values(), reason } }));
    if (await report(send, form)) {
      void message.success(all.saved);
      setAct(undefined);
      forget();
      changed();
    }
  };

  return (
    <Drawer
      open
      width={780}
      title={<Space><code>{id}</code>{one?.state === 'Over' && <Tag>{words.over}</Tag>}{one?.state === 'Coming' && <Tag color="blue">{words.coming}</Tag>}</Space>}
      onClose={onClose}
      extra={
        <Space>
          {one?.kind === 'Row' && <Button onClick={() => setIsTrying(true)}>{words.tryIt}</Button>}
          {value?.mayEdit === true && one?.state !== 'Over' && <Button danger onClick={() => setAct('retire')}>{words.retire}</Button>}
          {value?.mayEdit === true && <Button type="primary" onClick={() => setIsEditing(true)}>{all.edit}</Button>}
        </Space>
      }
    >
      <LoadFailed problem={problem} reload={reload} />
      {one === undefined ? (
        problem === undefined && <Skeleton active />
      ) : (
        <Tabs
          items={[
            {
              key: 'details',
              label: words.details,
              children: (
                <Descriptions
                  bordered
                  size="small"
                  column={1}
                  styles={{ label: { width: 150 } }}
                  items={[
                    { key: 'key', label: words.key, children: <code>{one.key}</code> },
                    { key: 'version', label: words.version, children: <Flex gap={8} wrap><span>{words.versionOf(one.version)}</span>{one.nextFrom != null && <Tag color="blue">{words.nextFrom(localTime(one.nextFrom))}</Tag>}{one.changedAt == null && <span>{words.original}</span>}{(one.validFrom != null || one.validTo != null) && <span>{words.validity(one.validFrom == null ? '' : localTime(one.validFrom), one.validTo == null ? '' : localTime(one.validTo))}</span>}</Flex> },
                    { key: 'conditions', label: words.conditions, children: teller.conditions(one.rule) },
                    ...(one.kind === 'Addition' ? [{ key: 'name', label: words.name, children: inLanguage(one.rule.name, language) }] : []),
                    { key: 'amount', label: one.kind === 'Addition' ? words.addition : words.amount, children: teller.amount(one.rule) },
                    ...(one.kind === 'Addition'
                      ? []
                      : [
                          { key: 'calendar', label: words.calendar, children: [teller.calendar(one.rule.calendar), one.rule.startsIn == null ? '' : `${words.startsIn} ${teller.calendar(one.rule.startsIn)}`].filter((text) => text !== '').join('; ') || all.none },
                          { key: 'starts', label: words.starts, children: inLanguage(one.rule.starts, language) },
                          { key: 'stops', label: words.stops, children: inLanguage(one.rule.stops, language) },
                          { key: 'applies', label: words.applies, children: words.appliesWords[one.rule.applies ?? 'always'] },
                          { key: 'movable', label: words.movableBy, children: teller.movableBy(one.rule) || all.none },
                          { key: 'warnings', label: words.warnings, children: teller.warnings(one.rule) || all.none },
                          {
                            key: 'escalation',
                            label: words.escalation,
                            children: (one.rule.escalation ?? []).length === 0 ? all.none : (
                              <ol style={{ margin: 0, paddingInlineStart: 18 }}>
                                {(one.rule.escalation ?? []).map((step, index) => (
                                  <li key={index}>{words.ladder(teller.duration(step.after), [teller.role(step.role), words.unitWords[step.unit ?? ''] ?? step.unit, words.channelWords[step.channel ?? ''] ?? step.channel].join(' · '))}</li>
                                ))}
                              </ol>
                            ),
                          },
                          { key: 'note', label: words.note, children: inLanguage(one.rule.note, language) || all.none },
                        ]),
                  ]}
                />
              ),
            },
            { key: 'versions', label: `${words.versions} (${value?.versions.length ?? 0})`, children: <Versions versions={value?.versions ?? []} teller={teller} {...(value?.mayEdit === true ? { onRestore: setAct } : {})} /> },
          ]}
        />
      )}
      {isEditing && one !== undefined && <LimitEditor limit={one} vocabulary={vocabulary} onClose={(isSaved) => { setIsEditing(false); if (isSaved) { changed(); } }} />}
      {isTrying && one !== undefined && <TryDrawer limitKey={one.key} vocabulary={vocabulary} onClose={() => setIsTrying(false)} />}
      {act !== undefined && (
        <Modal
          open
          width={760}
          title={act === 'retire' ? words.retireTitle : words.restoreTitle(act)}
          okText={act === 'retire' ? words.retire : words.restore}
          okButtonProps={act === 'retire' ? { danger: true } : {}}
          onCancel={() => { setAct(undefined); forget(); }}
          onOk={() => form.submit()}
          footer={(_, { OkBtn, CancelBtn }) => <><Button onClick={() => void preview()}>{words.preview}</Button><CancelBtn /><OkBtn /></>}
        >
          <Typography.Paragraph><code>{id}</code></Typography.Paragraph>
          {seen !== undefined && <PreviewPanel preview={seen.preview} page={seen.page} onExport={() => keep(seen.change)} onPage={(page) => void look(seen.change, page)} />}
          <Form<ReachValues> form={form} layout="vertical" preserve={false} onFinish={carryOut} onValuesChange={forget}><ReachFields /></Form>
        </Modal>
      )}
    </Drawer>
  );
}
