import { ChoiceField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { addListedWordAction, removeListedWordAction } from "@/lib/moderation/rules/actions";
import type { ListedWordView } from "@/lib/moderation/rules/views";

/** Words and phrases that hold what carries them, each with its reason, and a form for one more. */
export function RulesWordList({ words }: { words: readonly ListedWordView[] }) {
  return (
    <div className="stack gap-5">
      {words.length === 0 ? (
        <p className="dim">No word is listed.</p>
      ) : (
        <ul className="ruled max-w-measure">
          {words.map(({ id, pattern, effect, why }) => (
            <li key={id} className="flex-nowrap">
              <span className="grid gap-0.5">
                <b className="font-semibold">{pattern}</b>
                <span className="ds dim">
                  {effect === "nudge" && "Read once more: "}
                  {why}
                </span>
              </span>
              <Form action={removeListedWordAction} className="contents">
                <input type="hidden" name="id" value={id} />
                <SubmitButton variant="quiet" aria-label={`Take off “${pattern}”`}>
                  Take off
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form action={addListedWordAction} className="slip stack" aria-label="List a word">
        <TextField
          name="pattern"
          label="A word or a phrase"
          hint="Found whole, whatever its case and also in disguise: “get over it”, but not “budget overview”. A regular expression goes between slashes: /cheap (pills|loans)/."
          maxLength={200}
          required
        />
        <ChoiceField
          name="effect"
          legend="What becomes of it"
          columns="two"
          defaultValue="hold"
          options={[
            { value: "hold", label: "A person reads it first", hint: "Its writer sees that it waits." },
            {
              value: "nudge",
              label: "Its writer reads it once more",
              hint: "Before it is sent. Sent as it is, it waits for a person.",
            },
          ]}
        />
        <TextField
          name="why"
          label="Why"
          hint="Moderators see this sentence, and so does a writer who is asked to read it once more."
          maxLength={300}
          required
        />
        <div className="cluster">
          <SubmitButton variant="second">Put it on the list</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
