import type { ReactNode } from "react";
import "./reading.css";

/**
 * Reading pages: the same bytes for everyone, made on demand (`ensureStatic`), kept until what they show changes. None
 * reads a cookie, a query or a clock, and each is whole without script.
 */
export default function ReadingLayout({ children }: { children: ReactNode }) {
  return children;
}
