import { createContext, useContext } from 'react';
import { api, demand } from '../api/client';
import { readCustomerTerms } from '../api/customerTerms';
import { bandwidthText } from '../words/bandwidthText';
import type { Language } from '../words/languages';

/** Something that can be chosen: what is stored, and what people read. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Finds things to choose. */
export interface Lookup {
  readonly search: (text: string, language: Language) => Promise<readonly Option[]>;
  /** How a stored value is called; undefined when it is not known, or may not be seen. */
  readonly name: (value: string, language: Language) => Promise<string | undefined>;
  /** Whether what is typed may be kept as it is: a customer who is not on file yet is one all the same. */
  readonly isFree?: boolean;
}

/** Where files of a form go. */
export interface FileStore {
  /** Stores a file and gives the id that the form keeps. */
  readonly upload: (file: File) => Promise<Option>;
  readonly name: (id: string) => Promise<string | undefined>;
  readonly address: (id: string) => string;
}

/** What fields ask of the world around the form. What is missing has a plain stand-in: free text for customers and circuits, no files, no confirmation. */
export interface FormSurroundings {
  readonly people?: Lookup;
  readonly units?: Lookup;
  readonly customers?: Lookup;
  readonly circuits?: Lookup;
  /** Grades of customers, whose names facts are shown by. */
  readonly grades?: Lookup;
  /** A bandwidth in kbit/s, as people say it. */
  readonly bandwidth?: (kilobits: number) => Promise<string>;
  readonly files?: FileStore;
  /** Has the server confirm the password of whoever signs; gives the text that the form keeps. A refusal is thrown as a `Problem`. */
  readonly confirm?: (password: string) => Promise<string>;
}

interface UnitNames {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

const unitLabel = (unit: UnitNames, language: Language) => `${language === 'en' ? unit.nameEn : unit.nameZh} (${unit.code})`;

const pageOf = (search: string) => ({ pageSize: 20, ...(search === '' ? {} : { search }) });

const people: Lookup = {
  search: async (text, language) =>
    (await demand(api.GET('/api/people', { params: { query: pageOf(text) as never } }))).items.map((one) => ({ value: one.id, label: `${one.name} · ${language === 'en' ? one.unit.nameEn : one.unit.nameZh}` })),
  name: async (id) => (await demand(api.GET('/api/people', { params: { query: { id } as never } }))).items[0]?.name,
};

const units: Lookup = {
  search: async (text, language) => (await demand(api.GET('/api/units', { params: { query: pageOf(text) as never } }))).items.map((unit) => ({ value: unit.id, label: unitLabel(unit, language) })),
  name: async (unitId, language) => unitLabel((await demand(api.GET('/api/units/{unitId}', { params: { path: { unitId } } }))).unit, language),
};

/** Customers by their numbers, which is what cases and forms keep. */
const customers: Lookup = {
  isFree: true,
  search: async (text) => (await demand(api.GET('/api/customers', { params: { query: pageOf(text) } }))).items.map((one) => ({ value: one.number, label: `${one.name} (${one.number})` })),
  name: async (number) => {
    const { customer } = await demand(api.GET('/api/customers/{customerId}', { params: { path: { customerId: number } } }));
    return `${customer.name} (${customer.number})`;
  },
};

/** Circuits by their numbers. */
const circuits: Lookup = {
  isFree: true,
  search: async (text) => (await demand(api.GET('/api/circuits', { params: { query: pageOf(text) } }))).items.map((one) => ({ value: one.number, label: `${one.number} · ${one.customerName}` })),
  name: async (number) => {
    const { circuit } = await demand(api.GET('/api/circuits/{circuitId}', { params: { path: { circuitId: number } } }));
    return `${circuit.number} · ${circuit.customerName}`;
  },
};

const grades: Lookup = {
  search: async (text, language) => (await gradeNames(language)).filter((one) => one.label.includes(text)),
  name: async (key, language) => (await gradeNames(language)).find((one) => one.value === key)?.label,
};

async function gradeNames(language: Language): Promise<readonly Option[]> {
  return (await readCustomerTerms()).grades.map((one) => ({ value: one.key, label: language === 'en' ? one.nameEn : one.nameZh }));
}

const bandwidth = async (kilobits: number) => bandwidthText(kilobits, (await readCustomerTerms()).bandwidths);

const confirm = async (password: string) => (await demand(api.POST('/api/session/confirmation', { body: { password } }))).proof;

/** What the server of these pages knows. */
export const serverSurroundings: FormSurroundings = { people, units, customers, circuits, grades, bandwidth, confirm };

export const SurroundingsContext = createContext<FormSurroundings>(serverSurroundings);

/** What is around the form. */
export function useSurroundings(): FormSurroundings {
  return useContext(SurroundingsContext);
}
