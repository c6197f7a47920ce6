import { SETTINGS } from "@/components/admin/setting-words";
import { regionName } from "@/lib/moderation/crisis/regions";
import type { Conduct } from "@/lib/moderation/log/conduct";
import type { ConductView } from "@/lib/moderation/log/views";
import { AMOUNT_NAMES } from "@/lib/moderation/settings/schemas";
import { lower } from "@/lib/platform/amounts";

type Say = (about: string | null, details: ConductView["details"]) => string;

const sights: Record<string, string> = { crisis: "the crisis queue", legal: "legal notices" };

/** What somebody did, after their name. */
const SAY: Record<Conduct, Say> = {
  "decision.made": (_, { verdict, rule }) => `decided: ${verdict}${rule ? `, rule ${rule}` : ""}`,
  "decision.undone": (_, { verdict }) => `took a decision back: ${verdict}`,
  "decision.read-twice": (_, { agreed }) =>
    `read a decision a second time, and ${agreed ? "came to the same" : "came to something else"}`,
  "view.kept": (_, { queue }) => `kept a view of a queue for everybody: ${queue}`,
  "view.dropped": (_, { queue }) => `dropped a view that everybody had: ${queue}`,
  "sanction.given": (about, { sanctioned, until }) =>
    `${sanctionWords(sanctioned)} ${about ?? "somebody"}${until ? `, until ${until}` : ""}`,
  "sanction.lifted": (about, { sanctioned }) =>
    `took back that they ${sanctionWords(sanctioned)} ${about ?? "somebody"}`,
  "member.noted": (about) => `wrote a note about ${about ?? "somebody"}`,
  "break-glass.asked": (about) => `asked to see who is behind ${behind(about)}`,
  "break-glass.consented": (about) => `consented that a colleague sees who is behind ${behind(about)}`,
  "break-glass.opened": (about) => `saw who is behind ${behind(about)}`,
  "break-glass.telling-delayed": (about, { until }) =>
    `put off until ${until} that the writer behind ${behind(about)} is told`,
  "review.passed-on": (_, { to }) =>
    to === "crisis"
      ? "passed something on to the crisis queue"
      : "passed something back from the crisis queue",
  "care.steps-taken": (_, { steps }) => `took ${steps} of the steps of care`,
  "care.handed-over": () => "left a note for whoever goes on in the crisis queue",
  "care.follow-up-set": (_, { hours }) => `will look again at something in ${hours} hours`,
  "care.written": () => "wrote to a writer out of care",
  "crisis-line.saved": (_, { region }) => `wrote down a line to call (${regionName(String(region))})`,
  "crisis-line.confirmed": (_, { region }) => `confirmed a line to call (${regionName(String(region))})`,
  "crisis-line.removed": (_, { region }) => `took away a line to call (${regionName(String(region))})`,
  "crisis-line.region-first": (_, { region }) =>
    `put a country’s lines first (${regionName(String(region))})`,
  "appeal.decided": (_, { outcome }) => `decided an appeal: ${outcome}`,
  "appeal.undone": (_, { outcome }) => `took the decision on an appeal back: ${outcome}`,
  "notice.decided": (_, { verdict }) => `decided on a legal notice: ${verdict}`,
  "notice.undone": (_, { verdict }) => `took a decision on a legal notice back: ${verdict}`,
  "notice.exported": () => "exported the case of a legal notice",
  "demand.recorded": (_, { given }) =>
    `recorded a legal demand, to which ${given ? "something" : "nothing"} was given`,
  "demand.corrected": () => "recorded that a legal demand had been written down by mistake",
  "reports.voided": (_, { reports }) => `set aside ${reports === 1 ? "one report" : `${reports} reports`}`,
  "reports.taken-up": (_, { reports }) =>
    `took up ${reports === 1 ? "one report" : `${reports} reports`} that had been set aside`,
  "rule.saved": (about, { number }) => `wrote rule ${number}${about ? `, “${about}”` : ""}`,
  "rule.moved": (about, { number, before }) =>
    `gave rule ${before}${about ? `, “${about}”,` : ""} the number ${number}`,
  "rule.retired": (about, { number }) => `retired rule ${number}${about ? `, “${about}”` : ""}`,
  "rule.restored": (about, { number }) => `brought rule ${number} back${about ? `, “${about}”` : ""}`,
  "template.saved": (about) => `wrote a sentence for the rule ${named(about)}`,
  "template.removed": (about) => `took away a sentence of the rule ${named(about)}`,
  "word.listed": (_, { added, changed }) => `wrote on the word list: ${added} new, ${changed} changed`,
  "word.changed": (_, { words, to }) => `changed ${words} on the word list to: ${to}`,
  "word.unlisted": (_, { words }) => `took ${words} off the word list`,
  "settings.saved": (_, details) => `set ${settingsInWords(details)}`,
  "publication.saved": () => "changed what the publication is called or says of itself",
  "score.trained": (_, { version, learnedFrom, active, precision, recall }) =>
    `learned a score from ${learnedFrom} decisions, version ${version}: ${found(precision, recall)}, ${active ? "in use" : "no better than before, not in use"}`,
  "score.asked": () => "had screening learn from what was decided",
  "score.used": (_, { version, before }) =>
    `put version ${version} of the score to use${before ? `, where version ${before} was` : ""}`,
  "outside.tried": (_, { service, problem }) =>
    `asked ${service} about a sentence of ours: ${problem ? `no answer (${problem})` : "it answered"}`,
  "role.granted": (about, { role }) => `made ${about ?? "somebody"} ${role}`,
  "role.revoked": (about, { role }) => `took the role of ${role} from ${about ?? "somebody"}`,
  "grant.given": (about, { grant }) => `let ${about ?? "somebody"} see ${sights[String(grant)]}`,
  "grant.taken": (about, { grant }) => `no longer lets ${about ?? "somebody"} see ${sights[String(grant)]}`,
  "author.account-set": (about) => `set whose account ${about ?? "an author"} writes with`,
  "author.pace-set": () => "set how many letters a week to answer",
  "answer.published": (_, { letters }) =>
    `published an answer to ${letters === 1 ? "one letter" : `${letters} letters`}`,
  "answer.scheduled": (_, { on }) => `set an answer for ${on}`,
  "answer.taken-back": () => "took back an answer that was set for a day",
  "answer.promoted": () => "put an answer among the frequent questions",
  "answer.demoted": () => "took an answer from the frequent questions",
  "question.declined": () => "declined a question",
  "question.passed-on": (_, { to }) =>
    to === "crisis" ? "passed a question on to where a crisis is read" : "passed a question on",
  "question.handed": () => "handed a question to another author",
  "question.handed-back": () => "gave a question back to the authors of its article",
  "question.put-up": () => "put a question under its article before it is answered",
  "question.taken-down": () => "took a question that isn’t answered yet from under its article",
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
  const amounts = AMOUNT_NAMES.filter((name) => name in details).map(
    (name) => `${lower(SETTINGS[name].label)} ${details[name]}`,
  );
  return [...amounts, ...("languages" in details ? ["which languages are read"] : [])].join(", ");
}

/** How a score did on the newest decisions. */
function found(precision: unknown, recall: unknown): string {
  return precision === null
    ? "of the newest decisions it points out none"
    : `of what it points out ${precision} % was turned down, and that is ${recall} % of all that was`;
}

/** What somebody did about somebody. */
function sanctionWords(kind: unknown): string {
  switch (kind) {
    case "warn":
      return "warned";
    case "hold_all":
      return "put everything on hold from";
    case "suspend":
      return "suspended";
    default:
      return "banned";
  }
}

/** A pen name; of what bears no name the log says nothing more. */
function behind(about: string | null): string {
  return about ? `the pen name “${about}”` : "something without a name";
}

function named(about: string | null): string {
  return about ? `“${about}”` : "an article";
}
