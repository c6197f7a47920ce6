import type { ReactNode } from "react";

// Each of these pages is made for its viewer and comes whole, so that it works without script.
export const instant = false;

export default function AccountLayout({ children }: { children: ReactNode }) {
  return children;
}
