import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/**
 * `primary`: the one thing to do here. `second`: its equals. `quiet`: ways out. `grave`: what can't be undone.
 * `leave`: leaving quickly. `icon`: a single icon, which needs an `aria-label`.
 */
export type ButtonVariant = "primary" | "second" | "quiet" | "grave" | "leave" | "icon";

type ButtonProps = { variant?: ButtonVariant } & ComponentProps<"button">;

/** A button. Its label is a verb that a person would say. It sends a form only where `type="submit"` says so. */
export function Button({ variant = "second", type = "button", className, ...rest }: ButtonProps) {
  return <button type={type} className={classNames("btn", variant, className)} {...rest} />;
}

type ButtonLinkProps = { variant?: ButtonVariant; href: string } & ComponentProps<"a">;

/** A link that looks like a button: it goes somewhere and changes nothing. A plain link: nothing is fetched ahead. */
export function ButtonLink({ variant = "second", className, ...rest }: ButtonLinkProps) {
  return <a className={classNames("btn", variant, className)} {...rest} />;
}
