import { waysTo } from "@/lib/moderation/crisis/care-aside";
import type { CrisisLineView } from "@/lib/moderation/crisis/views";

/** Lines of one country, each with what it is, ways to it, and how sure this site is of it. */
export function CrisisLines({ lines }: { lines: readonly CrisisLineView[] }) {
  return (
    <ul className="stack list gap-4">
      {lines.map((line) => (
        <li key={line.id} className="border-s-[1.5px] border-clay ps-4">
          <p className="note-body">
            <b className="font-semibold">{line.name}.</b> {line.about} {line.hours}, in {line.languages}.
          </p>
          <p className="cluster gap-x-4 gap-y-0">
            {waysTo(line).map(({ label, href }) =>
              href ? (
                <a key={label} className="lk" href={href}>
                  {label}
                </a>
              ) : (
                <b key={label} className="font-semibold">
                  {label}
                </b>
              ),
            )}
          </p>
          <p className="hint">{howSure(line)}</p>
        </li>
      ))}
    </ul>
  );
}

/** A number that nobody here has made sure of is shown, since most are well known; but not as if somebody had. */
function howSure({ confirmedOn, checkedOn }: CrisisLineView): string {
  return confirmedOn
    ? `We made sure of this on ${dayInWords(confirmedOn)}.`
    : `Written down on ${dayInWords(checkedOn)}; we haven’t called it ourselves. If nobody answers, findahelpline.com knows the newest number.`;
}

function dayInWords(day: string): string {
  const words = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Date(day).toLocaleDateString("en-GB", words);
}
