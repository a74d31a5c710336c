import type { Calendar } from './model';

/** The days of a week, as documents name them. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

type Weekday = (typeof weekdays)[number];

/** What counts on each weekday, as people type it: windows with commas between them. */
export type WeekFields = Readonly<Record<Weekday, string>>;

/** What people see of a week. */
export const weekFieldsOf = (calendar: Calendar): WeekFields => Object.fromEntries(weekdays.map((day) => [day, (calendar.week[day] ?? []).join(', ')])) as Record<Weekday, string>;

/** What they typed, in any of the ways to separate. */
export const readWeek = (fields: Partial<WeekFields>): Record<Weekday, string[]> =>
  Object.fromEntries(weekdays.map((day) => [day, (fields[day] ?? '').split(/[,，、;；]/).map((one) => one.trim()).filter((one) => one !== '')])) as Record<Weekday, string[]>;
