"use client";

import { type ReactNode, useCallback, useEffect, useState } from "react";
import { HelpNow } from "@/components/crisis/help-now";
import { FormContext } from "@/components/form/form-context";
import { FormMessage } from "@/components/form/form-message";
import { ReadOnceMore } from "@/components/form/read-once-more";
import { TextField, WritingField } from "@/components/form/text-field";
import { QuietOffer } from "@/components/leaving/quiet-offer";
import { firstName } from "@/components/questions/first-name";
import { Comma } from "@/components/ui/comma";
import type { AnonState } from "@/lib/anonymity/views";
import { APPEAL_LIMIT } from "@/lib/moderation/appeals/views";
import { type FormState, idle } from "@/lib/platform/form-state";
import { receiptWithoutScriptAction } from "@/lib/questions/receipts/actions";
import type { OpenedView, ReceiptOutcome } from "@/lib/questions/receipts/views";
import { OpenedLetters, type OpenedSigns } from "./opened-letters";
import { postAnonymously } from "./post-anonymously";
import { RetryKey } from "./retry-key";
import { SendButton } from "./send-button";
import { useNobodysForm } from "./use-nobodys-form";
import { useWipe } from "./use-wipe";

type State = AnonState<ReceiptOutcome>;
type Props = {
  signs: OpenedSigns & Record<"eye" | "lock", ReactNode>;
  /** The most characters of a letter. */
  limit: number;
};

/** Comes back with six words: types them, reads, writes back, takes back. The words stay in this page's memory. */
export function ReceiptDesk(props: Props) {
  const [round, setRound] = useState(0);
  useWipe(useCallback(() => setRound((n) => n + 1), []));
  return <Returning key={round} {...props} />;
}

function Returning({ signs, limit }: Props) {
  const [keys] = useState(() => new RetryKey());
  const {
    state,
    pending,
    form: props,
  } = useNobodysForm<ReceiptOutcome>(receiptWithoutScriptAction, (state, data) => act(keys, state, data));
  const { result } = state;
  const opened = result && "opened" in result ? result.opened : undefined;
  useEffect(() => {
    if (state.status === "refused") document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    if (state.status === "done") document.getElementById("opened")?.focus();
  }, [state]);

  const form = (name: Act, children: ReactNode, className?: string) => (
    <form {...props} className={className}>
      <FormContext value={mine(state, name)}>
        <input type="hidden" name="act" value={name} />
        {children}
        <ReadOnceMore>
          <SendButton pending={pending} variant="second">
            Send it as it is
          </SendButton>
        </ReadOnceMore>
        <FormMessage />
      </FormContext>
    </form>
  );

  if (result && "withdrawn" in result) return <Gone />;
  if (!opened)
    return <Closed>{form("open", <WordsField pending={pending} />, "lg:grid-rows-[auto_auto_1fr]")}</Closed>;
  const words = state.values?.words ?? "";
  const kept = <input type="hidden" name="words" value={words} />;
  return (
    <OpenedLetters
      opened={opened}
      signs={signs}
      note={<OnlyYou words={words} signs={signs} />}
      again={(letterId, time) =>
        form(
          "appeal",
          <Appeal letterId={letterId} time={time} kept={kept} pending={pending} />,
          "stack mt-3 gap-3",
        )
      }
    >
      {opened.canWriteBack && (
        <section className="mt-10">
          <h2 className="text-heading">Write back</h2>
          {form(
            "write-back",
            <WriteBack opened={opened} limit={limit} kept={kept} pending={pending} />,
            "stack mt-3 gap-3",
          )}
        </section>
      )}
      <section className="notice mt-10">
        {signs.undo}
        <p>
          <b className="font-semibold">Take it all back.</b> Your question, the answer and anything you wrote
          back are erased here for good, and the six words stop working. We can’t call back copies that other
          people have made.
        </p>
        <details className="mt-3">
          <summary className="btn grave">Withdraw the question</summary>
          {form("withdraw", <Withdraw kept={kept} pending={pending} />, "stack mt-3")}
        </details>
      </section>
    </OpenedLetters>
  );
}

type Act = "open" | "write-back" | "appeal" | "withdraw";

/** A form shows what became of its own sending, not of another's. */
function mine(state: State, name: Act): FormState {
  if (state.values?.act !== name) return idle;
  // What stands at its field needn't be said twice.
  const said = Object.values(state.fieldErrors ?? {}).some((error) => error === state.message);
  if (said) return { ...state, message: undefined };
  return state.status === "done" && name === "write-back" ? { ...state, values: undefined } : state;
}

const PATHS: Record<Act, string> = {
  open: "/api/anon/open",
  "write-back": "/api/anon/write-back",
  appeal: "/api/anon/appeal",
  withdraw: "/api/anon/withdraw",
};

