import { useEffect, useState } from "react";
import { FormContext } from "@/components/form/form-context";
import { FormMessage } from "@/components/form/form-message";
import { typedWords } from "@/components/form/send-action";
import { TextField } from "@/components/form/text-field";
import { QuietOffer } from "@/components/leaving/quiet-offer";
import { Comma } from "@/components/ui/comma";
import { Sign } from "@/components/ui/sign";
import type { OpenReceipt } from "./open-receipt";
import { SendButton } from "./send-button";
import { useNobodysForm } from "./use-nobodys-form";

/** Where a receipt is typed. It is worked out on the device, which takes a while, and the page says so. */
export function ReceiptClosed({ onOpen }: { onOpen: (open: OpenReceipt) => void }) {
  const [tried, setTried] = useState<{ nth: number; of: number }>();
  const { state, pending, awake, form } = useNobodysForm<OpenReceipt>(async (_state, data) => {
    try {
      const { openTyped } = await import("./open-receipt");
      const state = await openTyped(String(data.get("words") ?? ""), (nth, of) => setTried({ nth, of }));
      return { ...state, values: typedWords(data) };
    } catch {
      return { status: "refused", message: UNOPENED, values: typedWords(data) };
    } finally {
      setTried(undefined);
    }
  });
  useEffect(() => {
    if (state.status === "refused") document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    if (state.result) onOpen(state.result);
  }, [state, onOpen]);
  return (
    <>
      <header>
        <h1 className="text-title">
          Find my answer
          <Comma />
        </h1>
        <p className="read dim mt-3">
          Type the six words you were given, or the things on your list, in their order. They open your
          question and whatever was answered, and nothing on this page remembers them.
        </p>
        <QuietOffer />
      </header>
      <div className="without-script">
        <div className="notice">
          <Sign path="M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0zM12 8v4M12 16h.01" />
          <p>
            <b className="font-semibold">This page needs script.</b> Your words open the question on your own
            device and are never sent, and without script nothing here can do that. Please turn script on for
            this page, or open it in another browser. An answer that the author printed stands under the
            article, for everyone.
          </p>
        </div>
      </div>
      <form {...form} className="lg:grid-rows-[auto_auto_1fr]">
        <FormContext value={state}>
          <TextField
            name="words"
            label="Your words"
            className="words"
            required
            maxLength={400}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            autoComplete="off"
          />
          <div className="go mt-2">
            <SendButton
              pending={pending}
              disabled={!awake}
              className="needs-script"
              pendingLabel="Opening it, please wait"
            >
              Open it
            </SendButton>
          </div>
          <p className="hint" role="status">
            {tried && waitInWords(tried.nth, tried.of)}
          </p>
          <aside className="m stack next gap-3 lg:[grid-row:1/span_3]" aria-label="About the words">
            <p className="label">If a word won’t come</p>
            <p className="dim small">
              Capitals, commas and line breaks don’t matter. The beginning of a word is enough where it can
              only be one of ours, and a single slip in a word is put right.
            </p>
            <p className="dim small">
              Without the words we can’t find a question, even if you write to us. An answer that the author
              printed stands under the article, for everyone.
            </p>
          </aside>
          <FormMessage />
        </FormContext>
      </form>
    </>
  );
}

const UNOPENED = "That couldn’t be opened just now. Please try it again in a moment.";

function waitInWords(nth: number, of: number): string {
  const slow = "Your device makes the key out of your words. That is slow on purpose, against guessing.";
  return of > 1 ? `${slow} What you typed can be read in ${of} ways; this is number ${nth}.` : slow;
}
