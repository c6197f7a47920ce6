import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type ChoiceProps = {
  type: "radio" | "checkbox";
  label: ReactNode;
  hint?: ReactNode;
  /** Without an edge: a single thing to agree to, at the end of a form. */
  bare?: boolean;
} & Omit<ComponentProps<"input">, "type">;

/** A radio or a checkbox of which the whole row can be pressed. Several stand in `<Choices>` inside a `FieldGroup`. */
export function Choice({ type, label, hint, bare, className, ...rest }: ChoiceProps) {
  return (
    <label className={classNames("choice", bare && "bare", className)}>
      <input type={type} {...rest} />
      <b>{label}</b>
      {hint && <span className="hint">{hint}</span>}
    </label>
  );
}

type ChoicesProps = { columns?: "one" | "two" | "three" } & ComponentProps<"div">;

/** Choices under one another, or side by side where there is room. */
export function Choices({ columns = "one", className, ...rest }: ChoicesProps) {
  return <div className={classNames("choices", columns !== "one" && columns, className)} {...rest} />;
}
