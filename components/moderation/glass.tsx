import type { ReactNode } from "react";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Moment } from "@/components/ui/moment";
import { Tag, type TagTone } from "@/components/ui/tag";
import {
  consentToGlassAction,
  delayTellingAction,
  openGlassAction,
} from "@/lib/moderation/break-glass/actions";
import type { GlassState, GlassView } from "@/lib/moderation/break-glass/views";
import { DeskTime } from "./desk-time";

const STATES: Record<GlassState, { word: string; tone: TagTone }> = {
  asked: { word: "Waits for a second person", tone: "held" },
  consented: { word: "Can be seen, once", tone: "care" },
  lapsed: { word: "Not looked at within the hour", tone: "plain" },
  opened: { word: "Seen; the writer will be told", tone: "care" },
  told: { word: "Seen, and the writer told", tone: "plain" },
};

/** One request with its steps, and what the viewer can do about it. The form stays when there is nothing left to do: in it stands the answer. */
export function Glass({ glass }: { glass: GlassView }) {
  const { id, state, reason, may } = glass;
  const { word, tone } = STATES[state];
  return (
    <>
      <p className="cluster gap-x-2.5 gap-y-1">
        <About glass={glass} />
        <Tag tone={tone}>{word}</Tag>
      </p>
      <Steps glass={glass} />
      <q className="gnote">{reason}</q>
      {may.consent && (
        <Form action={consentToGlassAction}>
          <input type="hidden" name="glassId" value={id} />
          <SubmitButton variant="second">Consent</SubmitButton>
        </Form>
      )}
      {glass.mine && (
        <Form action={openGlassAction}>
          <input type="hidden" name="glassId" value={id} />
          {may.open && <SubmitButton variant="grave">See who it is, once</SubmitButton>}
        </Form>
      )}
      {may.delay && <Delay id={id} />}
    </>
  );
}

function About({ glass: { about } }: { glass: GlassView }) {
  const words =
    about.kind === "pen"
      ? `The pen name ${about.words ? `“${about.words}”` : "of an account that is gone"}`
      : about.words
        ? `“${about.words}”`
        : "Something without a name";
  return (
    <b className="font-semibold">
      {about.href ? (
        <a href={about.href} className="text-ink">
          {words}
        </a>
      ) : (
        words
      )}
    </b>
  );
}

function Steps({ glass }: { glass: GlassView }) {
  const { askedBy, askedAt, consentedBy, consentedAt, openedAt, tellAt, delay } = glass;
  return (
    <ol className="tl list-none p-0">
      <Step at={askedAt}>{askedBy} asked</Step>
      {consentedAt && <Step at={consentedAt}>{consentedBy} consented</Step>}
      {openedAt && <Step at={openedAt}>{askedBy} saw it</Step>}
      {tellAt && (
        <li>
          <span className="dot" />
          <span>
            The writer is told on <Moment at={tellAt} as="date" />
            {delay && `, put off by ${delay.by}: ${delay.reason}`}
          </span>
        </li>
      )}
    </ol>
  );
}

function Step({ at, children }: { at: Date; children: ReactNode }) {
  return (
    <li>
      <span className="dot" />
      <span>
        <DeskTime at={at.toISOString()} /> {children}
      </span>
    </li>
  );
}

/** For a legal order: told later, never not at all. */
function Delay({ id }: { id: string }) {
  return (
    <details>
      <summary className="lk">A legal order forbids telling the writer yet</summary>
      <Form action={delayTellingAction} className="stack pt-3">
        <input type="hidden" name="glassId" value={id} />
        <TextField name="until" type="date" label="Tell the writer on" required />
        <TextField
          name="reason"
          label="Which order"
          hint="Its court and number; colleagues read it."
          maxLength={1000}
          required
        />
        <SubmitButton variant="second" className="justify-self-start">
          Put it off until then
        </SubmitButton>
      </Form>
    </details>
  );
}
