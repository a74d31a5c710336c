import type { Schemas } from '../../api/client';

/** A process as the list shows it. */
export type Process = Schemas['DefinitionModel'];

export type Version = Schemas['VersionModel'];

export const nameOf = (process: Process) => process.latest.name ?? process.definitionId;

export const hasDraft = (process: Process) => process.hasDraft;

export const designerUrl = (definitionId: string) => `/studio/definitions/${encodeURIComponent(definitionId)}`;
