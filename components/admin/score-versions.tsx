import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Moment } from "@/components/ui/moment";
import { Tag } from "@/components/ui/tag";
import { askForScoreAction, putScoreToUseAction } from "@/lib/moderation/score/actions";
import type { ScoreView, TellingWordsView } from "@/lib/moderation/score/views";

type Props = { versions: readonly ScoreView[]; words: TellingWordsView };

/** The versions of the learned score, the newest first, and how each did on decisions that it had not learned from. */
export function ScoreVersions({ versions, words }: Props) {
  return (
    <div className="stack max-w-measure gap-5">
      <p className="dim">
        It learns at night from what was decided here on notes and stories, and is tried on the newest fifth
        of it. A version comes into use where it tells those apart better than the one before. It never holds
        or decides.
      </p>
      {versions.length === 0 ? (
        <p className="dim">
          Nothing was learned yet. It takes about 250 decisions, and of both kinds: at least 25 that were
          turned down.
        </p>
      ) : (
        <ol className="ruled">
          {versions.map((version) => (
            <Version key={version.version} {...version} />
          ))}
        </ol>
      )}
      <Words title="Speak most against a text" words={words.against} />
      <Words title="Speak most for a text" words={words.approved} />
      {words.against.length + words.approved.length > 0 && (
        <p className="ds dimmer">
          Of the newest texts that were decided on, and only words that several of them have. No version keeps
          a word.
        </p>
      )}
      <Form action={askForScoreAction} aria-label="Learn now">
        <SubmitButton variant="second">Learn now</SubmitButton>
      </Form>
    </div>
  );
}

function Version({ version, trainedAt, learnedFrom, evaluation, active, kept }: ScoreView) {
  const { decisions, against, area, areaBefore, precision, recall } = evaluation;
  return (
    <li>
      <div className="stack gap-1 py-2">
        <h3 className="cluster gap-x-2.5">
          Version {version} {active && <Tag tone="answer">In use</Tag>}
        </h3>
        <p className="dim">
          Learned on <Moment at={trainedAt} as="date" /> from {learnedFrom.toLocaleString("en")} decisions,
          and tried on {decisions.toLocaleString("en")} others, of which {against.toLocaleString("en")} were
          turned down.
        </p>
        <p className="ds dim">
          AUROC {area.toFixed(3)}
          {areaBefore !== null && `, where the one before had ${areaBefore.toFixed(3)}`}.{" "}
          {precision === null
            ? "It would have pointed out none of them."
            : `Precision ${percent(precision)}: of what it points out so much was turned down. Recall ${percent(recall)}: of what was turned down it points out so much.`}
        </p>
        {!active && kept && (
          <Form action={putScoreToUseAction} className="contents">
            <input type="hidden" name="version" value={version} />
            <SubmitButton variant="quiet">Use version {version} again</SubmitButton>
          </Form>
        )}
        {!active && !kept && (
          <p className="ds dimmer">It was no better, or is too old: what it learned is not kept.</p>
        )}
      </div>
    </li>
  );
}

function percent(share: number | null): string {
  return share === null ? "unknown" : `${Math.round(share * 100)} %`;
}

function Words({ title, words }: { title: string; words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <div className="stack gap-1">
      <h3 className="dh">{title}</h3>
      <p className="wrap-anywhere">{words.join(", ")}</p>
    </div>
  );
}
