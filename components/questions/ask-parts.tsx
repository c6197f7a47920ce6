import { QuietOffer } from "@/components/leaving/quiet-offer";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { articlePath } from "@/lib/articles/paths";
import { amount } from "@/lib/platform/amounts";
import { answeredPath } from "@/lib/questions/paths";
import { comeBackInWords } from "./come-back";

type About = { author: string; name: string; title: string };

export function AskHead({ author, title }: About) {
  return (
    <header>
      <p className="label">
        A question for {author}, about <i>{title}</i>
      </p>
      <h1 className="mt-1 text-title">Ask without giving a name</h1>
      <p className="read dim mt-3">
        You don’t need an account or an email address. When you send it, you’ll be given six words, made on
        your own device. They are the only way back to your question, so nobody can follow it to you, and
        nobody can look it up for you either.
      </p>
      <QuietOffer />
    </header>
  );
}

type NextProps = { name: string; pace: number; answerDays: readonly number[] };

/** What happens once it is sent, and what can be undone. Stands in the form's margin. */
export function AskNext({ name, pace, answerDays }: NextProps) {
  return (
    <aside className="m stack next gap-3" aria-label="What happens next">
      <p className="label">What happens next</p>
      <p className="dim small">
        A moderator reads it first, to keep {name} and you safe. They can’t see who you are.
      </p>
      <p className="dim small">
        {name} answers up to {amount(pace, "question", "questions")} a week. Yours will wait its turn and
        won’t be dropped without a word. {comeBackInWords(name, answerDays)}
      </p>
      <p className="dim small">You can withdraw it at any time, before or after the answer.</p>
      <p className="hint">
        <Icon name="lock" /> Nothing you type here is kept on this device.
      </p>
    </aside>
  );
}

export function AskCare({ name }: { name: string }) {
  return (
    <Notice tone="care">
      <p>
        <b className="font-semibold">{name} answers in days, not minutes.</b> If you are in danger, or
        thinking about ending your life, please don’t wait for an answer.{" "}
        <a href="/help-now">People you can talk to now</a>
      </p>
    </Notice>
  );
}

type ClosedProps = About & {
  slug: string;
  paused: boolean;
  /** What the author says to those who come while questions are paused. */
  sentence: string | null;
};

/** In place of the form, while questions are paused or off. */
export function AskClosed({ name, title, slug, paused, sentence }: ClosedProps) {
  return (
    <div className="ask wrap pt-page-top">
      <header>
        <p className="label">
          About <i>{title}</i>
        </p>
        <h1 className="mt-1 text-title">{paused ? "No letters for now" : "No letters here"}</h1>
        {paused && sentence && <p className="read dim mt-3">{sentence}</p>}
        <p className="read dim mt-3">
          {paused
            ? `${name} isn’t taking questions at present. Those that have come are still being answered; yours can come another week.`
            : "This article doesn’t take questions. What was answered before can still be read."}
        </p>
      </header>
      <WaysOn slug={slug} />
    </div>
  );
}

/** Where to go from a page that has nothing further to fill in. */
export function WaysOn({ slug }: { slug: string }) {
  return (
    <p className="cluster gap-x-6">
      <a className="lk" href={articlePath(slug)}>
        Back to the article
      </a>
      <a className="lk" href={answeredPath(slug)}>
        What others asked
      </a>
    </p>
  );
}
