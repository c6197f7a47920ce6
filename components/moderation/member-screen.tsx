import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { Moment } from "@/components/ui/moment";
import type { HintView, MemberView } from "@/lib/moderation/members/views";
import type { RuleView } from "@/lib/moderation/rules/views";
import { listed } from "@/lib/platform/amounts";
import { MemberDeeds } from "./member-deeds";
import { MemberNotes } from "./member-notes";
import { MemberSanctionForm } from "./member-sanction-form";
import { MemberSanctions } from "./member-sanctions";
import { HINTS, standingWords } from "./member-words";
import { glassHref, personaHref } from "./paths";

/** How many of the newest can be named as the occasion of a sanction. */
const OCCASIONS = 8;

type Props = {
  member: MemberView;
  rules: readonly RuleView[];
  /** The page shows earlier deeds than the newest. */
  later: boolean;
};

/** Somebody as moderators know them: who it is, what they sent, what was done about it. On a phone one under the other. */
export function MemberScreen({ member, rules, later }: Props) {
  const { persona, standing, hints, sanctions, notes, deeds, next, sanctionable } = member;
  const reasons = rules.map(({ number, title, template, templates }) => ({
    number,
    title,
    template,
    templates,
  }));
  const occasions = deeds.slice(0, OCCASIONS).flatMap(({ id, excerpt }) => {
    return excerpt ? [{ id, words: excerpt }] : [];
  });
  return (
    <main className="panes letters" id="main" tabIndex={-1}>
      <section className="pane stack content-start gap-5" aria-labelledby="member">
        <Who member={member} />
        <section className="stack gap-1.5" aria-labelledby="standing">
          <h2 className="dh" id="standing">
            Standing
          </h2>
          <p className="ds dim">{standingWords(standing)}</p>
        </section>
        <Hints hints={hints} />
        <MemberNotes persona={persona} notes={notes} />
      </section>
      <section className="pane" aria-label="What they did">
        <div className="stack max-w-measure gap-6">
          {sanctionable && (
            <details className="group">
              <summary className="lk gap-1">
                <Icon name="chevron-right" className="group-open:rotate-90" />
                Warn, hold, suspend or ban
              </summary>
              <MemberSanctionForm
                // Once one is given, the form is a new one.
                key={sanctions.length}
                persona={persona}
                reasons={reasons}
                occasions={occasions}
              />
            </details>
          )}
          <MemberDeeds persona={persona} deeds={deeds} next={next} later={later} />
        </div>
      </section>
      <section className="pane" aria-label="What was done about it">
        <MemberSanctions sanctions={sanctions} />
      </section>
    </main>
  );
}

function Who({ member: { persona, name, otherNames, since } }: { member: MemberView }) {
  return (
    <header className="stack gap-1.5">
      <h1 id="member">{name}</h1>
      {persona.of === "pen" ? (
        <>
          <p className="ds dim">
            A pen name, in use since <Moment at={since} as="date" />. What is done about it is done about the
            account behind it, which you can’t see.
          </p>
          <p className="ds">
            <Link href={glassHref({ of: "pen", id: persona.id })} prefetch={false}>
              Ask to see who it is
            </Link>
          </p>
        </>
      ) : (
        <p className="ds dim">
          Here under this name since <Moment at={since} as="date" />
          {otherNames.length > 0 && `, before as ${listed(otherNames)}`}. What they write under a pen name or
          none isn’t here.
        </p>
      )}
    </header>
  );
}

function Hints({ hints }: { hints: readonly HintView[] }) {
  if (hints.length === 0) return null;
  return (
    <section className="stack gap-1.5" aria-labelledby="hints">
      <h2 className="dh" id="hints">
        May be somebody who was banned
      </h2>
      <ul className="stack list-none gap-1 p-0">
        {hints.map(({ kind, name, persona }) => (
          <li key={`${kind} ${name} ${persona.id}`} className="ds">
            {HINTS[kind]}{" "}
            <Link href={personaHref(persona)} prefetch={false}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <p className="ds dimmer">Each can be chance. Nothing without a name was looked at.</p>
    </section>
  );
}
