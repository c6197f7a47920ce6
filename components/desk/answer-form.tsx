"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { CheckField, ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { useField } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField, WritingField } from "@/components/form/text-field";
import { FieldError } from "@/components/ui/field-error";
import type { ReplyMode } from "@/db/vocabulary";
import { amount, capital, inWords } from "@/lib/platform/amounts";
import { answerAction } from "@/lib/questions/desk/actions";
import { KeepDraft } from "./keep-draft";
import { printable } from "./printable";

/** Another letter that may have the same answer; its words are drawn on the server. */
export type OtherLetter = {
  id: string;
  words: ReactNode;
  replyMode: ReplyMode;
  ticked: boolean;
  alike: boolean;
};

type Props = {
  questionId: string;
  replyMode: ReplyMode;
  others: OtherLetter[];
  /** The draft as it was kept, or what a new answer begins with. */
  draft: { body: string; goes: "private" | "printed"; printedQuestion: string; promote: boolean };
  savedAt?: string;
  /** The author's next answer day, and from when to when another can be chosen (ISO dates). */
  days: { next: string; nextInWords: string; first: string; last: string };
  limit: number;
  signs: { down: ReactNode; check: ReactNode; send: ReactNode };
};

/** How many other letters lie open before the rest fold away. */
const OPEN = 3;

/** Where an answer is written: for whom, in which words, where it goes. Every button works without script too. */
export function AnswerForm({ questionId, replyMode, others, draft, savedAt, days, limit, signs }: Props) {
  const [goes, setGoes] = useState(draft.goes);
  const [asked, setAsked] = useState(1 + others.filter(({ ticked }) => ticked).length);
  const mayPrint = replyMode === "public" || others.some((other) => other.replyMode === "public");

  function follow(event: FormEvent<HTMLFormElement>) {
    const data = new FormData(event.currentTarget);
    setGoes(data.get("goes") === "printed" ? "printed" : "private");
    setAsked(1 + data.getAll("alsoFor").length);
  }

  return (
    <Form action={answerAction} className="stack gap-6" onChange={follow}>
      <input type="hidden" name="questionId" value={questionId} />
      {others.length > 0 && <Together others={others} down={signs.down} />}
      <section className="letterbox">
        <WritingField name="body" label="Your answer" hideLabel defaultValue={draft.body} maxLength={limit} />
        <p className="hint cluster apart mt-2">
          <span>
            {signs.check} <KeepDraft savedAt={savedAt} />
          </span>
          <span>Nobody sees it until you send it</span>
        </p>
      </section>
      {mayPrint ? (
        <>
          <ChoiceField
            name="goes"
            legend="Where does it go?"
            defaultValue={draft.goes}
            options={[
              { value: "private", label: `${toThem(asked)}, privately` },
              {
                value: "printed",
                label: `${toThem(asked)}, and printed under the article`,
                hint: "Whoever said “only me” is answered alone; readers see the question in your wording below.",
              },
            ]}
          />
          <div className={goes === "printed" ? "field" : "field for-print"}>
            <WritingField
              name="printedQuestion"
              label="The question, as readers will see it"
              hint="Leave out what could point to whoever asked."
              defaultValue={draft.printedQuestion}
              maxLength={600}
            />
            <CheckField
              name="promote"
              value="true"
              label="Add it to the article’s FAQ"
              hint="FAQ answers stand above the questions, in the order you choose."
              defaultChecked={draft.promote}
            />
          </div>
        </>
      ) : (
        <p className="hint">Whoever asked wants the answer for themselves alone, so it is not printed.</p>
      )}
      <details>
        <summary className="act">
          {signs.down}
          Send it on a later day
        </summary>
        <div className="stack mt-2 gap-3">
          <TextField
            name="on"
            type="date"
            label="The day it goes out"
            hint={`${days.nextInWords} is your next answer day. It goes out in the morning; until then you can take it back.`}
            defaultValue={days.next}
            min={days.first}
            max={days.last}
            className="w-48"
          />
          <SubmitButton name="next" value="set" variant="second" className="justify-self-start">
            Set it for that day
          </SubmitButton>
        </div>
      </details>
      <div className="go">
        <SubmitButton name="next" value="keep" variant="quiet" pendingLabel="Keeping it">
          Keep as a draft
        </SubmitButton>
        <SubmitButton name="next" value="look" variant="second" pendingLabel="Keeping it">
          See it as they will
        </SubmitButton>
        <SubmitButton name="next" value="send">
          {signs.send}
          {sendLabel(asked, mayPrint && goes === "printed")}
        </SubmitButton>
      </div>
    </Form>
  );
}

const toThem = (asked: number) =>
  asked === 1 ? "To the one who asked" : `To the ${inWords(asked)} who asked`;

function sendLabel(asked: number, prints: boolean): string {
  const to = asked === 1 ? "Send it" : `Send to ${inWords(asked)}`;
  return prints ? `${to}, and print` : to;
}

function Together({ others, down }: { others: OtherLetter[]; down: ReactNode }) {
  const { error, given } = useField("alsoFor");
  const ticked = (other: OtherLetter) =>
    given === undefined ? other.ticked : given.split("\n").includes(other.id);
  const alike = others.filter(({ alike }) => alike).length;
  const open = Math.max(OPEN, others.filter((other) => other.alike || other.ticked).length);
  const folded = others.slice(open);
  return (
    <section>
      <h3 className="dh">
        {alike > 0
          ? `${capital(amount(alike, "other letter asks", "other letters ask"))} much the same. Answer ${alike === 1 ? "it" : "them"} together?`
          : "Answer others with it?"}
      </h3>
      <ul className="asks">
        {others.slice(0, open).map((other) => (
          <Other key={other.id} other={other} ticked={ticked(other)} />
        ))}
      </ul>
      {folded.length > 0 && (
        <details>
          <summary className="act">
            {down}
            Show {amount(folded.length, "more letter", "more letters")}
          </summary>
          <ul className="asks">
            {folded.map((other) => (
              <Other key={other.id} other={other} ticked={ticked(other)} />
            ))}
          </ul>
        </details>
      )}
      {error && <FieldError>{error}</FieldError>}
    </section>
  );
}

function Other({ other, ticked }: { other: OtherLetter; ticked: boolean }) {
  return (
    <li>
      <label className="choice bare askr">
        <input type="checkbox" name="alsoFor" value={other.id} defaultChecked={ticked} />
        <span className="note-body">{other.words}</span>
        <span className="hint">
          {printable(other.replyMode)}
          {other.alike && !other.ticked && ". Asks much the same"}
        </span>
      </label>
    </li>
  );
}
