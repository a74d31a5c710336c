import { holds, type FormValues } from './condition';
import { isFilledIn, type FormDocument, type FormField } from './document';
import { member, type Json, type JsonObject } from './json';
import { isEmpty } from './values';

/** A form with what was filled in: which fields are shown, and which must be filled in. */
export class FilledForm implements FormValues {
  private readonly known = new Map<string, boolean>();

  constructor(
    readonly form: FormDocument,
    readonly data: JsonObject,
    readonly facts: JsonObject,
  ) {}

  /** Whether a field is shown. What is hidden counts as empty for the conditions of others. */
  isVisible(field: FormField): boolean {
    if (field.visibleWhen === undefined) {
      return true;
    }
    const known = this.known.get(field.name);
    if (known !== undefined) {
      return known;
    }
    // The server takes no form in which a field depends on itself; one that is being written may be so.
    this.known.set(field.name, false);
    const isVisible = holds(field.visibleWhen, this);
    this.known.set(field.name, isVisible);
    return isVisible;
  }

  /** Whether a field that is shown must be filled in. */
  isRequired(field: FormField): boolean {
    return field.isRequired || (field.requiredWhen !== undefined && holds(field.requiredWhen, this));
  }

  field(name: string): Json {
    const field = this.form.byName.get(name);
    return field !== undefined && isFilledIn(field.kind) && this.isVisible(field) ? member(this.data, name) : null;
  }

  /** What the server would store of it, but for what is computed. */
  kept(): JsonObject {
    return keptOf(this.form.fields.filter((field) => isFilledIn(field.kind) && this.isVisible(field)), this.data);
  }
}

function keptOf(fields: readonly FormField[], data: JsonObject): JsonObject {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = member(data, field.name);
      if (isEmpty(value)) {
        return [];
      }
      const rows = field.kind === 'table' && Array.isArray(value) ? value.map((row: Json) => (typeof row === 'object' && row !== null && !Array.isArray(row) ? keptOf(field.columns, row as JsonObject) : row)) : value;
      return [[field.name, rows] as const];
    }),
  );
}
