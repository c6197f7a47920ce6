import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { LogInput } from "@/lib/moderation/log/schemas";
import type { ModeratorView } from "@/lib/moderation/log/views";
import type { RuleView } from "@/lib/moderation/rules/views";

type Props = {
  filter: LogInput;
  moderators: readonly ModeratorView[];
  /** Given where decisions are listed: of other acts there are no words and rules. */
  rules?: readonly RuleView[];
};

/** Narrows the log: by who, when, and for decisions by word and rule. A plain form that makes an address. */
export function LogFilter({ filter, moderators, rules }: Props) {
  return (
    <search>
      <form action="/moderation/log" className="stack gap-3.5">
        {!rules && <input type="hidden" name="show" value="everything" />}
        {rules && (
          <Field id="log-words" label="Words" hint="Of the text, its title or its signature.">
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
        {rules && (
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
          <ButtonLink variant="quiet" href={rules ? "/moderation/log" : "/moderation/log?show=everything"}>
            Show all
          </ButtonLink>
        </div>
      </form>
    </search>
  );
}
