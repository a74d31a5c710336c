import { App, Table } from 'antd';
import { CheckCircleTwoTone, CloseCircleTwoTone } from '@ant-design/icons';
import { useCallback } from 'react';
import { Problem } from '../api/problem';
import { useWords } from '../words/WordsContext';

interface Result {
  readonly key: number;
  readonly name: string;
  readonly text: string;
  readonly isDone: boolean;
}

/** Does something with many, one after the other, and tells the result of each: what was refused does not hide what was done. */
export function useEach() {
  const words = useWords();
  const { modal, message } = App.useApp();
  return useCallback(
    async <T,>(items: readonly T[], nameOf: (item: T) => string, act: (item: T) => Promise<unknown>, otherwise = words.noConnection): Promise<void> => {
      const results: Result[] = [];
      const close = message.open({ type: 'loading', content: words.list.progress(0, items.length), duration: 0, key: 'each' });
      for (const item of items) {
        try {
          await act(item);
          results.push({ key: results.length, name: nameOf(item), text: words.done, isDone: true });
        } catch (error) {
          results.push({ key: results.length, name: nameOf(item), text: error instanceof Problem && error.message !== '' ? error.message : otherwise, isDone: false });
        }
        void message.open({ type: 'loading', content: words.list.progress(results.length, items.length), duration: 0, key: 'each' });
      }
      close();
      message.destroy('each');
      const refused = results.filter((one) => !one.isDone).length;
      if (refused === 0) {
        void message.success(words.list.allDone(results.length));
        return;
      }
      modal.warning({
        title: words.list.someRefused(refused, results.length),
        width: 720,
        okText: words.close,
        content: (
          <Table<Result>
            size="small"
            rowKey="key"
            dataSource={[...results].sort((one, other) => Number(one.isDone) - Number(other.isDone))}
            pagination={false}
            scroll={{ y: 360 }}
            columns={[
              { title: '', key: 'sign', width: 36, render: (_, one) => (one.isDone ? <CheckCircleTwoTone twoToneColor="#237804" aria-label={words.done} /> : <CloseCircleTwoTone twoToneColor="#a8071a" aria-label={words.failed} />) },
              { title: words.name, dataIndex: 'name', width: 220, ellipsis: true },
              { title: words.list.result, dataIndex: 'text' },
            ]}
          />
        ),
      });
    },
    [words, modal, message],
  );
}
