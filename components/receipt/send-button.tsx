import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";

type Props = { pending: boolean; pendingLabel?: string } & ComponentProps<typeof Button>;

/** Sends a form of `useNobodysForm`, and says so while it is on its way. */
export function SendButton({
  pending,
  pendingLabel = "Sending, please wait",
  variant = "primary",
  children,
  ...rest
}: Props) {
  return (
    <Button {...rest} type="submit" variant={variant} aria-disabled={pending || undefined}>
      {pending ? pendingLabel : children}
    </Button>
  );
}
