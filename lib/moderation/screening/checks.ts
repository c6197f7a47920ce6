import type { Contribution } from "@/lib/contributions/state/contribution";
import { firstContributions } from "./checks/first-contributions";
import { heldArticle } from "./checks/held-article";
import { identifyingDetails } from "./checks/identifying-details";
import { language } from "./checks/language";
import { links } from "./checks/links";
import { listedExpressions } from "./checks/listed-expressions";
import { listedWords } from "./checks/listed-words";
import { lookAlikes } from "./checks/look-alikes";
import { nearDuplicates } from "./checks/near-duplicates";
import { newName } from "./checks/new-name";
import { readByAPerson } from "./checks/read-by-a-person";
import { repeats } from "./checks/repeats";
import { score } from "./checks/score";
import { shouting } from "./checks/shouting";
import type { Facts } from "./gather-facts";
import type { Signal } from "./signal";

/** One small check of screening. It looks; it changes nothing. */
export type Check = {
  name: string;
  /** Whether it reads words, and so a title as well. */
  readsTitles?: boolean;
  look: (contribution: Contribution, facts: Facts) => Omit<Signal, "check">[];
};

/** The checks, in the order in which their findings are shown. */
export const CHECKS: readonly Check[] = [
  readByAPerson,
  heldArticle,
  firstContributions,
  newName,
  listedWords,
  listedExpressions,
  lookAlikes,
  links,
  identifyingDetails,
  shouting,
  language,
  repeats,
  nearDuplicates,
  score,
];
