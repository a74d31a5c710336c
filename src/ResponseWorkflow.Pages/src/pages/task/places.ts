import { asList, asNumber, asObject, asText, member, type Json, type JsonObject } from '../../forms/model/json';

/** A place that a task leads to, and whom to call there. */
export interface Place {
  /** The end of the circuit; undefined for a site. */
  readonly end: 'A' | 'Z' | undefined;
  readonly name: string;
  readonly address: string;
  readonly longitude: number | undefined;
  readonly latitude: number | undefined;
  readonly contact: string;
  readonly phone: string;
}

function placeOf(value: Json, end: Place['end']): readonly Place[] {
  const node = asObject(value);
  if (node === undefined) {
    return [];
  }
  const text = (...names: string[]) => names.map((name) => asText(member(node, name))?.trim() ?? '').find((one) => one !== '') ?? '';
  const place: Place = {
    end,
    name: text('site', 'name'),
    address: text('address'),
    longitude: asNumber(member(node, 'longitude')),
    latitude: asNumber(member(node, 'latitude')),
    contact: text('contact'),
    phone: text('phone'),
  };
  return place.name === '' && place.address === '' && place.phone === '' && place.latitude === undefined ? [] : [place];
}

/** The places that the data of a case name: the ends of its circuit, as far as they are this case's, or its sites. */
export function placesOf(facts: JsonObject): readonly Place[] {
  const circuit = asObject(member(facts, 'circuit'));
  const ends = (asList(member(facts, 'ends')) ?? []).filter((one) => typeof one === 'string');
  const own = (['A', 'Z'] as const).filter((end) => ends.length === 0 || ends.includes(end)).flatMap((end) => placeOf(member(circuit, `end${end}`), end));
  return own.length > 0 ? own : (asList(member(facts, 'sites')) ?? []).flatMap((site) => placeOf(site, undefined));
}

/** The address at which the map of the device opens: no service of others is asked. */
export function mapAddress({ latitude, longitude, address, name }: Place): string | undefined {
  const words = address === '' ? name : address;
  if (latitude !== undefined && longitude !== undefined) {
    return `geo:${latitude},${longitude}?q=${latitude},${longitude}(${encodeURIComponent(words)})`;
  }
  return words === '' ? undefined : `geo:0,0?q=${encodeURIComponent(words)}`;
}

/** The address at which a telephone calls; undefined for what is no number. */
export function callAddress(phone: string): string | undefined {
  const digits = phone.replace(/[^\d+*#,;]/g, '');
  return digits.replace(/\D/g, '').length < 3 ? undefined : `tel:${digits}`;
}
