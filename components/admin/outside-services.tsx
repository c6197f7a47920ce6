import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Moment } from "@/components/ui/moment";
import { Tag } from "@/components/ui/tag";
import type { OutsideService, OutsideVerdict } from "@/db/vocabulary";
import { tryServiceAction } from "@/lib/moderation/outside/actions";
import { type AnswerView, PROBLEM_WORDS, type ServiceView, TRIED_WITH } from "@/lib/moderation/outside/views";

const SERVICES: Record<OutsideService, { name: string; set: string }> = {
  akismet: { name: "Akismet", set: "AKISMET_KEY" },
  "moderation-api": { name: "A moderation service", set: "MODERATION_API_URL" },
};

const VERDICTS: Record<OutsideVerdict, string> = {
  waiting: "no answer yet, it is asked again",
  clean: "nothing against it",
  flagged: "something against it",
  failed: "no answer, a person reads it",
};

/** The services outside: whether each is set up, how it answered of late, and what it is told and never told. */
export function OutsideServices({ services }: { services: readonly ServiceView[] }) {
  return (
    <div className="stack max-w-measure gap-5">
      <p className="dim">
        Each is sent the words of notes and stories that bear a name, without the e-mail addresses, telephone
        numbers and postal addresses in them. None is ever sent a name, an address, an account, a time, where
        something was written, or anything of what bears no name and of letters to an author. What waits for
        an answer is held, and so is what gets none.
      </p>
      <ul className="ruled">
        {services.map((service) => (
          <Service key={service.service} {...service} />
        ))}
      </ul>
    </div>
  );
}

function Service(view: ServiceView) {
  const { service, configured, resting, newest } = view;
  const { name, set } = SERVICES[service];
  return (
    <li>
      <div className="stack gap-2 py-3">
        <h3 className="cluster gap-x-2.5">
          {name} <Tag tone={configured ? "answer" : "line"}>{configured ? "Set up" : "Not set up"}</Tag>
          {configured && resting && <Tag tone="held">Left alone for some minutes</Tag>}
        </h3>
        {!configured && (
          <p className="dim">
            Nothing is sent to it. Whoever runs this site can set <code>{set}</code>.
          </p>
        )}
        <p className="ds dim">{sums(view)}</p>
        {resting && (
          <p className="ds dim">
            It gave the last five texts no answer, so it isn’t asked again for five minutes.
          </p>
        )}
        {newest.length > 0 && (
          <details>
            <summary className="lk">Its last answers</summary>
            <ul className="mt-2">
              {newest.map((answer) => (
                <li key={answer.place} className="ds">
                  <Moment at={answer.triedAt} />: {answerWords(answer)}
                </li>
              ))}
            </ul>
          </details>
        )}
        {configured && (
          <Form
            action={tryServiceAction}
            className="stack gap-2"
            aria-label={`Ask ${name}`}
            id={`ask-${service}`}
          >
            <input type="hidden" name="service" value={service} />
            <p className="ds dim">It is asked about a sentence of ours: “{TRIED_WITH}”</p>
            <div>
              <SubmitButton variant="second">Ask it now</SubmitButton>
            </div>
          </Form>
        )}
      </div>
    </li>
  );
}

function sums({ clean, flagged, failed, waiting, timedOut }: ServiceView): string {
  if (clean + flagged + failed + waiting === 0) return "It was never asked about anything here.";
  const late = timedOut > 0 ? ` ${timedOut} ran into the time limit.` : "";
  return `Of its newest questions: ${clean} with nothing against it, ${flagged} with something, ${failed} without an answer, ${waiting} still asked.${late}`;
}

function answerWords({ verdict, problem, attempts }: AnswerView): string {
  const why = problem ? ` (${PROBLEM_WORDS[problem]})` : "";
  return `${VERDICTS[verdict]}${why}${attempts > 1 ? `, asked ${attempts} times` : ""}`;
}
