import { DownloadOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { receiveFile } from '../../api/files';
import { useProblems } from '../useProblems';
import { useWords } from '../../words/WordsContext';

interface Properties {
  /** The address of the export. */
  readonly path: string;
  /** The filter and the order of the list. */
  readonly query: Readonly<Record<string, string | number | boolean>>;
}

/** Gets what is filtered as a workbook. */
export function ExportButton({ path, query }: Properties) {
  const words = useWords().list;
  const report = useProblems();
  const [isBusy, setIsBusy] = useState(false);
  const fetchFile = async () => {
    const values = new URLSearchParams({ timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
    for (const [name, value] of Object.entries(query)) {
      values.set(name, String(value));
    }
    setIsBusy(true);
    await report(() => receiveFile('GET', `${path}?${values.toString()}`));
    setIsBusy(false);
  };
  return (
    <Tooltip title={words.exportHint}>
      <Button icon={<DownloadOutlined aria-hidden />} loading={isBusy} onClick={() => void fetchFile()}>xlsx</Button>
    </Tooltip>
  );
}
