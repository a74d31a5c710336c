import { App, type MenuProps } from 'antd';
import { api, demand } from '../../api/client';
import { send } from '../../api/designer';
import { receiveFile } from '../../api/files';
import { useEach } from '../../parts/useEach';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import type { Instance } from './InstanceState';

const named = (instance: Instance) => instance.name ?? instance.id;
const path = (instance: Instance) => ({ params: { path: { instanceId: instance.id } } });
const cancel = (instance: Instance) => demand(api.POST('/api/instances/{instanceId}/cancel', { ...path(instance), body: {} }));
const retry = (instance: Instance) => demand(api.POST('/api/instances/{instanceId}/retry', { ...path(instance), body: {} }));
const remove = (instance: Instance) => send('DELETE', `/elsa/api/workflow-instances/${encodeURIComponent(instance.id)}`);
const goOn = (instance: Instance) => demand(api.POST('/api/instances/{instanceId}/continue', path(instance)));

/** What can be done with instances, one or many. */
export function useInstanceActs(reload: () => void, suspend: (instance: Instance) => void) {
  const all = useWords();
  const words = all.instances;
  const { modal, message } = App.useApp();
  const { may } = useSession();
  const report = useProblems();
  const each = useEach();

  const reported = async (act: () => Promise<unknown>) => {
    if (await report(act)) {
      void message.success(all.done);
    }
    reload();
  };
  const askFirst = (title: string, content: string, okText: string, act: () => Promise<unknown>) =>
    void modal.confirm({ title, content, okText, cancelText: all.close, okButtonProps: { danger: true }, onOk: act });
  const many = async (instances: readonly Instance[], act: (instance: Instance) => Promise<unknown>) => {
    await each(instances, named, act);
    reload();
  };

  return {
    mayOperate: may('instances.operate'),
    named,
    itemsFor: (instance: Instance): NonNullable<MenuProps['items']> => {
      const isRunning = instance.status === 'Running';
      return [
        ...(instance.incidentCount > 0 && instance.subStatus !== 'Cancelled' ? [{ key: 'retry', label: words.retry, onClick: () => void reported(() => retry(instance)) }] : []),
        ...(isRunning && !instance.isHeld ? [{ key: 'suspend', label: words.suspend, onClick: () => suspend(instance) }] : []),
        ...(isRunning && instance.isHeld ? [{ key: 'continue', label: words.goOn, onClick: () => void reported(() => goOn(instance)) }] : []),
        ...(isRunning
          ? [{ key: 'cancel', label: words.cancel, danger: true, onClick: () => askFirst(words.cancelTitle(named(instance)), words.cancelText, words.cancel, () => reported(() => cancel(instance))) }]
          : []),
        { key: 'remove', label: words.remove, danger: true, onClick: () => askFirst(words.removeTitle(named(instance)), words.removeText, words.remove, () => reported(() => remove(instance))) },
      ];
    },
    exportMany: (instances: readonly Instance[]) => report(() => receiveFile('POST', '/elsa/api/bulk-actions/export/workflow-instances', { ids: instances.map((instance) => instance.id) })),
    removeMany: (instances: readonly Instance[], after: () => void) =>
      askFirst(words.removeMany(instances.length), words.removeText, words.remove, async () => {
        await many(instances, remove);
        after();
      }),
    cancelMany: (instances: readonly Instance[], after: () => void) =>
      askFirst(words.cancelMany(instances.length), words.cancelText, words.cancel, async () => {
        await many(instances, cancel);
        after();
      }),
    retryMany: (instances: readonly Instance[], after: () => void) =>
      void modal.confirm({
        title: words.retryMany(instances.length),
        content: words.retryText,
        onOk: async () => {
          await many(instances, retry);
          after();
        },
      }),
  };
}
