import type { Schemas } from '../../api/client';

export type Order = Schemas['OrderModel'];
export type OrderDetail = Schemas['OrderDetailModel'];
export type OrderState = Order['state'];
export type BoardCircuit = Schemas['BoardCircuitModel'];
export type BoardLine = Schemas['BoardLineModel'];
export type BoardCell = Schemas['BoardCellModel'];
export type Section = Schemas['OrderTermModel'];
export type Unit = Schemas['OrderUnitModel'];

/** The states of orders, in the order of their life. */
export const states = ['Received', 'Running', 'Returned', 'Completed', 'Cancelled'] as const;

/** The kinds of orders. */
export const kinds = ['opening', 'change', 'move'] as const;

/** How a state looks; its word says the same. */
export const looks: Readonly<Record<OrderState, string>> = { Received: 'gold', Running: 'blue', Returned: 'orange', Completed: 'green', Cancelled: 'default' };

/** The address of the ledger with an order open. */
export const orderPage = (number: string) => `/orders?order=${encodeURIComponent(number)}`;

/** How a unit is called. */
export const unitName = (unit: Unit | null | undefined, language: string) => (unit == null ? '' : language === 'en' ? unit.nameEn : unit.nameZh);
