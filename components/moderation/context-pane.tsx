import Link from "next/link";
import { articlePath, threadPath } from "@/lib/articles/paths";
import { canBeMoved } from "@/lib/moderation/policy";
import type { PlaceView, QuotedView, ReviewView, WriterView } from "@/lib/moderation/reviews/views";
import { amount, capital, listed, lower } from "@/lib/platform/amounts";
import { Moment } from "../ui/moment";
import { History } from "./history";
import { MoveNote } from "./move-note";
import { glassHref, personaHref } from "./paths";
import type { Reason } from "./reason-panel";
import { ThreadActs } from "./thread-acts";
import { DONE, signature } from "./words";

/** What surrounds the contribution: where it stands, what it answers, who wrote it as far as may be known, its past. */
export function ContextPane({
  review,
  reasons = [],
  blind = false,
  className,
}: {
  review: ReviewView;
  reasons?: readonly Reason[];
  /** It is only read, by somebody who isn’t to see what became of it: no acts, no past of it. */
  blind?: boolean;
  className?: string;
}) {
  const { place, article, kind, question } = review;
  return (
    <aside className={className} aria-label="Context">
      {place?.passage && <Passage passage={place.passage} article={article} />}
      {article && !place?.passage && (
        <section className="stack gap-1.5">
          <h2 className="dh">The article</h2>
          <p className="ds">
            <a href={articlePath(article.slug)}>{article.title}</a>
          </p>
        </section>
      )}
      {place && <Thread review={review} place={place} reasons={reasons} blind={blind} />}
      {question && (
        <section className="stack gap-1.5">
          <h2 className="dh">What was asked for</h2>
          <p className="ds dim">
            {question.replyMode === "public"
              ? "May be answered in public."
              : "To be answered to the asker alone."}
          </p>
        </section>
      )}
      {kind !== "byline" && <Writer review={review} blind={blind} />}
      {!blind && <History review={review} />}
    </aside>
  );
}

function Passage({
  passage,
  article,
}: {
  passage: NonNullable<PlaceView["passage"]>;
  article: ReviewView["article"];
}) {
  return (
    <section className="stack gap-2">
      <h2 className="dh">The passage</h2>
      <p className="gnote">
        {before(passage.prefix)}
        <mark className="mark">{passage.exact}</mark>
        {after(passage.suffix)}
      </p>
      {article && (
        <p className="ds">
          <a href={articlePath(article.slug)}>{article.title}</a>
        </p>
      )}
    </section>
  );
}

/** The words around a passage are kept by letters; what is left of a cut word is left out. */
function before(prefix: string): string {
  return prefix && `… ${prefix.replace(/^\S*\s/u, "")}`;
}

function after(suffix: string): string {
  return suffix && `${suffix.replace(/\s\S*$/u, "")} …`;
}

type ThreadProps = { review: ReviewView; place: PlaceView; reasons: readonly Reason[]; blind: boolean };

function Thread({ review, place, reasons, blind }: ThreadProps) {
  const { parent, opening, notes, status, threadId } = place;
  const slug = review.article?.slug;
  const movable = !review.own && canBeMoved(review).allowed;
  return (
    <>
      {parent && <Quoted title="Replying to" quoted={parent} />}
      {opening && <Quoted title="The thread began with" quoted={opening} />}
      {!blind && (notes > 0 || status === "locked" || movable) && (
        <section className="stack gap-1.5">
          <h2 className="dh">The thread</h2>
          <p className="ds dim">
            {notes === 0 ? "Nothing is published in it" : capital(amount(notes, "note", "notes"))} so far
            {status === "locked" && ", and locked"}.
          </p>
          {slug && notes > 0 && (
            <p className="ds">
              <a href={threadPath(slug, threadId)}>Read the thread</a>
            </p>
          )}
          {(notes > 0 || status === "locked") && <ThreadActs place={place} reasons={reasons} />}
          {movable && <MoveNote contributionId={review.contributionId} place={place} />}
        </section>
      )}
    </>
  );
}

function Quoted({ title, quoted }: { title: string; quoted: QuotedView }) {
  const { name, kind } = signature(quoted.byline);
  return (
    <section className="stack gap-1.5">
      <h2 className="dh">{title}</h2>
      <p className="by ds">
        <b>{name}</b>
        <span className="pen">{kind}</span>
      </p>
      <p className="gnote line-clamp-6">{quoted.text}</p>
    </section>
  );
}

/** A pen name is known by its own deeds; of the account behind it, or of a nameless writer, nothing is known here. */
function Writer({
  review: { byline, writer, contributionId, state },
  blind,
}: {
  review: ReviewView;
  blind: boolean;
}) {
  return (
    <section className="stack gap-2">
      <h2 className="dh">This writer</h2>
      {writer ? (
        <>
          <p className="ds dim">
            {signature(byline).name} {byline.kind === "pen" ? "is a pen name, in use" : "has been here"} since{" "}
            <Moment at={writer.since} as="date" />. {deeds(writer)}
            {byline.kind === "pen" && " You can’t see the account behind it."}
          </p>
          {writer.persona && !blind && (
            <p className="ds">
              <Link href={personaHref(writer.persona)} prefetch={false}>
                What is known of {signature(byline).name}
              </Link>
            </p>
          )}
          {writer.refusals.length > 0 && (
            <ol className="tl list-none p-0">
              {writer.refusals.map(({ verdict, rule, at, excerpt }) => (
                <li key={at.toISOString()}>
                  <span className="dot" />
                  <span>
                    <Moment at={at} as="date" />: {DONE[verdict]}
                    {rule && `, ${lower(rule)}`}
                    <span className="dimmer block">“{excerpt}”</span>
                  </span>
                </li>
              ))}
            </ol>
          )}
        </>
      ) : (
        <>
          <p className="ds dim">{byline.kind === "receipt" ? nobody(byline.label) : NAMELESS}</p>
          {byline.kind === "anonymous" && !blind && state !== "withdrawn" && (
            <p className="ds">
              <Link href={glassHref({ of: "contribution", id: contributionId })} prefetch={false}>
                Ask to see who it is
              </Link>
            </p>
          )}
        </>
      )}
    </section>
  );
}

const NAMELESS =
  "A member who wrote without a name. Nobody at this desk sees who it is, unless two of you break the glass and the writer is told.";

function nobody(label: string | null): string {
  const way = "Sent without an account. We hold nothing that leads to a person.";
  return label ? `${way} Colleagues will know it as “${label}”.` : way;
}

function deeds({ approved, rejected, removed, waiting }: WriterView): string {
  const parts = [
    ...(approved > 0 ? [`${amount(approved, "contribution", "contributions")} published`] : []),
    ...(rejected > 0 ? [amount(rejected, "rejected", "rejected")] : []),
    ...(removed > 0 ? [amount(removed, "removed", "removed")] : []),
    ...(waiting > 0 ? [`${amount(waiting, "more waits", "more wait")}`] : []),
  ];
  return parts.length === 0 ? "This is their first." : `${capital(listed(parts))}.`;
}
