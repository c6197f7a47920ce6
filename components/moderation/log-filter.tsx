import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { CONTRIBUTION_KINDS, VERDICTS } from "@/db/vocabulary";
import type { LogInput } from "@/lib/moderation/log/schemas";
import type { ModeratorView } from "@/lib/moderation/log/views";
import type { RuleView } from "@/lib/moderation/rules/views";
import { capital } from "@/lib/platform/amounts";
import { type LogShow, logHref } from "./paths";
import { DONE, KINDS } from "./words";

type Props = {
  filter: LogInput;
  moderators: readonly ModeratorView[];
  rules: readonly RuleView[];
  show: LogShow;
};

/**
 * Narrows the log: by when; where things that were sent are listed by word, name, article and kind; and by who decided
 * under which rule. A plain form that makes an address.
 */
export function LogFilter({ filter, moderators, rules, show }: Props) {
  const about = show !== "everything";
  return (
    <search>
      <form action="/moderation/log" className="stack gap-3.5">
        {show !== "decisions" && <input type="hidden" name="show" value={show} />}
        {about && (
          <Field
            id="log-words"
            label="Words"
            hint="Of the text or its title; the last may be a beginning. Letters sent without an account are not found by their words."
          >
            {(control) => (
              <TextInput
                name="words"
                type="search"
                minLength={2}
                maxLength={80}
                defaultValue={filter.words}
                data-key="/"
                {...control}
              />
            )}
          </Field>
        )}
        {about && (
          <>
            <Field id="log-writer" label="Signed" hint="Any part of the name that it shows.">
              {(control) => (
                <TextInput
                  name="writer"
                  minLength={2}
                  maxLength={80}
                  defaultValue={filter.writer}
                  {...control}
                />
              )}
            </Field>
            <Field id="log-article" label="On the article">
              {(control) => (
                <TextInput
                  name="article"
                  minLength={2}
                  maxLength={160}
                  defaultValue={filter.article}
                  {...control}
                />
              )}
            </Field>
            <Field id="log-kind" label="Kind">
              {(control) => (
                <Select name="kind" defaultValue={filter.kind ?? ""} {...control}>
                  <option value="">Any</option>
                  {CONTRIBUTION_KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {KINDS[kind].word}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </>
        )}
        {show !== "sent" && (
          <Field id="log-by" label="By whom">
            {(control) => (
              <Select name="by" defaultValue={filter.by ?? ""} {...control}>
                <option value="">Anyone</option>
                {moderators.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {show === "decisions" && (
          <Field id="log-rule" label="Under rule">
            {(control) => (
              <Select name="rule" defaultValue={filter.rule ?? ""} {...control}>
                <option value="">Any, or none</option>
                {rules.map(({ number, title }) => (
                  <option key={number} value={number}>
                    {number}. {title}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {show === "decisions" && (
          <Field id="log-verdict" label="Decided">
            {(control) => (
              <Select name="verdict" defaultValue={filter.verdict ?? ""} {...control}>
                <option value="">Anything</option>
                {VERDICTS.map((verdict) => (
                  <option key={verdict} value={verdict}>
                    {verdict === "undo" ? "Taken back" : capital(DONE[verdict])}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <div className="grid grid-cols-2 gap-3">
          <Field id="log-from" label="From">
            {(control) => <TextInput name="from" type="date" defaultValue={filter.from} {...control} />}
          </Field>
          <Field id="log-to" label="To">
            {(control) => <TextInput name="to" type="date" defaultValue={filter.to} {...control} />}
          </Field>
        </div>
        <div className="cluster">
          <Button type="submit" variant="primary">
            Find
          </Button>
          <ButtonLink variant="quiet" href={logHref(show)}>
            Show all
          </ButtonLink>
        </div>
      </form>
    </search>
  );
}
