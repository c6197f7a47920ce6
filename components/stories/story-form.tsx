"use client";

import type { ReactNode } from "react";
import { useNames } from "@/components/account/use-names";
import { HelpNow } from "@/components/crisis/help-now";
import { CheckField, ChecksField, ChoiceField } from "@/components/form/choice-field";
import { Draft } from "@/components/form/draft";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField, WritingField } from "@/components/form/text-field";
import { BesideWriting } from "@/components/on-device/beside-writing";
import { CONTENT_NOTES } from "@/db/vocabulary";
import { capital } from "@/lib/platform/amounts";
import type { AsideView } from "@/lib/platform/form-state";
import { sendStoryAction } from "@/lib/stories/actions";
import { CoverPreview } from "./cover-preview";
import { WordsSoFar } from "./words-so-far";

type Props = {
  article: string;
  limits: { title: number; body: number };
  /** The card with lines to call. */
  lines: AsideView;
  /** What can be taken back, drawn by the server. */
  promise: ReactNode;
  /** The way out that keeps what was written. */
  stop: ReactNode;
};

/** Where a story is written: it is kept on the device as one types, and sent when its writer says so. */
export function StoryForm({ article, limits, lines, promise, stop }: Props) {
  return (
    <Form action={sendStoryAction}>
      <input type="hidden" name="articleSlug" value={article} />
      <TextField name="title" label="Title" className="title-in" maxLength={limits.title} required />
      <CoverPreview />
      <WritingField
        name="body"
        label="Your story"
        hint="Between two hundred and three thousand words. No rush, and no prize for length."
        className="tall"
        maxLength={limits.body}
        required
        after={
          <div className="cluster apart items-baseline gap-x-6 gap-y-1">
            <Draft name="body" keepAs={`story:${article}`} />
            <WordsSoFar name="body" />
          </div>
        }
      />
      <BesideWriting name="body" care={lines} />
      <NameChoice article={article} />
      <ChecksField
        name="contentNotes"
        legend="Should readers know about anything first?"
        hint="Content notes sit above the story. They don’t count against it."
        columns="two"
        options={CONTENT_NOTES.map((note) => ({ value: note, label: capital(note) }))}
      />
      {promise}
      <HelpNow />
      <CheckField
        name="own"
        label="This happened to me, and I’ve changed the names of the other people in it."
        required
      />
      <div className="go">
        {stop}
        <SubmitButton>Send to the moderators</SubmitButton>
      </div>
    </Form>
  );
}

/** How the story is signed: the reader's names once they are known, until then the kinds of name. */
function NameChoice({ article }: { article: string }) {
  const names = useNames(article);
  const named =
    names.length > 0
      ? names.map(({ id, kind, name }) => ({
          value: id,
          label: kind === "pen" ? "A pen name" : "My own name",
          hint: name,
        }))
      : [
          { value: "own", label: "My own name", hint: "As on your account" },
          { value: "pen", label: "A pen name", hint: "The newest of yours" },
        ];
  return (
    <ChoiceField
      key={names.length}
      name="byline"
      legend="How would you like to be named?"
      hint="Readers and moderators see only what you choose here."
      columns="three"
      options={[...named, { value: "anonymous", label: "No name", hint: "“A reader”" }]}
      defaultValue={named[0]?.value}
    />
  );
}
