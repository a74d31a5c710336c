import { App, type MenuProps } from 'antd';
import { api, demand } from '../../api/client';
import { Problem } from '../../api/problem';
import { useProblems } from '../../parts/useProblems';
import { useSession } from '../../session/SessionContext';
import { useWords } from '../../words/WordsContext';
import { download, readDocument, saveDocument } from './documents';
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

  // One after the other, and told one by one: what was refused does not hide what was done.
  const eachOf = async (processes: readonly { readonly name: string }[], act: (index: number) => Promise<unknown>) => {
    const results: { readonly name: string; readonly text: string; readonly isDone: boolean }[] = [];
    for (const [index, process] of processes.entries()) {
      try {
        await act(index);
        results.push({ name: process.name, text: all.done, isDone: true });
      } catch (error) {
        results.push({ name: process.name, text: error instanceof Problem && error.message ? error.message : words.notJson, isDone: false });
      }
    }
    reload();
    if (results.every((one) => one.isDone)) {
      message.success(all.done);
    } else {
      modal.warning({ title: words.results, width: 640, content: <ul style={{ paddingInlineStart: 16, maxHeight: 360, overflow: 'auto' }}>{results.map((one, index) => <li key={index}>{one.isDone ? '✓' : '✗'} <b>{one.name}</b> {one.text}</li>)}</ul> });
    }
  };

  const path = (process: Process) => ({ params: { path: { definitionId: process.definitionId } } });
  const retract = (process: Process) => demand(api.POST('/api/definitions/{definitionId}/retract', path(process)));
  const remove = (process: Process) => demand(api.DELETE('/api/definitions/{definitionId}', path(process)));
  const exportOne = async (process: Process) => download(`${process.definitionId}.json`, await readDocument(process.latest.id));
  const named = (processes: readonly Process[]) => processes.map((process) => ({ name: nameOf(process) }));

  const askFirst = (title: string, text: string, isDangerous: boolean, act: () => Promise<unknown>) =>
    modal.confirm({ title, content: text, okButtonProps: { danger: isDangerous }, onOk: act });

  const reported = async (act: () => Promise<unknown>) => {
    if (await report(act)) {
      message.success(all.done);
      reload();
    }
  };

  return {
    itemsFor: (process: Process, open: Openers): NonNullable<MenuProps['items']> => {
      const entry = (key: string, label: string, onClick: () => void, danger = false) => ({ key, label, onClick, danger });
      return [
        entry('versions', words.versions, () => open.versions(process)),
        ...(may('definitions.publish') && (hasDraft(process) || process.publishedVersion == null) ? [entry('publish', words.publish, () => open.publish(process))] : []),
        ...(may('definitions.publish') && process.publishedVersion != null
          ? [entry('retract', words.retract, () => void askFirst(words.retractTitle(nameOf(process)), words.retractText, false, () => reported(() => retract(process))))]
          : []),
        ...(may('definitions.edit') ? [entry('duplicate', words.duplicate, () => open.duplicate(process))] : []),
        entry('export', words.export, () => void report(() => exportOne(process))),
        ...(may('definitions.delete')
          ? [entry('remove', words.remove, () => void askFirst(words.removeTitle(nameOf(process)), words.removeText, true, () => reported(() => remove(process))), true)]
          : []),
      ];
    },
    exportMany: (processes: readonly Process[]) => eachOf(named(processes), (index) => exportOne(processes[index] as Process)),
    retractMany: (processes: readonly Process[]) => eachOf(named(processes), (index) => retract(processes[index] as Process)),
    removeMany: (processes: readonly Process[], after: () => void) =>
      askFirst(words.removeMany(processes.length), words.removeText, true, async () => {
        await eachOf(named(processes), (index) => remove(processes[index] as Process));
        after();
      }),
    importFiles: (files: readonly File[]) => eachOf(files, async (index) => saveDocument(await (files[index] as File).text())),
  };
}
