import { SETTINGS } from "@/components/admin/setting-words";
import type { Conduct } from "@/lib/moderation/log/conduct";
import type { ConductView } from "@/lib/moderation/log/views";
import { SETTING_NAMES } from "@/lib/moderation/settings/schemas";
import { lower } from "@/lib/platform/amounts";

type Say = (about: string | null, details: ConductView["details"]) => string;

const sights: Record<string, string> = { crisis: "the crisis queue", legal: "legal notices" };

/** What somebody did, after their name. */
const SAY: Record<Conduct, Say> = {
  "decision.made": (_, { verdict, rule }) => `decided: ${verdict}${rule ? `, rule ${rule}` : ""}`,
  "decision.undone": (_, { verdict }) => `took a decision back: ${verdict}`,
  "view.kept": (_, { queue }) => `kept a view of a queue for everybody: ${queue}`,
  "view.dropped": (_, { queue }) => `dropped a view that everybody had: ${queue}`,
  "rule.saved": (about, { number }) => `wrote rule ${number}${about ? `, “${about}”` : ""}`,
  "rule.moved": (about, { number, before }) =>
    `gave rule ${before}${about ? `, “${about}”,` : ""} the number ${number}`,
  "rule.retired": (about, { number }) => `retired rule ${number}${about ? `, “${about}”` : ""}`,
  "rule.restored": (about, { number }) => `brought rule ${number} back${about ? `, “${about}”` : ""}`,
  "template.saved": (about) => `wrote a sentence for the rule ${named(about)}`,
  "template.removed": (about) => `took away a sentence of the rule ${named(about)}`,
  "word.listed": (_, { added, changed }) => `wrote on the word list: ${added} new, ${changed} changed`,
  "word.unlisted": (_, { words }) => `took ${words} off the word list`,
  "settings.saved": (_, details) => `set ${settingsInWords(details)}`,
  "publication.saved": () => "changed what the publication is called or says of itself",
  "score.trained": (_, { version, learnedFrom, active, precision, recall }) =>
    `learned a score from ${learnedFrom} decisions, version ${version}: ${found(precision, recall)}, ${active ? "in use" : "no better than before, not in use"}`,
  "role.granted": (about, { role }) => `made ${about ?? "somebody"} ${role}`,
  "role.revoked": (about, { role }) => `took the role of ${role} from ${about ?? "somebody"}`,
  "grant.given": (about, { grant }) => `let ${about ?? "somebody"} see ${sights[String(grant)]}`,
  "grant.taken": (about, { grant }) => `no longer lets ${about ?? "somebody"} see ${sights[String(grant)]}`,
  "author.account-set": (about) => `set whose account ${about ?? "an author"} writes with`,
  "author.pace-set": () => "set how many letters a week to answer",
  "answer.published": (_, { letters }) =>
    `published an answer to ${letters === 1 ? "one letter" : `${letters} letters`}`,
  "answer.promoted": () => "put an answer among the frequent questions",
  "answer.demoted": () => "took an answer from the frequent questions",
  "question.declined": () => "declined a question",
  "question.passed-on": () => "passed a question on",
  "questions.switched": (about, { questions }) => `switched questions ${questions} for ${named(about)}`,
  "questions.days-set": (about) => `set the answer days of ${named(about)}`,
  "article.imported": (about) => `brought in ${named(about)}`,
  "article.revised": (about) => `brought in a new text of ${named(about)}`,
  "article.updated": (about) => `changed what is known of ${named(about)}`,
};

/** "Ines decided: reject, rule 2". */
export function conductWords({ event, by, about, details }: ConductView): string {
  return `${by ?? "The system"} ${SAY[event](about, details)}`;
}

/** "links that may pass 1 → 2". */
function settingsInWords(details: ConductView["details"]): string {
  return SETTING_NAMES.filter((name) => name in details)
    .map((name) => `${lower(SETTINGS[name].label)} ${details[name]}`)
    .join(", ");
}

/** How a score did on the newest decisions. */
function found(precision: unknown, recall: unknown): string {
  return precision === null
    ? "of the newest decisions it points out none"
    : `of what it points out ${precision} % was turned down, and that is ${recall} % of all that was`;
}

function named(about: string | null): string {
  return about ? `“${about}”` : "an article";
}
