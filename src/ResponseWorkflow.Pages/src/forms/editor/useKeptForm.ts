import { useCallback, useState } from 'react';
import { useSession } from '../../session/SessionContext';
import { asObject, type JsonObject } from '../model/json';
import { emptyForm } from './edits';

function read(place: string): JsonObject {
  try {
    return asObject(JSON.parse(localStorage.getItem(place) ?? 'null')) ?? emptyForm;
  } catch {
    // What is stored cannot be read, or nothing may be stored in this browser.
    return emptyForm;
  }
}

/** The form that a user is writing, kept in the browser: a reload loses nothing. */
export function useKeptForm(): readonly [JsonObject, (form: JsonObject) => void] {
  const { session } = useSession();
  const place = `response.form.${session?.name ?? ''}`;
  const [form, setForm] = useState(() => read(place));
  const keep = useCallback(
    (next: JsonObject) => {
      setForm(next);
      try {
        localStorage.setItem(place, JSON.stringify(next));
      } catch {
        // Then it holds for this visit.
      }
    },
    [place],
  );
  return [form, keep];
}
