import { App, Button } from 'antd';
import { useState } from 'react';
import { api, demand } from '../../api/client';
import { useProblems } from '../../parts/useProblems';
import { useWords } from '../../words/WordsContext';
import type { Connection } from './model';

/** Asks the system for something small, and tells what came of it. */
export function TestButton({ one, onTested }: { readonly one: Connection; readonly onTested: () => void }) {
  const words = useWords().systems;
  const { notification } = App.useApp();
  const [isTesting, setIsTesting] = useState(false);
  const report = useProblems();
  const test = async () => {
    setIsTesting(true);
    await report(async () => {
      const found = await demand(api.POST('/api/systems/connections/{connectionId}/test', { params: { path: { connectionId: one.id } } }));
      if (found.isReachable) {
        notification.success({ message: words.reachable(found.durationMs), description: one.address });
      } else {
        notification.error({ message: words.unreachable, description: found.detail });
      }
    });
    setIsTesting(false);
    onTested();
  };
  return <Button size="small" loading={isTesting} onClick={() => void test()}>{words.test}</Button>;
}
