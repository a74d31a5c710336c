import { send } from '../../api/designer';

interface Document {
  definitionId?: string;
  name?: string;
  [property: string]: unknown;
}

/** The document of a version. */
export const readDocument = (versionId: string) => send<Document>('GET', `/api/definition-versions/${encodeURIComponent(versionId)}/document`);

/** Stores a document as the draft of the definition that it names. */
export async function saveDocument(text: string): Promise<void> {
  const document = JSON.parse(text) as Document;
  const definitionId = document.definitionId ?? '';
  await send('PUT', `/api/definitions/${encodeURIComponent(definitionId)}/draft`, document);
}

/** Stores a copy of a document under another id and name. */
export async function copyDocument(versionId: string, definitionId: string, name: string): Promise<void> {
  const { id: _id, version: _version, ...document } = await readDocument(versionId);
  await send('PUT', `/api/definitions/${encodeURIComponent(definitionId)}/draft`, { ...document, definitionId, name });
}

/** Gives the browser a file to keep. */
export function download(fileName: string, content: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
