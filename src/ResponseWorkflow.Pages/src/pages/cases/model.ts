import type { Schemas } from '../../api/client';

export type Case = Schemas['CaseModel'];

export type CaseDetail = Schemas['CaseDetail'];

export type CaseKind = Schemas['CaseKindModel'];

export type Attachment = Schemas['AttachmentModel'];

export type TimelineEntry = Schemas['TimelineModel'];

export const statuses = ['Open', 'Finished', 'Cancelled', 'Faulted'] as const;

export const priorities = ['Low', 'Normal', 'High', 'Urgent'] as const;

export const linkKinds = ['CausedBy', 'PartOf', 'Follows'] as const;

/** The address of the page of a case. */
export const pageOf = (id: string) => `/cases/${encodeURIComponent(id)}`;
