import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { CONTRIBUTION_KINDS, type Queue } from "@/db/vocabulary";
import type { Narrow } from "@/lib/moderation/queues/schemas";
import type { NarrowChoicesView } from "@/lib/moderation/queues/views";
import { languageName } from "@/lib/platform/language-name";
import { queueHref } from "./paths";
import { CHECK_NAMES, KINDS } from "./words";

type Props = { queue: Queue; narrow: Narrow; choices: NarrowChoicesView };

const AGES: readonly (readonly [hours: string, words: string])[] = [
  ["1", "More than an hour"],
  ["4", "More than four hours"],
  ["12", "More than twelve hours"],
  ["24", "More than a day"],
  ["72", "More than three days"],
];

/** Narrows a queue: by article, hub, finding, kind, language and age. A plain form that makes an address. */
export function QueueNarrow({ queue, narrow, choices }: Props) {
  return (
    <search aria-label="Narrow the queue">
      <form action={`/moderation/${queue}`} className="stack gap-2.5">
        <Pick
          name="article"
          label="Article"
          chosen={narrow.article}
          options={choices.articles.map(({ slug, title }) => [slug, title])}
        />
        <Pick
          name="hub"
          label="Hub"
          chosen={narrow.hub}
          options={choices.hubs.map(({ slug, title }) => [slug, title])}
        />
        <Pick name="check" label="Held for" chosen={narrow.check} options={Object.entries(CHECK_NAMES)} />
        <Pick
          name="kind"
          label="Kind"
          chosen={narrow.kind}
          options={CONTRIBUTION_KINDS.map((kind) => [kind, KINDS[kind].word])}
        />
        {choices.languages.length > 0 && (
          <Pick
            name="language"
            label="Language"
            chosen={narrow.language}
            options={choices.languages.map((code) => [code, languageName(code)])}
          />
        )}
        <Pick name="hours" label="Waiting for" chosen={narrow.hours?.toString()} options={AGES} />
        <div className="cluster">
          <Button type="submit" variant="primary">
            Narrow
          </Button>
          <ButtonLink variant="quiet" href={queueHref(queue)}>
            Show all
          </ButtonLink>
        </div>
      </form>
    </search>
  );
}

type PickProps = {
  name: string;
  label: string;
  chosen?: string;
  options: readonly (readonly [value: string, words: string])[];
};

function Pick({ name, label, chosen, options }: PickProps) {
  return (
    <Field id={`narrow-${name}`} label={label}>
      {(control) => (
        <Select name={name} defaultValue={chosen ?? ""} {...control}>
          <option value="">Any</option>
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
