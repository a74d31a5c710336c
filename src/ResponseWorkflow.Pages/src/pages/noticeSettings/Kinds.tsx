import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Skeleton, Space, Table } from 'antd';
import { useCallback, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { useLoaded } from '../../api/useLoaded';
import { CellButton } from '../../parts/CellButton';
import { LoadFailed } from '../../parts/LoadFailed';
import { TagLine } from '../../parts/TagLine';
import { useAddress } from '../../parts/useAddress';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { KindDialog } from './KindDialog';
import { KindFlags } from './KindFlags';
import { TextEditor } from './TextEditor';

type Kind = Schemas['NoticeKindModel'];

/** The kinds of notices, with their texts. */
export function Kinds() {
  const { channels: names, settings: words, column } = useWords().notices;
  const { language, may } = useSession();
  const { params, change } = useAddress();
  const mayEdit = may('notices.edit');
  const [edited, setEdited] = useState<Kind | 'new'>();
  const { value, problem, isLoading, reload } = useLoaded(useCallback(() => demand(api.GET('/api/notice-kinds')), []));
  const opened = value?.items.find((one) => one.key === params.get('kind'));
  const nameOf = (one: Kind) => (language === 'en' ? one.nameEn : one.nameZh);
  return (
    <>
      <LoadFailed problem={problem} reload={reload} />
      {mayEdit && <Flex justify="end" style={{ marginBottom: 8 }}><Button icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>{words.addKind}</Button></Flex>}
      {value === undefined ? problem === undefined && <Skeleton active /> : (
        <Table<Kind>
          size="small"
          rowKey="key"
          loading={isLoading}
          pagination={false}
          sticky={{ offsetHeader: 48 }}
          dataSource={value.items}
          columns={[
            { title: column.kind, key: 'name', width: 200, render: (_, one) => <CellButton isMain onClick={() => change({ kind: one.key })}>{nameOf(one)}</CellButton> },
            { title: words.key, dataIndex: 'key', width: 190, ellipsis: true },
            { title: words.sentBy, key: 'channels', width: 220, render: (_, one) => <TagLine words={one.channels.map((channel) => names[channel] ?? channel)} /> },
            { title: words.flags, key: 'flags', render: (_, one) => <KindFlags kind={one} /> },
            { title: words.texts, key: 'acts', width: 150, render: (_, one) => <Space><CellButton onClick={() => change({ kind: one.key })}>{words.texts}</CellButton>{mayEdit && <CellButton onClick={() => setEdited(one)}>{words.edit}</CellButton>}</Space> },
          ]}
        />
      )}
      {edited !== undefined && <KindDialog one={edited === 'new' ? undefined : edited} onClose={(isSaved) => { setEdited(undefined); if (isSaved) { reload(); } }} />}
      {opened !== undefined && <TextEditor kind={opened} fields={value?.fields ?? []} onClose={() => change({ kind: undefined })} />}
    </>
  );
}
