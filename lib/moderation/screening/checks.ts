import type { Contribution } from "@/lib/contributions/state/contribution";
import { crisis } from "./checks/crisis";
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
import { recognisable } from "./checks/recognisable";
import { repeats } from "./checks/repeats";
import { score } from "./checks/score";
import { shouting } from "./checks/shouting";
import { standing } from "./checks/standing";
import type { Facts } from "./facts";
import type { Signal } from "./signal";

/** One small check of screening. It looks; it changes nothing. */
export type Check = {
  name: string;
  /** What it finds is only pointed out where the writer is trusted. Never so for a list, a crisis or a standing. */
  soft?: boolean;
  /** Whether it reads words, and so a title as well. */
  readsTitles?: boolean;
  look: (contribution: Contribution, facts: Facts) => Omit<Signal, "check">[];
};

/** The checks, in the order in which their findings are shown. */
export const CHECKS: readonly Check[] = [
  crisis,
  readByAPerson,
  heldArticle,
  firstContributions,
  standing,
  newName,
  listedWords,
  listedExpressions,
  lookAlikes,
  links,
  identifyingDetails,
  recognisable,
  shouting,
  language,
  repeats,
  nearDuplicates,
  score,
];
