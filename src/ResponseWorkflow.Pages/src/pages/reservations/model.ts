import type { Schemas } from '../../api/client';

export type Reservation = Schemas['ReservationModel'];
export type State = Reservation['state'];

/** The states, in the order of a reservation's life. */
export const states = ['Reserved', 'Assigned', 'Released', 'Expired'] as const;

/** How a state looks; its word says the same. */
export const looks: Readonly<Record<State, string>> = { Reserved: 'blue', Assigned: 'green', Released: 'default', Expired: 'orange' };
