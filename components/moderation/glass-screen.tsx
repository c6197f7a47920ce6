import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { WritingField } from "@/components/form/text-field";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { askGlassAction } from "@/lib/moderation/break-glass/actions";
import type { GlassView } from "@/lib/moderation/break-glass/views";
import { Glass } from "./glass";

type Props = {
  glasses: readonly GlassView[];
  /** What the viewer came here to ask about. */
  asking?: { of: "pen" | "contribution"; id: string };
};

/** Where it is asked who is behind something: by one person, with the consent of another, and never unseen. */
export function GlassScreen({ glasses, asking }: Props) {
  return (
    <main className="wrap stack gap-8 py-8" id="main" tabIndex={-1}>
      <header className="stack max-w-measure gap-1.5">
        <h1>Break-glass</h1>
        <p className="dim">
          Who is behind a pen name, or behind something without a name, is nobody’s business but its writer’s.
          Where you have to know, one of you asks and another consents; the first sees it once, within an
          hour. A day later the writer is told. Behind six words there is nobody to be seen.
        </p>
      </header>
      {asking && <Ask asking={asking} />}
      <section className="stack max-w-measure gap-3" aria-labelledby="requests">
        <h2 className="text-subheading" id="requests">
          Requests
        </h2>
        {glasses.length === 0 && (
          <Empty title="Nobody has asked yet." level={3}>
            Every step that is taken here stays here, and in the log.
          </Empty>
        )}
        <ol className="list-none p-0">
          {glasses.map((glass) => (
            <li key={glass.id} className="stack gap-2 border-t border-rule py-4 first:border-t-0">
              <Glass glass={glass} />
            </li>
          ))}
        </ol>
      </section>
    </main>
  );
}

function Ask({ asking: { of, id } }: { asking: NonNullable<Props["asking"]> }) {
  return (
    <section className="slip stack max-w-measure gap-3" aria-labelledby="ask">
      <h2 className="text-subheading" id="ask">
        {of === "pen" ? "Ask who is behind this pen name" : "Ask who wrote this without a name"}
      </h2>
      <Notice tone="care" icon="triangle-alert">
        <p>
          The writer will be told that it was looked who they are, what it was about, and the reason you give.
        </p>
      </Notice>
      <Form action={askGlassAction} className="stack">
        <input type="hidden" name="of" value={of} />
        <input type="hidden" name="id" value={id} />
        <WritingField
          name="reason"
          label="Why you have to know"
          hint="Your colleagues decide by it, and the writer reads it."
          maxLength={1000}
          required
        />
        <SubmitButton className="justify-self-start">Ask for a second person</SubmitButton>
      </Form>
    </section>
  );
}
