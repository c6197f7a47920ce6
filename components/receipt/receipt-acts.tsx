import { useRef, useState } from "react";
import type { Refund } from "@/components/anonymity/refund";
import { HelpNow } from "@/components/crisis/help-now";
import { FormContext } from "@/components/form/form-context";
import { FormMessage } from "@/components/form/form-message";
import { ReadOnceMore } from "@/components/form/read-once-more";
import { WritingField } from "@/components/form/text-field";
import { firstName } from "@/components/questions/first-name";
import { Button } from "@/components/ui/button";
import { APPEAL_LIMIT } from "@/lib/moderation/appeals/views";
import { SendButton } from "./send-button";
import { type Desk, useAct } from "./use-act";

/** Writes back to the author, under the same receipt. */
export function WriteBack({ desk, limit }: { desk: Desk; limit: number }) {
  const name = firstName(desk.open.answer.opened.author);
  const { state, pending, form } = useAct(desk, "reply", {
    input: (data) => ({ text: String(data.get("text") ?? ""), seen: data.get("seen")?.toString() }),
    done: async () => {
      await desk.again();
      return { status: "done", message: "It is with the moderators." };
    },
  });
  return (
    <form {...form} className="stack mt-3 gap-3">
      <FormContext value={state}>
        <WritingField
          name="text"
          label={`A letter back to ${name}`}
          hideLabel
          hint={`Goes to ${name} under the same words, after a moderator has read it. It is never printed.`}
          placeholder="How did it go?"
          maxLength={limit}
          required
        />
        <HelpNow />
        <div className="go">
          <SendButton pending={pending}>Send to {name}</SendButton>
        </div>
        <ReadOnceMore>
          <SendButton pending={pending} variant="second">
            Send it as it is
          </SendButton>
        </ReadOnceMore>
        <FormMessage />
      </FormContext>
    </form>
  );
}

/** Has the decision on a letter read again, once. */
export function AskAgain({ desk, letter, time }: { desk: Desk; letter: string; time: string }) {
  const { state, pending, form } = useAct(desk, "appeal", {
    input: (data) => ({ letter, appeal: String(data.get("appeal") ?? "") }),
    field: "appeal",
    done: async () => {
      await desk.again();
      return { status: "done" };
    },
  });
  return (
    <form {...form} className="stack mt-3 gap-3">
      <FormContext value={state}>
        <WritingField
          name="appeal"
          label="What should we look at again?"
          hint={`Somebody who didn’t make the decision reads it, once, with what you say here. You can ask ${time}; the answer comes here, under the same words.`}
          maxLength={APPEAL_LIMIT}
          required
        />
        <SendButton pending={pending} className="justify-self-start">
          Ask for it
        </SendButton>
        <FormMessage />
      </FormContext>
    </form>
  );
}

/** Erases all of it. */
export function Withdraw({ desk, onGone }: { desk: Desk; onGone: () => void }) {
  const { state, pending, form } = useAct(desk, "withdraw", {
    input: () => ({}),
    done: async () => {
      onGone();
      return { status: "done" };
    },
    // It arrived the first time, and its answer didn't.
    gone: onGone,
  });
  return (
    <form {...form} className="stack mt-3">
      <FormContext value={state}>
        <p>This can’t be undone.</p>
        <SendButton
          pending={pending}
          variant="grave"
          className="justify-self-start"
          pendingLabel="Erasing it"
        >
          Erase it for good
        </SendButton>
        <FormMessage />
      </FormContext>
    </form>
  );
}

/** Gives back the token that the question took, to a member whose browser this is. */
export function TakeBack({ desk, member }: { desk: Desk; member: boolean }) {
  const refund = useRef<Refund>(undefined);
  const [ready, setReady] = useState<"asked" | "no wallet">();
  const { state, pending, form } = useAct(desk, "refund", {
    input: () => ({ key: refund.current?.key ?? "", blinded: [refund.current?.blinded ?? ""] }),
    done: async ({ drawn }) => {
      const kept = drawn !== undefined && (await refund.current?.keep(drawn));
      await desk.again();
      return kept
        ? { status: "done", message: "The token is yours again. Another question can be asked with it." }
        : {
            status: "refused",
            message: "What came back isn’t proven to be a token of this site, so it wasn’t kept.",
          };
    },
  });

  /** Prepared once: sent again, it is to be the same. */
  async function prepare(sent: HTMLFormElement) {
    setReady("asked");
    const { prepareRefund } = await import("@/components/anonymity/refund");
    refund.current ??= await prepareRefund().catch(() => undefined);
    if (refund.current) sent.requestSubmit();
    setReady(refund.current ? undefined : "no wallet");
  }

  return (
    <section className="stack mt-10 gap-2" aria-labelledby="refund">
      <h2 className="text-heading" id="refund">
        A token to have back
      </h2>
      <p className="dim">
        Your question took one of your tokens. It was fit to be passed on, so you can have one back, once.
      </p>
      {member ? (
        <form {...form} className="stack gap-3">
          <FormContext value={state}>
            <Button
              className="justify-self-start"
              aria-disabled={pending || ready === "asked" || undefined}
              onClick={({ currentTarget }) => currentTarget.form && !pending && prepare(currentTarget.form)}
            >
              Take the token back
            </Button>
            {ready === "no wallet" && (
              <p className="hint" role="status">
                This browser can’t keep a token just now, so nothing was taken. It can be had another day.
              </p>
            )}
            <FormMessage />
          </FormContext>
        </form>
      ) : (
        <p className="hint">
          Nobody is signed in here, so this browser has no wallet to put it in. Open your words once more
          where you are signed in.
        </p>
      )}
    </section>
  );
}
