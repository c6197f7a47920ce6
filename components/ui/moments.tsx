"use client";

import { useEffect } from "react";
import { dateLocale, spokenMoment } from "./spoken-moment";

/**
 * Once a page: turns the dates of `<Moment>` into the words of the reader's own clock, "Tuesday evening". One leaf
 * for all of them, so that a long conversation is no more script than a short one.
 */
export function Moments() {
  useEffect(() => {
    const now = new Date();
    for (const time of document.querySelectorAll<HTMLTimeElement>("time.spoken")) {
      time.textContent = spokenMoment(
        new Date(time.dateTime),
        now,
        dateLocale(document.documentElement.lang),
      );
    }
  });
  return null;
}
