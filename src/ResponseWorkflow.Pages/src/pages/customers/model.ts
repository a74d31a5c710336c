import type { Schemas } from '../../api/client';

export type Customer = Schemas['CustomerModel'];

export type Circuit = Schemas['CircuitModel'];

export type Terms = Schemas['CustomerTermsModel'];

export type Term = Schemas['TermModel'];

/** The address of the list of customers with one of them open. */
export const customerPage = (number: string) => `/customers?customer=${encodeURIComponent(number)}`;

/** A bandwidth as people say it. */
export const bandwidthOf = ({ bandwidth, bandwidthUnit }: Pick<Circuit, 'bandwidth' | 'bandwidthUnit'>) => (bandwidth == null ? '' : `${bandwidth} ${bandwidthUnit ?? 'kbit/s'}`);
