"use client";

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { isMarked } from "@/components/account/fetch-me";
import { ChecksField, ChoiceField } from "@/components/form/choice-field";
import { FormContext } from "@/components/form/form-context";
import { FormMessage } from "@/components/form/form-message";
import { ReadOnceMore } from "@/components/form/read-once-more";
import { WritingField } from "@/components/form/text-field";
import { BesideWriting } from "@/components/on-device/beside-writing";
import { postAnonymously } from "@/components/receipt/post-anonymously";
import { ReceiptGiven, type ReceiptSigns } from "@/components/receipt/receipt-given";
import { RetryKey } from "@/components/receipt/retry-key";
import { SendButton } from "@/components/receipt/send-button";
import { useNobodysForm } from "@/components/receipt/use-nobodys-form";
import { useWipe } from "@/components/receipt/use-wipe";
import { Button } from "@/components/ui/button";
import type { Cloth, Wish } from "@/db/vocabulary";
import type { AnonState } from "@/lib/anonymity/views";
import type { AsideView } from "@/lib/platform/form-state";
import { askAsMemberAction } from "@/lib/questions/actions";
import { askWithoutScriptAction } from "@/lib/questions/receipts/actions";
import type { AskedView } from "@/lib/questions/receipts/views";

type Props = {
  article: { slug: string; href: string; cloth: Cloth };
  author: string;
  /** How the author is spoken of. */
  name: string;
  publication: string;
  comeBack: string;
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
  const { article, name, head, next, care, lines, limit } = props;
  const [keys] = useState(() => new RetryKey());
  const { state, pending, awake, form } = useNobodysForm<AskedView>(askWithoutScriptAction, (state, data) =>
    sendAsked(keys, state, data),
  );
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.status === "refused") place.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);
  if (state.result) {
    return <ReceiptGiven {...props} asked={state.result} cloth={article.cloth} articleHref={article.href} />;
  }
  if (state.status === "done") return <SentByMember state={state} head={head} />;
  return (
    <div className="ask wrap pt-page-top">
      {head}
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
              { value: "private", label: "Only me", hint: "Opened with your six words. Never published." },
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
          {next}
          {awake && isMarked() && <HowToFind name={name} />}
          {care}
          <div className="go mt-2">
            <Button type="reset" variant="quiet">
              Clear everything
            </Button>
            <SendButton pending={pending}>Send the question</SendButton>
          </div>
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
function SentByMember({ state, head }: { state: AnonState<AskedView>; head: ReactNode }) {
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
          label: "By six words",
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

function sendAsked(
  keys: RetryKey,
  state: AnonState<AskedView>,
  data: FormData,
): Promise<AnonState<AskedView>> {
  if (data.get("as") === "member") return askAsMemberAction(state, data);
  data.delete("as");
  const wishes = data.getAll("wishes").map(String);
  const letter = JSON.stringify([data.get("text"), data.get("replyMode"), wishes]);
  return postAnonymously("/api/anon/ask", data, { wishes, key: keys.for(letter) });
}
