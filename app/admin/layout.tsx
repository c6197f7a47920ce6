import type { Metadata } from "next";
import type { ReactNode } from "react";

// Whole in one piece, so that it works without script; each of its pages asks who is there.
export const instant = false;

export const metadata: Metadata = { title: "Settings", robots: { index: false } };

export default function AdminLayout({ children }: { children: ReactNode }) {
  return children;
}
