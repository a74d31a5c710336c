import { given } from '../verification/model';

/** An end of a circuit as it is typed. */
export interface End {
  readonly branch?: string;
  readonly site?: string;
  readonly address?: string;
  readonly longitude?: number | null;
  readonly latitude?: number | null;
  readonly contact?: string;
  readonly phone?: string;
}

/** A circuit as it is typed: bandwidth in the unit in which people say it. */
export interface Line {
  readonly key?: string;
  readonly number?: string;
  readonly name?: string;
  readonly type?: string;
  readonly bandwidth?: number | null;
  readonly bandwidthUnit?: string;
  readonly technology?: string;
  readonly leadBranch?: string;
  readonly endA?: End;
  readonly endZ?: End;
}

/** An order as it is typed. */
export interface Fields {
  readonly customerNumber?: string;
  readonly customerName?: string;
  readonly grade?: string;
  readonly title?: string;
  readonly unitId?: string;
  readonly contactPhone?: string;
  readonly data?: {
    readonly source?: string;
    readonly orderKind?: string;
    readonly level?: string;
    readonly limitAt?: string;
    readonly distance?: number | null;
    readonly accessBuild?: boolean;
    readonly externalId?: string;
    readonly reservation?: string;
    readonly verification?: string;
    readonly remark?: string;
    readonly circuits?: readonly Line[];
  };
}

type Given = Readonly<Record<string, unknown>>;

/** The data of the case. Bandwidths are told in whole kbit/s, whatever unit they were typed in. */
export function dataOf(fields: Fields, kilobits: (unit: string | undefined) => number): Given {
  const { circuits, ...rest } = fields.data ?? {};
  return {
    ...given(rest),
    circuits: (circuits ?? []).map(({ bandwidth, bandwidthUnit, endA, endZ, ...line }) =>
      given({ ...line, bandwidth: bandwidth == null ? undefined : Math.round(bandwidth * kilobits(bandwidthUnit)), endA: given(endA ?? {}), endZ: endZ === undefined ? undefined : given(endZ) })),
  };
}

interface Site {
  readonly key?: string;
  readonly name?: string;
  readonly address?: string;
  readonly longitude?: number;
  readonly latitude?: number;
  readonly contact?: string;
  readonly phone?: string;
  readonly branch?: string;
}

interface Verified {
  readonly sites?: readonly Site[];
  readonly circuits?: readonly { readonly key?: string; readonly type?: string; readonly bandwidth?: number; readonly siteA?: string; readonly siteZ?: string }[];
  readonly reservation?: unknown;
  readonly distance?: number;
}

function endOf(site: Site | undefined, branch: string | undefined): End | undefined {
  const where = site?.branch ?? branch;
  return site === undefined ? undefined : given({ branch: where, site: site.name, address: site.address, longitude: site.longitude, latitude: site.latitude, contact: site.contact, phone: site.phone });
}

/** The circuits of a verification case as those of an order: their ends are its sites. What verification does not know, such as their numbers, is left to be typed. */
export function linesOf(data: Verified, branch: string | undefined, unit: { readonly key: string; readonly kilobits: number }): readonly Line[] {
  const site = (key: string | undefined) => data.sites?.find((one) => one.key === key);
  return (data.circuits ?? []).map((one) => {
    const [endA, endZ] = [endOf(site(one.siteA), branch), endOf(site(one.siteZ), branch)];
    return {
      ...given({ key: one.key, type: one.type, name: [endA?.site, endZ?.site].filter((name) => name !== undefined).join(' — '), leadBranch: endA?.branch }),
      ...(one.bandwidth === undefined ? {} : { bandwidth: one.bandwidth / unit.kilobits, bandwidthUnit: unit.key }),
      ...(endA === undefined ? {} : { endA }),
      ...(endZ === undefined ? {} : { endZ }),
    };
  });
}
