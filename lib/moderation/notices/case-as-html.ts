import type { NoticeCase } from "./export-notice";

/** A case as a plain document to be printed, without script and style. */
export function caseAsHtml({ publication, exportedAt, law, notice, about, decisions }: NoticeCase): string {
  const facts: [string, string | null | undefined][] = [
    ["Publication", publication],
    ["Law", law],
    ["Reference", notice.reference],
    ["Received", notice.receivedAt.toISOString()],
    ["Said to be illegal because of", notice.kind],
    ["Explanation", notice.explanation],
    ["Name", notice.notifier?.name],
    ["E-mail", notice.notifier?.email],
    ["Good faith", "confirmed"],
    ["Outcome", notice.outcome],
    ["Closed", notice.closedAt?.toISOString()],
  ];
  const noticed: [string, string | null | undefined][] = about
    ? [
        ["Id", about.id],
        ["Kind", about.kind],
        ["State", about.state],
        ["Signed", about.byline.name ?? "nameless"],
        ["Article", about.article?.title],
        ["Published", about.publishedAt?.toISOString()],
        ["Revision", `${about.revision}; when the notice came ${notice.revision}`],
        ["Title", about.title],
        ["Text", about.text],
      ]
    : [];
  const decided = decisions.map((decision) =>
    section(`Decision of ${decision.at.toISOString()}`, [
      ["Verdict", decision.verdict],
      ["By", decision.by],
      ["Law", decision.legalGround],
      ["Rule", decision.rule && `${decision.rule.number}. ${decision.rule.title}`],
      ["Facts", decision.facts],
      ["Automated means", decision.automated ? "yes" : "no"],
      ["Told to the notifier", decision.toldToNotifier],
    ]),
  );
  return [
    "<!doctype html>",
    `<html lang="en"><head><meta charset="utf-8"><title>Notice ${plain(notice.reference)}</title></head><body>`,
    `<h1>Notice ${plain(notice.reference)}</h1>`,
    section("The notice", facts),
    section("What it is about", noticed),
    ...decided,
    `<p>Exported ${plain(exportedAt)}.</p>`,
    "</body></html>",
  ].join("\n");
}

function section(title: string, entries: [string, string | null | undefined][]): string {
  const listed = entries
    .filter(([, value]) => value)
    .map(
      ([name, value]) =>
        `<dt><b>${plain(name)}</b></dt><dd>${plain(value ?? "").replace(/\n/g, "<br>")}</dd>`,
    );
  return `<h2>${plain(title)}</h2>\n<dl>${listed.join("\n")}</dl>`;
}

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function plain(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
