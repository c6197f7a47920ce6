"use client";

import { type ComponentProps, type MouseEvent, useEffect, useState } from "react";

/** How long a press of Shift counts, in milliseconds. */
const lasts = 5000;
const needed = 3;

const announcements = [
  "",
  "Shift: two more presses leave this page.",
  "Shift: one more press leaves this page.",
];

/**
 * The part of leaving quickly that needs script: at the press, or at the third Shift, the page is a blank sheet at
 * once, and the forecast takes its place in the history. Without script it is a link like any other.
 */
export function LeaveLink({ href, children, ...rest }: ComponentProps<"a"> & { href: string }) {
  const [presses, setPresses] = useState(0);

  useEffect(() => {
    let alone = false;
    // Shift counts only by itself: a capital letter is not a wish to leave.
    const down = ({ key }: KeyboardEvent) => {
      alone = key === "Shift";
      if (!alone) setPresses(0);
    };
    const up = ({ key }: KeyboardEvent) => {
      if (alone && key === "Shift") setPresses((before) => before + 1);
    };
    addEventListener("keydown", down);
    addEventListener("keyup", up);
    return () => {
      removeEventListener("keydown", down);
      removeEventListener("keyup", up);
    };
  }, []);

  useEffect(() => {
    if (presses === 0) return;
    if (presses >= needed) leave(href);
    const forget = setTimeout(() => setPresses(0), lasts);
    return () => clearTimeout(forget);
  }, [presses, href]);

  function press(event: MouseEvent) {
    event.preventDefault();
    leave(href);
  }

  return (
    <>
      <a href={href} rel="noreferrer" onClick={press} {...rest}>
        {children}
      </a>
      <span className="sr" role="status">
        {announcements[presses]}
      </span>
    </>
  );
}

function leave(href: string) {
  document.documentElement.classList.add("leaving");
  document.title = "";
  location.replace(href);
}
