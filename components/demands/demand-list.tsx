import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Moment } from "@/components/ui/moment";
import { Tag } from "@/components/ui/tag";
import { correctDemandAction } from "@/lib/moderation/demands/actions";
import type { DemandView } from "@/lib/moderation/demands/views";
import { DEMANDS } from "./words";

/** The demands of one year as admins see them, those that were recorded by mistake among them. */
export function DemandList({ demands }: { demands: readonly DemandView[] }) {
  return (
    <ul className="ruled max-w-measure">
      {demands.map(({ id, receivedOn, kind, given, mistake }) => (
        <li key={id} className="stack gap-1.5">
          <p>
            <b className="font-semibold">{DEMANDS[kind].label}</b>, <Moment at={receivedOn} as="date" />{" "}
            {receivedOn.slice(0, 4)}
          </p>
          <p className="dim">{given ? `Given: ${given}` : "Nothing was given."}</p>
          {mistake ? (
            <p className="cluster ds gap-x-2.5 gap-y-1">
              <Tag>Counts no more</Tag> {mistake}
            </p>
          ) : (
            <details>
              <summary className="lk ds">It was recorded by mistake</summary>
              <Form action={correctDemandAction} className="stack mt-2" aria-label="Recorded by mistake">
                <input type="hidden" name="demandId" value={id} />
                <TextField
                  name="reason"
                  label="What was wrong with it"
                  hint="It stays here, for admins, and counts no more. Record what is right anew."
                  maxLength={300}
                  required
                />
                <div className="cluster">
                  <SubmitButton variant="second">It counts no more</SubmitButton>
                </div>
              </Form>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
