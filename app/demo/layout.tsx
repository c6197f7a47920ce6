import type { ReactNode } from "react";

export const instant = false;

export default function DemoLayout({ children }: { children: ReactNode }) {
  return children;
}
