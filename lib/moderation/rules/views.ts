import type { Language, WordEffect } from "@/db/vocabulary";

/** A community rule, as everyone reads it and decisions cite it. */
export type RuleView = {
  id: string;
  number: number;
  title: string;
  text: string;
  /** What a statement under this rule starts as. */
  template: string;
};

/** A word or phrase whose writers wait for a person, or are asked to read it once more. */
export type ListedWordView = { id: string; pattern: string; effect: WordEffect; why: string };

/** What an admin sets for the whole publication. */
export type PublicationSettingsView = {
  name: string;
  tagline: string;
  description: string;
  leaveHref: string;
  promiseHours: number;
  heldFirst: number;
  linksAllowed: number;
  languages: Language[];
};
