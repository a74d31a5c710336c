import { useEffect, useState } from 'react';
import { api, demand, type Schemas } from '../../api/client';
import { Problem } from '../../api/problem';
import type { FormStage } from '../model/checks';
import type { Json, JsonObject } from '../model/json';

const pause = 400;

export interface FormCheckState {
  /** What the server says of the form as it was a moment ago; undefined before the first answer. */
  readonly answer: Schemas['FormCheckModel'] | undefined;
  readonly problem: Problem | undefined;
}

/** Has the server look at a form and at what is filled in to try it, whenever nothing was typed for a moment. */
export function useFormCheck(form: JsonObject, data: JsonObject, facts: Json, stage: FormStage): FormCheckState {
  const [state, setState] = useState<FormCheckState>({ answer: undefined, problem: undefined });
  useEffect(() => {
    let isCurrent = true;
    const timer = window.setTimeout(() => {
      demand(api.POST('/api/forms/check', { body: { form, data, facts, stage } as never })).then(
        (answer) => {
          if (isCurrent) {
            setState({ answer, problem: undefined });
          }
        },
        (error: unknown) => {
          if (isCurrent) {
            setState((old) => ({ answer: old.answer, problem: error instanceof Problem ? error : new Problem(0, 'page', String(error)) }));
          }
        },
      );
    }, pause);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [form, data, facts, stage]);
  return state;
}
