import type { Schemas } from '../../api/client';

export type Address = Schemas['KnownAddressModel'];
export type LimitAhead = Schemas['LimitAheadModel'];

/** A site as it is typed. */
export interface Site {
  readonly key?: string;
  readonly name?: string;
  readonly address?: string;
  readonly longitude?: number | null;
  readonly latitude?: number | null;
  readonly contact?: string;
  readonly phone?: string;
  readonly branch?: string;
}

/** A circuit as it is typed: bandwidth in the unit in which people say it. */
export interface Line {
  readonly key?: string;
  readonly type?: string;
  readonly bandwidth?: number | null;
  readonly bandwidthUnit?: string;
  readonly siteA?: string;
  readonly siteZ?: string;
}

/** An outsourcing service as it is typed. */
export interface Service {
  readonly key?: string;
  readonly name?: string;
  readonly site?: string;
}

/** A request as it is typed. */
export interface Fields {
  readonly customerNumber?: string;
  readonly customerName?: string;
  readonly grade?: string;
  readonly title?: string;
  readonly unitId?: string;
  readonly contactPhone?: string;
  readonly data?: {
    readonly requesterSide?: string;
    readonly requesterName?: string;
    readonly requesterPhone?: string;
    readonly level?: string;
    readonly importance?: string;
    readonly wishedDate?: string;
    readonly askSignal?: boolean;
    readonly askProcurement?: boolean;
    readonly remarks?: string;
    readonly sites?: readonly Site[];
    readonly circuits?: readonly Line[];
    readonly services?: readonly Service[];
  };
}

type Given = Readonly<Record<string, unknown>>;

/** Without what is empty: what is not said is not sent. */
export function given(fields: object): Given {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false));
}

/** The data of the case. Bandwidths are told in kbit/s, whatever unit they were typed in. */
export function dataOf(fields: Fields, kilobits: (unit: string | undefined) => number): Given {
  const { sites, circuits, services, ...rest } = fields.data ?? {};
  return {
    ...given(rest),
    sites: (sites ?? []).map(given),
    ...((circuits ?? []).length === 0 ? {} : { circuits: (circuits ?? []).map(({ bandwidthUnit, bandwidth, ...line }) => given({ ...line, bandwidth: bandwidth == null ? undefined : bandwidth * kilobits(bandwidthUnit) })) }),
    ...((services ?? []).length === 0 ? {} : { services: (services ?? []).map(given) }),
  };
}

/** Where the form has a field of the server's: `data.sites[0].longitude` stands at `data`, `sites`, 0, `longitude`. */
export function pathOf(field: string): (string | number)[] {
  return field.split(/[.[\]]/u).filter((part) => part !== '').map((part) => (/^\d+$/u.test(part) ? Number(part) : part));
}
