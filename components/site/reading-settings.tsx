import { LeavingChoices } from "@/components/leaving/leaving-choices";
import { Icon } from "@/components/ui/icon";
import { ReadingChoices } from "./reading-choices";

/** The id of their popover. */
export const readingSettings = "reading-settings";

/** Text size, spacing, light and quiet mode, one press away on every page: the browser's own popover. */
export function ReadingSettings() {
  return (
    <>
      <button
        type="button"
        className="btn icon needs-script"
        popoverTarget={readingSettings}
        aria-label="Reading settings: text size, spacing, Paper or Lamplight, quiet mode"
      >
        <Icon name="a-large-small" />
      </button>
      <div id={readingSettings} popover="auto" className="pop" role="dialog" aria-label="Reading settings">
        <ReadingChoices />
        <LeavingChoices />
      </div>
    </>
  );
}
