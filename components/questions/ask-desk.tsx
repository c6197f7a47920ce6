"use client";

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { isMarked } from "@/components/account/fetch-me";
import { ChecksField, ChoiceField } from "@/components/form/choice-field";
import { FormContext } from "@/components/form/form-context";
import { FormMessage } from "@/components/form/form-message";
import { ReadOnceMore } from "@/components/form/read-once-more";
import { typedWords } from "@/components/form/send-action";
import { WritingField } from "@/components/form/text-field";
import { BesideWriting } from "@/components/on-device/beside-writing";
import { ReceiptGiven, type ReceiptSigns } from "@/components/receipt/receipt-given";
import { SendButton } from "@/components/receipt/send-button";
import { useNobodysForm } from "@/components/receipt/use-nobodys-form";
import { useWipe } from "@/components/receipt/use-wipe";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import { type Cloth, REPLY_MODES, WISHES as WISHED, type Wish } from "@/db/vocabulary";
import type { AnonState, ReceiptForm } from "@/lib/anonymity/views";
import type { AsideView } from "@/lib/platform/form-state";
import { askAsMemberAction } from "@/lib/questions/actions";
import { AskingStands } from "./asking-stands";
import { comeBackOn } from "./come-back";
import type { Asked, QuestionSender, Step } from "./question-sender";

type Props = {
  article: { slug: string; href: string; cloth: Cloth };
  author: string;
  /** How the author is spoken of. */
  name: string;
  publication: string;
  comeBack: string;
  /** Among how many a question is hidden, in a sentence. */
  crowd: string;
  /** The most characters a question may have. */
  limit: number;
  head: ReactNode;
  next: ReactNode;
  care: ReactNode;
  /** The card with lines to call. */
  lines: AsideView;
  signs: ReceiptSigns;
};

const WISHES: readonly { value: Wish; label: string }[] = [
  { value: "try", label: "Something I could try" },
  { value: "not_alone", label: "To hear that it isn’t only me" },
  { value: "words", label: "Words I could say" },
  { value: "told", label: "Nothing, I only wanted to tell someone" },
];

/**
 * Where somebody asks without an account. Nothing of it is kept on the device, and what is typed is wiped when the
 * page is left.
 */
export function AskDesk(props: Props) {
  const [round, setRound] = useState(0);
  const wipe = useCallback(() => setRound((n) => n + 1), []);
  useWipe(wipe);
  return <Asking key={round} onClear={wipe} {...props} />;
}

function Asking({ onClear, ...props }: Props & { onClear: () => void }) {
  const { article, name, head, next, care, lines, limit, crowd } = props;
  const [step, setStep] = useState<Step>();
  const sender = useRef<QuestionSender>(undefined);
  const { state, pending, awake, form } = useNobodysForm<Asked>(async (state, data) => {
    if (data.get("as") === "member") return askAsMemberAction(state, data);
    try {
      const { QuestionSender } = await import("./question-sender");
      sender.current ??= new QuestionSender();
      const sent = await sender.current.send(letterOf(article.slug, data), formOf(data), setStep);
      return { ...sent, values: typedWords(data) };
    } catch {
      return { status: "refused", message: UNSENT, values: typedWords(data) };
    } finally {
      setStep(undefined);
    }
  }, askAsMemberAction);
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.status === "refused") place.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);
  if (state.result) {
    const { receipt, comeBack, dark } = state.result;
    return (
      <ReceiptGiven
        {...props}
        receipt={receipt}
        comeBack={comeBack ? comeBackOn(comeBack) : props.comeBack}
        care={dark ? lines : undefined}
        cloth={article.cloth}
        articleHref={article.href}
      />
    );
  }
  if (state.status === "done") return <SentByMember state={state} head={head} />;
  return (
    <div className="ask wrap pt-page-top">
      {head}
      <WithoutScript name={name} />
      <form ref={place} {...form} onReset={(event) => event.isTrusted && onClear()}>
        <FormContext value={state}>
          <input type="hidden" name="article" value={article.slug} />
          <WritingField
            name="text"
            label="Your question"
            hint={`As long or as short as you like. ${name} reads every one that a moderator passes on.`}
            className="tall"
            maxLength={limit}
            required
          />
          <BesideWriting name="text" care={lines} suggests />
          <ChoiceField
            name="replyMode"
            legend="Who may read the answer?"
            columns="two"
            defaultValue="private"
            options={[
              {
                value: "private",
                label: "Only me",
                hint: "Opened with what you are given. Never published.",
              },
              {
                value: "public",
                label: "Me, and other readers",
                hint: `${name} may print your question and the answer under the article, reworded or as it is.`,
              },
            ]}
          />
          <ChecksField
            name="wishes"
            legend={
              <>
                What would help? <span className="hint">You can skip this.</span>
              </>
            }
            columns="two"
            options={WISHES}
          />
          <div className="needs-script">
            <HowToKeep />
          </div>
          {awake && isMarked() && <HowToFind name={name} />}
          {next}
          {care}
          <div className="stack gap-2 needs-script">
            <p className="hint">
              {crowd} <a href="/privacy#promise">What we promise, and what we can’t</a>
            </p>
            {awake && <AskingStands />}
          </div>
          <div className="go mt-2">
            <Button type="reset" variant="quiet">
              Clear everything
            </Button>
            <SendButton pending={pending} disabled={!awake} className="needs-script">
              Send the question
            </SendButton>
            <noscript>
              {/* Sent before the page is ready it would carry cookies and no choice, and is refused. */}
              <input type="hidden" name="as" value="member" />
              <button type="submit" className="btn primary">
                Send it with my account
              </button>
            </noscript>
          </div>
          <p className="hint" role="status">
            {step && stepInWords(step)}
          </p>
          <ReadOnceMore>
            <SendButton pending={pending} variant="second">
              Send it as it is
            </SendButton>
          </ReadOnceMore>
          <FormMessage />
        </FormContext>
      </form>
    </div>
  );
}

