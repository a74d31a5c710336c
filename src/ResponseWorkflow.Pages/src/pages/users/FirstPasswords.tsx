import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Table } from 'antd';
import type { Schemas } from '../../api/client';
import { keep } from '../../api/files';
import { useWords } from '../../words/WordsContext';

type FirstPassword = Schemas['FirstPasswordModel'];

/** The passwords of those who were added. They are shown this once, so they can be kept as a file. */
export function FirstPasswords({ passwords }: { readonly passwords: readonly FirstPassword[] }) {
  const words = useWords().users;
  if (passwords.length === 0) {
    return null;
  }
  const save = () => {
    const lines = passwords.map((one) => `${one.signInName}\t${one.displayName}\t${one.password}`);
    keep('passwords.txt', new Blob([`${[`${words.signInName}\t${words.displayName}\t${words.password}`, ...lines].join('\r\n')}\r\n`], { type: 'text/plain;charset=utf-8' }));
  };
  return (
    <>
      <Flex gap={12} align="center" style={{ margin: '12px 0' }}>
        <Alert showIcon type="warning" style={{ flex: 1 }} message={words.passwordsOnce} />
        <Button type="primary" icon={<DownloadOutlined aria-hidden />} onClick={save}>{words.passwordsKeep}</Button>
      </Flex>
      <Table<FirstPassword>
        size="small"
        rowKey="signInName"
        dataSource={[...passwords]}
        pagination={{ pageSize: 10, hideOnSinglePage: true, size: 'small' }}
        columns={[
          { title: words.signInName, dataIndex: 'signInName', key: 'signInName', width: 180 },
          { title: words.displayName, dataIndex: 'displayName', key: 'displayName', width: 180 },
          { title: words.password, key: 'password', render: (_, one) => <code className="key-once">{one.password}</code> },
        ]}
      />
    </>
  );
}
