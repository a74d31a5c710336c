import type { Circuit } from '../customers/model';
import type { Beginning } from './useStart';

/** What a case about a circuit knows of it. */
export const beginningOf = (circuit: Circuit, kind: string, title: string): Beginning => ({
  kind,
  title,
  circuitNumber: circuit.number,
  customerNumber: circuit.customerNumber,
  customerName: circuit.customerName,
  grade: circuit.grade,
  unitId: circuit.unitId,
});