/** What a member who asked with their account is told, in the place of the form. */
function SentByMember({ state, head }: { state: AnonState<Asked>; head: ReactNode }) {
  return (
    <div className="ask wrap pt-page-top">
      {head}
      <FormContext value={state}>
        <FormMessage />
      </FormContext>
    </div>
  );
}

/** Offered to those who are signed in here: an account instead of six words, and what that means. */
function HowToFind({ name }: { name: string }) {
  return (
    <ChoiceField
      name="as"
      legend="How shall the answer find you?"
      hint="You are signed in here. Your account is left out unless you choose otherwise."
      columns="two"
      defaultValue="nobody"
      options={[
        {
          value: "nobody",
          label: "By what I am given",
          hint: "Nobody can tell that it was you, ourselves included.",
        },
        {
          value: "member",
          label: "In my account",
          hint: `Readers, moderators and ${name} are shown no name. Your account is kept with it, encrypted, so that you find it there.`,
        },
      ]}
    />
  );
}

/** Why asking without an account needs script, and what can be done without. */
function WithoutScript({ name }: { name: string }) {
  return (
    <div className="without-script">
      <div className="notice">
        <Sign path="M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0zM12 8v4M12 16h.01" />
        <p>
          <b className="font-semibold">Without script this form asks with your account.</b> The words that
          lead back to a question are made on your own device, so that nobody else ever has them, and without
          script nothing here can make them. With an account you can ask all the same: readers, moderators and{" "}
          {name} are shown no name, and your account is kept with it, encrypted. If that isn’t what you want,
          turn script on for this page, or open it in another browser. <a href="/sign-in">Sign in</a>
        </p>
      </div>
    </div>
  );
}

/** What the receipt reads like. Both are as hard to guess. */
function HowToKeep() {
  return (
    <ChoiceField
      name="form"
      legend="What shall lead you back to it?"
      columns="two"
      defaultValue="title"
      options={[
        { value: "title", label: "Six words", hint: "They read like the title of a book." },
        {
          value: "shopping",
          label: "A shopping list",
          hint: "Ten things to buy: who finds the note sees groceries.",
        },
      ]}
    />
  );
}

function letterOf(article: string, data: FormData) {
  const wishes = data.getAll("wishes").map(String);
  return {
    article,
    text: String(data.get("text") ?? ""),
    replyMode: REPLY_MODES.find((mode) => mode === data.get("replyMode")) ?? "private",
    wishes: WISHED.filter((wish) => wishes.includes(wish)),
    seen: data.get("seen")?.toString(),
  };
}

function formOf(data: FormData): ReceiptForm {
  return data.get("form") === "shopping" ? "shopping" : "title";
}

const UNSENT = "That couldn’t be sent. Your words are still here: please try it again in a moment.";

function stepInWords(step: Step): string {
  if (!("tried" in step)) {
    return step.name === "receipt"
      ? "Making what leads you back, on this device."
      : "Sending it, without your name.";
  }
  const share = Math.min(9, Math.floor(step.tried * 10));
  return `Your device is working for the letterbox${share > 0 ? `, about ${share} tenths of the most it can be` : ""}. It is what keeps floods out where no member’s token stands behind a letter; yours will wait behind those that have one. Please leave the page open.`;
}
