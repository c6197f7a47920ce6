"use client";

import { useSyncExternalStore } from "react";

type Props = {
  /** ISO 8601. */
  at: string;
  /** `clock`: "14:32". `day`: "Tuesday, 11:22", or "9 November, 11:22" for what is older than six days. */
  as?: "clock" | "day";
  className?: string;
};

/** A moment by the clock on the wall of whoever reads; in UTC until the page is awake. Desks need the minute. */
export function DeskTime({ at, as = "day", className }: Props) {
  const words = useSyncExternalStore(
    never,
    () => inWords(new Date(at), as),
    () => inWords(new Date(at), as, "UTC"),
  );
  return (
    <time dateTime={at} className={className}>
      {words}
    </time>
  );
}

const never = () => () => {};
const aWeek = 6 * 86_400_000;

function inWords(moment: Date, as: "clock" | "day", timeZone?: string): string {
  const clock = moment.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
  if (as === "clock") return clock;
  const now = new Date();
  const recent = Math.abs(now.getTime() - moment.getTime()) < aWeek;
  const sameYear = moment.getFullYear() === now.getFullYear();
  const day = recent
    ? moment.toLocaleDateString("en-GB", { weekday: "long", timeZone })
    : moment.toLocaleDateString("en-GB", {
        day: "numeric",
        month: "long",
        year: sameYear ? undefined : "numeric",
        timeZone,
      });
  return `${day}, ${clock}`;
}
