import type { Schemas } from '../../api/client';

/** A connection to another system. */
export type Connection = Schemas['SystemConnectionModel'];

/** What is known of the systems. */
export type Known = Schemas['SystemList'];

/** The numbers that limit a connection. */
export type Limits = Schemas['SystemLimitsModel'];
