import { Button, Flex, Space, Table, Tag, Typography } from 'antd';
import { Instant } from '../../parts/Instant';
import { localTime } from '../../words/localTime';
import { useWords } from '../../words/WordsContext';
import type { Teller, Version } from './model';

interface Properties {
  readonly versions: readonly Version[];
  readonly teller: Teller;
  readonly onRestore?: (version: number) => void;
}

/** A value of a document, as short as it can be told. */
function told(json: string | null | undefined, teller: Teller): string {
  if (json == null) {
    return '—';
  }
  const value: unknown = JSON.parse(json);
  return typeof value === 'string' ? teller.duration(value) : JSON.stringify(value, undefined, 1).replace(/\s+/g, ' ');
}

/** The versions of something: who, when, why, and what differs from the one before. */
export function Versions({ versions, teller, onRestore }: Properties) {
  const all = useWords();
  const words = all.limits;
  const validity = (one: Version) => [one.validFrom == null ? '' : localTime(one.validFrom), one.validTo == null ? '' : localTime(one.validTo)];
  return (
    <Table<Version>
      size="small"
      rowKey="version"
      tableLayout="fixed"
      dataSource={versions}
      pagination={false}
      columns={[
        {
          title: words.version,
          key: 'version',
          width: 150,
          render: (_, one) => (
            <Flex vertical gap={2}>
              <Space size={4}><b>{words.versionOf(one.version)}</b>{one.isRetired && <Tag>{words.retired}</Tag>}</Space>
              <Typography.Text type="secondary">{one.isOriginal ? words.original : one.author}</Typography.Text>
              {one.at != null && <Instant at={one.at} />}
            </Flex>
          ),
        },
        {
          title: words.differs,
          key: 'differs',
          render: (_, one) => (
            <Flex vertical gap={2}>
              {one.reason != null && <span>{one.reason}</span>}
              {(one.validFrom != null || one.validTo != null) && <Typography.Text type="secondary">{words.validity(...(validity(one) as [string, string]))} · {one.reach === 'RunningClocks' ? words.reachRunning : words.reachNew}</Typography.Text>}
              {one.differences.map((difference) => (
                <span key={difference.field}><code>{difference.field}</code>: <del>{told(difference.before, teller)}</del> → <ins style={{ textDecoration: 'none', fontWeight: 600 }}>{told(difference.after, teller)}</ins></span>
              ))}
              {one.differences.length === 0 && !one.isRetired && <Typography.Text type="secondary">{words.noDifference}</Typography.Text>}
            </Flex>
          ),
        },
        ...(onRestore === undefined
          ? []
          : [{ title: all.acts, key: 'acts', width: 130, render: (_: unknown, one: Version, index: number) => index > 0 && !one.isRetired && <Button size="small" onClick={() => onRestore(one.version)}>{words.restore}</Button> }]),
      ]}
    />
  );
}
