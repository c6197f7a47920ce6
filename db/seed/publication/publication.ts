import type { Publication } from "./types";

/** The magazine that a fresh installation shows. It and everyone in it are invented. */
export const publication = {
  name: "Quarterlight",
  tagline: "Essays for the small window",
  description:
    "Quarterlight is named after the small window in an old car, the one that opens a hand’s width and lets in the weather without the noise. Essays about love, family, grief, work and the mind, one every few weeks, for people who read slowly.",
  leaveHref: "https://www.weather.gov/",
  quietTitle: "Weather",
  promiseHours: 12,
  locale: "en-GB",
  writtenFor: "2026-11-24T00:00Z",
} as const satisfies Publication;
