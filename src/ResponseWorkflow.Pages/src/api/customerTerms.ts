import { api, demand, type Schemas } from './client';

type Terms = Schemas['CustomerTermsModel'];

// Settings of the server: asked for once, however many rows of a list name a grade. What failed is asked for again.
let asked: Promise<Terms> | undefined;

/** The words of customers and circuits: grades, kinds, states, technologies, units of bandwidths. */
export function readCustomerTerms(): Promise<Terms> {
  asked ??= demand(api.GET('/api/customers/terms')).catch((problem: unknown) => {
    asked = undefined;
    throw problem;
  });
  return asked;
}
