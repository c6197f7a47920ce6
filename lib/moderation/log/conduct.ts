/**
 * What staff do, by the name of its audit event. What isn't in this list is in nobody's view: events about what
 * readers write would tie accounts to pen names.
 */
export const CONDUCT = [
  "decision.made",
  "decision.undone",
  "view.kept",
  "view.dropped",
  "rule.saved",
  "rule.moved",
  "rule.retired",
  "rule.restored",
  "template.saved",
  "template.removed",
  "word.listed",
  "word.unlisted",
  "settings.saved",
  "publication.saved",
  "score.trained",
  "role.granted",
  "role.revoked",
  "grant.given",
  "grant.taken",
  "author.account-set",
  "author.pace-set",
  "answer.published",
  "answer.promoted",
  "answer.demoted",
  "question.declined",
  "question.passed-on",
  "questions.switched",
  "questions.days-set",
  "article.imported",
  "article.revised",
  "article.updated",
] as const;
export type Conduct = (typeof CONDUCT)[number];
