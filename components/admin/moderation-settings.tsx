import { ChecksField } from "@/components/form/choice-field";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { LANGUAGES } from "@/db/vocabulary";
import { saveSettingsAction } from "@/lib/moderation/settings/actions";
import { AMOUNT_NAMES, USUAL } from "@/lib/moderation/settings/schemas";
import type { SettingsView } from "@/lib/moderation/settings/views";
import { languageName } from "@/lib/platform/language-name";
import { DryRun } from "./dry-run";
import { SETTINGS } from "./setting-words";
import { TrialButtons } from "./trial-buttons";

/** What waits for a person, and how long the publication takes: with a trial on the last 30 days before it is saved. */
export function ModerationSettings({ view: { version, settings } }: { view: SettingsView }) {
  return (
    <Form action={saveSettingsAction} className="stack gap-5" aria-label="What waits for a person">
      <input type="hidden" name="version" value={version} />
      <div className="slip grid items-end gap-4 md:grid-cols-3">
        {AMOUNT_NAMES.map((name) => {
          const { label, hint, min, max } = SETTINGS[name];
          return (
            <TextField
              key={name}
              name={name}
              label={label}
              hint={`${hint} Usually ${USUAL[name]}.`}
              type="number"
              inputMode="numeric"
              min={min}
              max={max}
              required
              defaultValue={settings[name]}
            />
          );
        })}
      </div>
      <ChecksField
        name="languages"
        legend="Languages that are read here"
        hint="A text in another one waits for a person, as far as its language can be told. With none chosen, all pass."
        columns="three"
        defaultValues={settings.languages}
        options={LANGUAGES.map((code) => ({ value: code, label: languageName(code) }))}
      />
      <DryRun />
      <TrialButtons tryLabel="See what it would have held" save="Save the settings" />
    </Form>
  );
}
