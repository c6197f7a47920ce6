import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Moment } from "@/components/ui/moment";
import { Tag } from "@/components/ui/tag";
import {
  confirmCrisisLineAction,
  removeCrisisLineAction,
  showRegionFirstAction,
} from "@/lib/moderation/crisis/actions";
import { waysTo } from "@/lib/moderation/crisis/care-aside";
import type { CrisisLineView, CrisisRegionView } from "@/lib/moderation/crisis/views";
import { CrisisLineForm } from "./crisis-line-form";

/** The lines of one country, each to be confirmed, changed or removed. */
export function CrisisRegion({
  region: { region, name, lines },
  first,
}: {
  region: CrisisRegionView;
  first: boolean;
}) {
  return (
    <section className="stack" aria-labelledby={region}>
      <div className="cluster apart">
        <h2 id={region} className="text-subheading">
          {name}
        </h2>
        {first ? (
          <Tag>Shown first</Tag>
        ) : (
          <Form action={showRegionFirstAction} className="contents">
            <input type="hidden" name="region" value={region} />
            <SubmitButton variant="quiet" aria-label={`Show this country first: ${name}`}>
              Show this country first
            </SubmitButton>
          </Form>
        )}
      </div>
      <ul className="ruled max-w-measure">
        {lines.map((line) => (
          <li key={line.id}>
            <Line line={line} region={region} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line, region }: { line: CrisisLineView; region: string }) {
  const { id, name, about, hours, languages, confirmedOn, checkedOn } = line;
  return (
    <div className="stack w-full gap-1.5">
      <p>
        <b className="font-semibold">{name}.</b> <span className="dim">{about}</span>
      </p>
      <p className="ds dim">{[...waysTo(line).map(({ label }) => label), hours, languages].join(" · ")}</p>
      <p className="cluster ds gap-x-2.5 gap-y-1">
        {confirmedOn ? (
          <Tag tone="answer">
            Confirmed <Moment at={confirmedOn} as="date" />
          </Tag>
        ) : (
          <Tag tone="held">
            Not confirmed, written down <Moment at={checkedOn} as="date" />
          </Tag>
        )}
      </p>
      <div className="cluster gap-1">
        <Form action={confirmCrisisLineAction} className="contents">
          <input type="hidden" name="id" value={id} />
          <SubmitButton variant="second" aria-label={`I made sure of it today: ${name}, ${region}`}>
            I made sure of it today
          </SubmitButton>
        </Form>
        <Form action={removeCrisisLineAction} className="contents">
          <input type="hidden" name="id" value={id} />
          <SubmitButton variant="quiet" aria-label={`Remove ${name}, ${region}`}>
            Remove
          </SubmitButton>
        </Form>
      </div>
      <details>
        <summary className="act -ms-2.5">Change it</summary>
        <CrisisLineForm line={line} region={region} />
      </details>
    </div>
  );
}
