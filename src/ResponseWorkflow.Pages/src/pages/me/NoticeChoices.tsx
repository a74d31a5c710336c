import { LockOutlined } from '@ant-design/icons';
import { Alert, App, Button, Checkbox, Flex, Skeleton, Table, TimePicker, Tooltip, Typography } from 'antd';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { useCallback, useEffect, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { LoadFailed } from '../../parts/LoadFailed';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';

dayjs.extend(customParseFormat);

type Kind = Schemas['NoticeKindChoiceModel'];
const format = 'HH:mm';

interface Chosen {
  readonly channels: Readonly<Record<string, readonly string[]>>;
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
}

/** By which channels notices come to one, and when one wants quiet. */
export function NoticeChoices() {
  const all = useWords();
  const { channels: names, choices: words } = all.notices;
  const { language } = useSession();
  const { message } = App.useApp();
  const report = useProblems();
  const { value, problem, reload } = useLoaded(useCallback(() => demand(api.GET('/api/notice-choices')), []));
  const [chosen, setChosen] = useState<Chosen>();
  useEffect(() => {
    if (value !== undefined) {
      setChosen({ channels: Object.fromEntries(value.kinds.map((one) => [one.kind, one.channels])), quietFrom: value.quietFrom ?? null, quietTo: value.quietTo ?? null });
    }
  }, [value]);
  if (value === undefined || chosen === undefined) {
    return problem === undefined ? <Skeleton active /> : <LoadFailed problem={problem} reload={reload} />;
  }
  const nameOf = (one: Kind) => (language === 'en' ? one.nameEn : one.nameZh);
  const toggle = (kind: string, channel: string, isOn: boolean) =>
    setChosen({ ...chosen, channels: { ...chosen.channels, [kind]: isOn ? [...(chosen.channels[kind] ?? []), channel] : (chosen.channels[kind] ?? []).filter((one) => one !== channel) } });
  const save = async () => {
    const body = { channels: Object.fromEntries(Object.entries(chosen.channels).map(([kind, channels]) => [kind, [...channels]])), quietFrom: chosen.quietFrom, quietTo: chosen.quietTo };
    if (await report(() => demand(api.PUT('/api/notice-choices', { body })))) {
      message.success(all.saved);
      reload();
    }
  };
  const time = (text: string | null) => (text === null ? null : dayjs(text, format));
  return (
    <>
      <Typography.Paragraph type="secondary">{words.text}</Typography.Paragraph>
      {value.channels.length === 0 && <Alert type="info" showIcon message={words.noChannels} style={{ marginBottom: 8 }} />}
      {value.unreachable.map((channel) => <Alert key={channel} type="warning" showIcon message={words.unreachable(names[channel] ?? channel)} style={{ marginBottom: 8 }} />)}
      {value.channels.length > 0 && (
        <Table<Kind>
          size="small"
          rowKey="kind"
          pagination={false}
          scroll={{ y: 320 }}
          dataSource={value.kinds}
          columns={[
            { title: words.kind, key: 'kind', render: (_, one) => nameOf(one) },
            ...value.channels.map((channel) => ({
              title: names[channel] ?? channel,
              key: channel,
              width: 110,
              render: (_: unknown, one: Kind) =>
                one.locked.includes(channel) ? (
                  <Tooltip title={words.locked}><span><Checkbox checked disabled aria-label={words.by(names[channel] ?? channel, nameOf(one))} /> <LockOutlined aria-label={words.locked} /></span></Tooltip>
                ) : (
                  <Checkbox checked={chosen.channels[one.kind]?.includes(channel) ?? false} aria-label={words.by(names[channel] ?? channel, nameOf(one))} onChange={(event) => toggle(one.kind, channel, event.target.checked)} />
                ),
            })),
          ]}
        />
      )}
      <Flex align="center" gap={8} wrap style={{ margin: '12px 0' }}>
        <Typography.Text>{words.quiet}</Typography.Text>
        <TimePicker format={format} aria-label={words.from} placeholder={words.from} value={time(chosen.quietFrom)} onChange={(at) => setChosen({ ...chosen, quietFrom: at?.format(format) ?? null })} />
        <TimePicker format={format} aria-label={words.to} placeholder={words.to} value={time(chosen.quietTo)} onChange={(at) => setChosen({ ...chosen, quietTo: at?.format(format) ?? null })} />
        <Typography.Text type="secondary">{words.quietText} ({value.timeZone})</Typography.Text>
      </Flex>
      <Button type="primary" onClick={() => void save()}>{words.save}</Button>
    </>
  );
}
