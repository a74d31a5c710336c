import type { Schemas } from '../../api/client';
import { send } from '../../api/designer';
import { keep } from '../../api/files';

interface Document {
  definitionId?: string;
  name?: string;
  [property: string]: unknown;
}

/** The document of a version. */
export const readDocument = (versionId: string) => send<Document>('GET', `/api/definition-versions/${encodeURIComponent(versionId)}/document`);

export type ImportedFile = Schemas['ImportedFileModel'];

/** Imports files and archives as drafts; tells what came of each file. */
export async function importFiles(files: readonly File[]): Promise<readonly ImportedFile[]> {
  const form = new FormData();
  for (const file of files) {
    form.append('files', file, file.name);
  }
  return (await send<Schemas['ImportModel']>('POST', '/api/definitions/import', form)).items;
}

// Under an id that is taken nothing is stored: it is the process of somebody else.
const putNew = (definitionId: string, document: Document) => send('PUT', `/api/definitions/${encodeURIComponent(definitionId)}/draft`, { ...document, definitionId }, { 'If-None-Match': '*' });

/** Stores a copy of a document under another id and name. */
export async function copyDocument(versionId: string, definitionId: string, name: string): Promise<void> {
  const { id: _id, version: _version, ...document } = await readDocument(versionId);
  await putNew(definitionId, { ...document, name });
}

/** Stores an empty process. */
export const makeDocument = (definitionId: string, name: string, family: string | undefined) =>
  putNew(definitionId, {
    name,
    toolVersion: '3.8.2.0',
    customProperties: family === undefined ? {} : { family },
    root: { id: 'flow', type: 'Elsa.Flowchart', version: 1, name: 'Flowchart1', activities: [], connections: [] },
  });

/** Gives the browser a document to keep. */
export function keepDocument(fileName: string, document: Document): void {
  keep(fileName, new Blob([JSON.stringify(document, null, 2)], { type: 'application/json' }));
}
