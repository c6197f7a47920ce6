import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = { title: "Moderation", robots: { index: false } };

/** Each of its pages asks who is there. */
export default function ModerationLayout({ children }: { children: ReactNode }) {
  return children;
}
