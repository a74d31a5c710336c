interface BandwidthUnit {
  readonly key: string;
  readonly kilobits: number;
}

/** A bandwidth in the largest unit in which it is one or more; in kbit/s while the units are not known. */
export function bandwidthText(kilobits: number, units: readonly BandwidthUnit[]): string {
  const unit = [...units].sort((one, other) => other.kilobits - one.kilobits).find((one) => kilobits >= one.kilobits);
  return unit === undefined ? `${kilobits} kbit/s` : `${Number((kilobits / unit.kilobits).toFixed(2))} ${unit.key}`;
}
