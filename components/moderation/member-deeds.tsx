import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { Pager } from "@/components/ui/pager";
import { Tag } from "@/components/ui/tag";
import type { DeedView, MemberView } from "@/lib/moderation/members/views";
import { lower } from "@/lib/platform/amounts";
import { DeskTime } from "./desk-time";
import { LinkedWords } from "./linked-words";
import { personaHref } from "./paths";
import { DONE, KINDS, STATES } from "./words";

type Props = Pick<MemberView, "persona" | "deeds" | "next"> & { later: boolean };

/** What was sent under this name, the newest first, each with what became of it. */
export function MemberDeeds({ persona, deeds, next, later }: Props) {
  return (
    <section className="stack gap-2" aria-labelledby="deeds">
      <h2 className="dh" id="deeds">
        What was sent
      </h2>
      {deeds.length === 0 && <Empty title="Nothing under this name yet." />}
      <ol className="list-none p-0">
        {deeds.map((deed) => (
          <li key={deed.id} className="grid gap-1 border-t border-rule py-3.5 first:border-t-0">
            <Deed deed={deed} />
          </li>
        ))}
      </ol>
      {(later || next) && (
        <Pager
          label="Pages of what was sent"
          here={later ? "Earlier ones" : "The newest"}
          back={later ? { href: personaHref(persona), label: "The newest" } : undefined}
          next={next ? { href: personaHref(persona, next), label: "Earlier ones" } : undefined}
        />
      )}
    </section>
  );
}

function Deed({ deed: { kind, state, at, excerpt, article, reviewId, decision } }: { deed: DeedView }) {
  const words = excerpt ? `“${excerpt}”` : GONE[state === "withdrawn" ? "withdrawn" : "covered"];
  return (
    <>
      <p className="cluster gap-x-2.5 gap-y-1">
        <Tag tone={KINDS[kind].tone}>
          <Icon name={KINDS[kind].icon} />
          {KINDS[kind].word}
        </Tag>
        <span className="ds">{STATES[state]}</span>
        <DeskTime at={at.toISOString()} className="ds dim" />
      </p>
      <LinkedWords reviewId={reviewId}>{words}</LinkedWords>
      {(article || decision) && (
        <p className="ds dimmer cluster gap-x-2 gap-y-0.5">
          {article && <span>on {article}</span>}
          {decision && (
            <span>
              last {DONE[decision.verdict]}
              {decision.rule && `, ${lower(decision.rule)}`}
            </span>
          )}
        </p>
      )}
    </>
  );
}

const GONE = {
  withdrawn: "Its words are gone: withdrawn by its writer.",
  covered: "Its words are for those who may see the crisis queue.",
};
