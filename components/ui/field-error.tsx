import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/**
 * What is wrong with one field and what would put it right. The sign is drawn here and not by `Icon`, because forms
 * run in the browser too and would take every outline along.
 */
export function FieldError({ className, children, ...rest }: ComponentProps<"p">) {
  return (
    <p className={classNames("err", className)} {...rest}>
      <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0zM12 8v4M12 16h.01" />
      </svg>
      <span>{children}</span>
    </p>
  );
}
