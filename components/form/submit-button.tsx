"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "@/components/ui/button";

type Props = { pendingLabel?: string } & ComponentProps<typeof Button>;

/**
 * Sends its form, once: while the form is on its way it says so and sends nothing. Of several in one form (each with
 * its `name` and `value`) the one that was pressed says it.
 */
export function SubmitButton({
  pendingLabel = "Sending, please wait",
  variant = "primary",
  children,
  ...rest
}: Props) {
  const { pending, data } = useFormStatus();
  const pressed = pending && (!rest.name || data.get(rest.name) === rest.value);
  return (
    <Button {...rest} type="submit" variant={variant} aria-disabled={pending || undefined}>
      {pressed ? pendingLabel : children}
    </Button>
  );
}
