import { App, type MenuProps } from 'antd';
import { api, demand } from '../../api/client';
import { receiveFile } from '../../api/files';
import { useEach } from '../../parts/useEach';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { importFiles, keepDocument, readDocument } from './documents';
import { ImportResults } from './ImportResults';
import { hasDraft, nameOf, type Process } from './model';

interface Openers {
  readonly publish: (process: Process) => void;
  readonly duplicate: (process: Process) => void;
  readonly versions: (process: Process) => void;
}

/** What can be done with processes, one or many. */
export function useProcessActs(reload: () => void) {
  const all = useWords();
  const words = all.processes;
  const { modal, message } = App.useApp();
  const { may } = useSession();
  const report = useProblems();

  const each = useEach();
  const many = async <T,>(items: readonly T[], named: (item: T) => string, act: (item: T) => Promise<unknown>, otherwise?: string) => {
    await each(items, named, act, otherwise);
    reload();
  };

  const path = (process: Process) => ({ params: { path: { definitionId: process.definitionId } } });
  const retract = (process: Process) => demand(api.POST('/api/definitions/{definitionId}/retract', path(process)));
  const remove = (process: Process) => demand(api.DELETE('/api/definitions/{definitionId}', path(process)));
  const exportOne = async (process: Process) => keepDocument(`${process.definitionId}.json`, await readDocument(process.latest.id));

  const askFirst = (title: string, text: string, okText: string, isDangerous: boolean, act: () => Promise<unknown>) =>
    modal.confirm({ title, content: text, okText, okButtonProps: { danger: isDangerous }, onOk: act });

  const reported = async (act: () => Promise<unknown>) => {
    if (await report(act)) {
      void message.success(all.done);
    }
    reload();
  };

  return {
    itemsFor: (process: Process, open: Openers): NonNullable<MenuProps['items']> => {
      const entry = (key: string, label: string, onClick: () => void, danger = false) => ({ key, label, onClick, danger });
      return [
        entry('versions', words.versions, () => open.versions(process)),
        ...(may('definitions.publish') && (hasDraft(process) || process.publishedVersion == null) ? [entry('publish', words.publish, () => open.publish(process))] : []),
        ...(may('definitions.publish') && process.publishedVersion != null
          ? [entry('retract', words.retract, () => void askFirst(words.retractTitle(nameOf(process)), words.retractText, words.retract, false, () => reported(() => retract(process))))]
          : []),
        ...(may('definitions.edit') ? [entry('duplicate', words.duplicate, () => open.duplicate(process))] : []),
        entry('export', words.export, () => void report(() => exportOne(process))),
        ...(may('definitions.delete')
          ? [entry('remove', words.remove, () => void askFirst(words.removeTitle(nameOf(process)), words.removeText, words.remove, true, () => reported(() => remove(process))), true)]
          : []),
      ];
    },
    exportMany: (processes: readonly Process[]) =>
      report(() => receiveFile('POST', '/elsa/api/bulk-actions/export/workflow-definitions', { ids: processes.map((process) => process.latest.id) })),
    retractMany: (processes: readonly Process[], after: () => void) =>
      askFirst(words.retractMany(processes.length), words.retractText, words.retract, false, async () => {
        await many(processes, nameOf, retract);
        after();
      }),
    removeMany: (processes: readonly Process[], after: () => void) =>
      askFirst(words.removeMany(processes.length), words.removeText, words.remove, true, async () => {
        await many(processes, nameOf, remove);
        after();
      }),
    importFiles: (files: readonly File[]) =>
      report(async () => {
        const results = await importFiles(files);
        reload();
        modal.info({ title: words.results, width: 860, content: <ImportResults results={results} /> });
      }),
  };
}