async function act(keys: RetryKey, before: State, data: FormData): Promise<State> {
  const name = data.get("act");
  if (name === "withdraw") return keepOpen(before, await postAnonymously(PATHS.withdraw, data));
  if (name === "write-back") {
    const key = keys.for(String(data.get("text")));
    const written = opened(await postAnonymously<OpenedView>(PATHS["write-back"], data, { key }));
    const message = written.result ? "It is with the moderators." : written.message;
    return keepOpen(before, { ...written, message });
  }
  if (name === "appeal") {
    return keepOpen(before, opened(await postAnonymously<OpenedView>(PATHS.appeal, data)));
  }
  return opened(await postAnonymously<OpenedView>(PATHS.open, data));
}

function opened({ result, ...state }: AnonState<OpenedView>): State {
  return { ...state, result: result && { opened: result } };
}

/** What was open stays open under a refusal. */
function keepOpen(before: State, state: State): State {
  return { ...state, result: state.result ?? before.result };
}

function Closed({ children }: { children: ReactNode }) {
  return (
    <>
      <header>
        <h1 className="text-title">
          Find my answer
          <Comma />
        </h1>
        <p className="read dim mt-3">
          Type the six words you were given, in their order. They open your question and whatever was
          answered, and nothing on this page remembers them.
        </p>
        <QuietOffer />
      </header>
      {children}
    </>
  );
}

function WordsField({ pending }: { pending: boolean }) {
  return (
    <>
      <TextField
        name="words"
        label="Your six words"
        className="words"
        required
        maxLength={400}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        autoComplete="off"
      />
      <div className="go mt-2">
        <SendButton pending={pending} pendingLabel="Looking">
          Open it
        </SendButton>
      </div>
      <aside className="m stack next gap-3 lg:[grid-row:1/span_3]" aria-label="About the six words">
        <p className="label">If a word won’t come</p>
        <p className="dim small">
          Capitals, commas and line breaks don’t matter. The beginning of a word is enough where it can only
          be one of ours, and a single slip in a word is put right.
        </p>
        <p className="dim small">
          Without the words we can’t find a question, even if you write to us. An answer that the author
          printed stands under the article, for everyone.
        </p>
      </aside>
    </>
  );
}

/** Who can open it; the words themselves, masked until they are wanted; and the way to close it. */
function OnlyYou({ words, signs }: { words: string; signs: Props["signs"] }) {
  return (
    <>
      <span className="hint">Only your six words open this page.</span>
      <div className="cluster -ms-3 w-full gap-x-1 gap-y-0">
        <details>
          <summary className="btn quiet">
            {signs.eye}
            Show the words
          </summary>
          <p className="read px-3 pb-2">{words}</p>
        </details>
        <a className="btn quiet" href="/receipt">
          {signs.lock}
          Close, and forget them on this device
        </a>
      </div>
    </>
  );
}

type WriteBackProps = { opened: OpenedView; limit: number; kept: ReactNode; pending: boolean };

function WriteBack({ opened, limit, kept, pending }: WriteBackProps) {
  const name = firstName(opened.author);
  return (
    <>
      {kept}
      <WritingField
        name="text"
        label={`A letter back to ${name}`}
        hideLabel
        hint={`Goes to ${name} under the same six words, after a moderator has read it. It is never printed.`}
        placeholder="How did it go?"
        maxLength={limit}
        required
      />
      <HelpNow />
      <div className="go">
        <SendButton pending={pending}>Send to {name}</SendButton>
      </div>
    </>
  );
}

type AppealProps = { letterId: string; time: string; kept: ReactNode; pending: boolean };

function Appeal({ letterId, time, kept, pending }: AppealProps) {
  return (
    <>
      {kept}
      <input type="hidden" name="letterId" value={letterId} />
      <WritingField
        name="appeal"
        label="What should we look at again?"
        hint={`Somebody who didn’t make the decision reads it, once, with what you say here. You can ask ${time}; the answer comes here, under the same six words.`}
        maxLength={APPEAL_LIMIT}
        required
      />
      <SendButton pending={pending} className="justify-self-start">
        Ask for it
      </SendButton>
    </>
  );
}

function Withdraw({ kept, pending }: { kept: ReactNode; pending: boolean }) {
  return (
    <>
      {kept}
      <p>This can’t be undone.</p>
      <SendButton pending={pending} variant="grave" className="justify-self-start" pendingLabel="Erasing it">
        Erase it for good
      </SendButton>
    </>
  );
}

function Gone() {
  return (
    <div className="stack gap-3">
      <h1 id="opened" tabIndex={-1} className="text-title">
        It is gone
        <Comma />
      </h1>
      <p className="read dim">
        Your question and everything that was written under it have been erased here. The six words open
        nothing any more.
      </p>
      <p>
        <a className="lk" href="/">
          Back to the conversations
        </a>
      </p>
    </div>
  );
}
