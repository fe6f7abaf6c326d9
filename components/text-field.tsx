import type { ComponentProps } from "react";
import { keepTypedEarly } from "./typed-early";

export type FieldProps = {
  label: string;
  hint?: string;
  error?: string;
  /** Puts the cursor here when the page opens. */
  focus?: boolean;
};

/** A labelled line of text; its hint and error are read out with it. */
export function TextField({
  label,
  hint,
  error,
  focus,
  className = "",
  ...input
}: FieldProps & ComponentProps<"input"> & { name: string }) {
  return (
    <Labelled name={input.name} label={label} hint={hint} error={error}>
      <input
        {...describedBy(input.name, hint, error)}
        {...input}
        // biome-ignore lint/a11y/noAutofocus: only the first wrong field after an attempt
        autoFocus={focus}
        className={`${BOX} min-h-11 ${className}`}
      />
    </Labelled>
  );
}

/** A labelled text of many lines. */
export function TextArea({
  label,
  hint,
  error,
  focus,
  className = "",
  ...area
}: FieldProps & TextAreaProps & { name: string }) {
  return (
    <Labelled name={area.name} label={label} hint={hint} error={error}>
      <BareTextArea
        {...describedBy(area.name, hint, error)}
        {...area}
        autoFocus={focus}
        className={`${BOX} ${className}`}
      />
    </Labelled>
  );
}

type TextAreaProps = Omit<ComponentProps<"textarea">, "ref"> & {
  ref?: (area: HTMLTextAreaElement | null) => unknown;
};

/** A textarea that keeps what was typed into it before the page's scripts arrived. */
export function BareTextArea({ ref, ...area }: TextAreaProps) {
  return (
    <textarea
      {...area}
      ref={(element) => {
        if (element) keepTypedEarly(element);
        ref?.(element);
      }}
    />
  );
}

/** A labelled choice among `children`, which are options. */
export function SelectField({
  label,
  hint,
  error,
  focus,
  ...select
}: FieldProps & ComponentProps<"select"> & { name: string }) {
  return (
    <Labelled name={select.name} label={label} hint={hint} error={error}>
      <select
        {...describedBy(select.name, hint, error)}
        {...select}
        // biome-ignore lint/a11y/noAutofocus: only the first wrong field after an attempt
        autoFocus={focus}
        className={`${BOX} min-h-11`}
      />
    </Labelled>
  );
}

/** How a box to type in looks. */
export const BOX =
  "w-full rounded-field border border-field bg-paper px-3 py-2 text-ink aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger";

/** A field with its label and what is said about it. */
export function Labelled({
  name,
  label,
  hint,
  error,
  children,
}: FieldProps & { name: string; children: React.ReactNode }) {
  return (
    <div className="space-y-1.5">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${name}-error`} className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

/** Ties a field to its label, hint and error. */
export function describedBy(name: string, hint: string | undefined, error: string | undefined) {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return {
    id: name,
    "aria-describedby": ids || undefined,
    "aria-invalid": error ? true : undefined,
  };
}
