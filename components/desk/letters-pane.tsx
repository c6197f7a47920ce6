import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";
import { amount, capital, inWords } from "@/lib/platform/amounts";
import type { LetterLineView, LetterPage, PaceView } from "@/lib/questions/desk/views";
import { letterPath } from "@/lib/questions/paths";
import { Pace, people } from "./pace";

type Props = {
  page: LetterPage;
  pace: PaceView | null;
  /** The letter that is open. */
  current?: string;
  /** The letter after which this page of them begins. */
  after?: string;
  now: Date;
};

/** The letters that wait: what several people ask, most wanted first, then those on their own, the longest waiting first. */
export function LettersPane({ page, pace, current, after, now }: Props) {
  return (
    <section className="pane inb stack gap-4.5" aria-label="Letters">
      <div>
        <h1>Your letters</h1>
        {pace && <Pace pace={pace} />}
      </div>
      {page.wanted.length > 0 && (
        <div>
          <h2 className="dh">Asked by several people</h2>
          <ol className="qlist mt-1.5">
            {page.wanted.map((letter) => (
              <li key={letter.id}>
                <Line letter={letter} current={letter.id === current} after={after} now={now} />
              </li>
            ))}
          </ol>
        </div>
      )}
      {page.letters.length === 0 && page.wanted.length === 0 && (
        <Empty title={after ? "That was all of them." : "No letters are waiting."} level={2} />
      )}
      {page.letters.length > 0 && (
        <div>
          <h2 className="dh">On their own, longest waiting first</h2>
          <ol className="qlist mt-1.5">
            {page.letters.map((letter) => (
              <li key={letter.id}>
                <Line letter={letter} current={letter.id === current} after={after} now={now} />
              </li>
            ))}
          </ol>
        </div>
      )}
      {(after || page.next) && (
        <nav className="cluster apart" aria-label="Pages of letters">
          {after ? (
            <Link className="btn quiet" href="/desk" prefetch={false}>
              <Icon name="arrow-left" />
              Longest waiting
            </Link>
          ) : (
            <span />
          )}
          {page.next && (
            <Link className="btn quiet" href={`/desk?after=${page.next}`} prefetch={false} rel="next">
              More letters
              <Icon name="arrow-right" />
            </Link>
          )}
        </nav>
      )}
    </section>
  );
}

type LineProps = { letter: LetterLineView; current: boolean; after?: string; now: Date };

function Line({ letter, current, after, now }: LineProps) {
  return (
    <Link
      className="qi"
      href={after ? `${letterPath(letter.id)}?after=${after}` : letterPath(letter.id)}
      aria-current={current ? "true" : undefined}
      prefetch={false}
      scroll={false}
    >
      <span className="x large">{letter.excerpt}</span>
      <span className="m">
        {letter.people > 1 && <span>{people(letter.people)}</span>}
        {letter.wonders > 0 && <span>{wonderInWords(letter.wonders)}</span>}
        <span>{waitedInWords(letter.clearedAt, now)}</span>
        {letter.drafted && <span>{letter.goesOutAt ? "Set for a day" : "Draft saved"}</span>}
        <span>{letter.article.title}</span>
      </span>
      {letter.wroteBack && (
        <span>
          <Tag tone="answer">
            <Icon name="reply" />
            Wrote back
          </Tag>
        </span>
      )}
    </Link>
  );
}

/** How many readers say that they wonder too. */
export const wonderInWords = (n: number) =>
  n === 1 ? "One reader wonders too" : `${capital(inWords(n))} readers wonder too`;

const A_DAY = 86_400_000;

/** How long a letter has lain here, in days: nothing finer would help, and the letter came without a time. */
export function waitedInWords(since: Date, now: Date): string {
  const days = Math.floor(now.getTime() / A_DAY) - Math.floor(since.getTime() / A_DAY);
  if (days <= 0) return "Today";
  return days === 1 ? "Since yesterday" : capital(amount(days, "day", "days"));
}
