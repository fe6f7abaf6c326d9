"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { unstable_rethrow } from "next/navigation";
import { useActionState, useEffect, useRef, useState, useTransition } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { drawnForOf } from "@/lib/forms/drawn-for";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import { isSecret } from "@/lib/forms/form-state";
import { typedValues } from "@/lib/forms/parse-form";
import { useViewer } from "./viewer";

type FormSchema = z.ZodObject<Record<string, z.ZodType<string, string | undefined>>>;
type Values = Record<string, string | undefined>;

const NOT_SENT =
  "That could not be sent. What you typed is still here: please try again in a moment.";

/**
 * A form that posts to a Server Action by itself; `schemaOf` says what the pressed button asks of it.
 * With JavaScript the same schema checks it first,
 * and the page stays, also when the site does not answer. `action` must be the imported or bound
 * action, or the form needs JavaScript.
 */
export function useActionForm<State extends FormState>(
  action: FormAction<State>,
  schema: FormSchema,
  initial: State,
  { schemaOf = () => schema }: { schemaOf?: (submitter: HTMLElement | null) => FormSchema } = {},
) {
  const [posted, formAction] = useActionState<State, FormData>(
    action as (state: Awaited<State>, form: FormData) => Promise<State>,
    initial as Awaited<State>,
  );
  const [answer, setAnswer] = useState<State | null>(null);
  const shown = useRef<State | null>(null);
  const asked = useRef(schema);
  const viewer = useViewer();
  // It stays whose it was: the page around it may be drawn anew for somebody else.
  const [drawnFor, setDrawnFor] = useState(posted.unsent?.drawnFor ?? viewer);
  const [isPending, startTransition] = useTransition();
  const { register, handleSubmit, formState, clearErrors, setValue, reset } = useForm<
    Values,
    unknown,
    Record<string, string>
  >({ resolver: (...values) => zodResolver(asked.current)(...values) });
  const form = useRef<HTMLFormElement>(null);
  const state = answer ?? posted;
  const firstWrong = Object.keys(schema.shape).find((name) => state.errors[name]);

  // Once the form can be used again: until then it takes no focus.
  useEffect(() => {
    if (!answer || isPending || shown.current === answer) return;
    shown.current = answer;
    for (const name of Object.keys(schema.shape).filter(isSecret)) setValue(name, "");
    form.current?.querySelector<HTMLElement>("[aria-invalid], [role=alert]")?.focus();
  }, [answer, isPending, schema, setValue]);

  async function send(data: FormData) {
    try {
      const answered = await action(state, data);
      if (!answered.unsent) setDrawnFor(drawnForOf(data));
      for (const [name, value] of answeredOtherwise(form.current, data, answered)) {
        setValue(name, value);
      }
      setAnswer(answered);
    } catch (error) {
      rethrowRedirect(error, () => {
        setDrawnFor(drawnForOf(data));
        reset();
      });
      const values = typedValues(schema, data);
      setAnswer({ ...state, values, errors: {}, message: NOT_SENT });
    }
  }

  return {
    state,
    isPending,
    /** For MemberFormHead: the member whose form it is, by id. */
    drawnFor,
    formProps: {
      ref: form,
      action: formAction,
      onSubmit: (event: React.FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        const data = new FormData(event.currentTarget, submitter);
        asked.current = schemaOf(submitter);
        clearErrors();
        void handleSubmit(() => startTransition(() => send(data)))(event);
      },
    },
    /** The properties of the field `name`: value typed so far, error, and where the cursor goes. */
    field: (name: string) => ({
      ...register(name),
      defaultValue: state.values[name],
      error: formState.errors[name]?.message ?? state.errors[name],
      focus: name === firstWrong,
    }),
  };
}

/** What a form's parts need of the whole. */
export type ActionForm = ReturnType<typeof useActionForm<FormState>>;

/**
 * Of the fields of a form those to which the answer gives another value than was sent, unless somebody has
 * typed or chosen again meanwhile. React takes over the new default of those alone that nobody has touched
 * (and of no select, 19.3).
 */
function answeredOtherwise(
  form: HTMLFormElement | null,
  sent: FormData,
  { values }: FormState,
): [name: string, value: string][] {
  const fields = form?.querySelectorAll<Field>("select, textarea, input:not([type=hidden])") ?? [];
  return [...fields].flatMap(({ name, value }): [string, string][] => {
    const answered = values[name];
    if (answered === undefined) return [];
    const isUntouched = sameText(value, sent.get(name));
    return isUntouched && !sameText(answered, value) ? [[name, answered]] : [];
  });
}

type Field = HTMLSelectElement | HTMLTextAreaElement | HTMLInputElement;

/** Whether two are the same text: a form that is sent ends its lines otherwise than the page. */
function sameText(one: string, other: FormDataEntryValue | null): boolean {
  return (
    typeof other === "string" && one.replaceAll("\r\n", "\n") === other.replaceAll("\r\n", "\n")
  );
}

/** A redirect is no failure: the form has done its work, and what was typed does not stay in it. */
function rethrowRedirect(error: unknown, reset: () => void): void {
  try {
    unstable_rethrow(error);
  } catch (redirect) {
    reset();
    throw redirect;
  }
}
