import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldError } from "./field-error";

/** What a control takes from its field: its id, and which hint and error belong to it. */
export type ControlProps = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

type FieldProps = {
  /** Unique on the page: the control's id; hint and error take theirs from it. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** The label is for screen readers alone: only where the page says the same right above. */
  hideLabel?: boolean;
  children: (control: ControlProps) => ReactNode;
} & Omit<ComponentProps<"div">, "children" | "id">;

/** A control with its label above, a hint before it and an error after it, in words that say what to do. */
export function Field({ id, label, hint, error, hideLabel, children, className, ...rest }: FieldProps) {
  return (
    <div className={classNames("field", className)} {...rest}>
      <label htmlFor={id} className={hideLabel ? "sr" : undefined}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        "aria-describedby": describedBy(id, hint, error),
        "aria-invalid": error ? true : undefined,
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

type FieldGroupProps = {
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  children: ReactNode;
} & Omit<ComponentProps<"fieldset">, "id">;

/** Several controls under one question: radios, or checkboxes that belong together. */
export function FieldGroup({ id, legend, hint, error, children, className, ...rest }: FieldGroupProps) {
  return (
    <fieldset
      id={id}
      className={classNames("field", className)}
      aria-describedby={describedBy(id, hint, error)}
      data-invalid={error ? "" : undefined}
      {...rest}
    >
      <legend className="q-label">{legend}</legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
