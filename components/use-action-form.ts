"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { startTransition, useActionState, useEffect, useRef } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import type { FormState } from "@/lib/forms/form-state";
import { isSecret } from "@/lib/forms/secret-fields";

type FormSchema = z.ZodObject<Record<string, z.ZodType<string, string | undefined>>>;
type Values = Record<string, string | undefined>;
type Action = (state: FormState, form: FormData) => Promise<FormState>;

/**
 * A form that posts to a Server Action by itself; with JavaScript the same schema checks it first,
 * and the page stays. `action` must be the imported or bound action, or it needs JavaScript.
 */
export function useActionForm(action: Action, schema: FormSchema, initial: FormState) {
  const [state, formAction, isPending] = useActionState(action, initial);
  const { register, handleSubmit, formState, clearErrors, setValue } = useForm<
    Values,
    unknown,
    Record<string, string>
  >({ resolver: zodResolver(schema) });
  const form = useRef<HTMLFormElement>(null);
  const answered = useRef(state);
  const names = Object.keys(schema.shape);
  const firstWrong = names.find((name) => state.errors[name]);

  useEffect(() => {
    if (answered.current === state) return;
    answered.current = state;
    for (const name of names.filter(isSecret)) setValue(name, "");
    form.current?.querySelector<HTMLElement>(`[name="${firstWrong}"]`)?.focus();
  }, [state, names, firstWrong, setValue]);

  return {
    state,
    isPending,
    formProps: {
      ref: form,
      action: formAction,
      onSubmit: (event: React.FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        clearErrors();
        void handleSubmit(() => startTransition(() => formAction(data)))(event);
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
