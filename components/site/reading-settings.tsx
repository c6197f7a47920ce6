import { Icon } from "@/components/ui/icon";
import { ReadingChoices } from "./reading-choices";

const id = "reading-settings";

/** Text size, spacing and light, one press away on every page: the browser's own popover. */
export function ReadingSettings() {
  return (
    <>
      <button
        type="button"
        className="btn icon needs-script"
        popoverTarget={id}
        aria-label="Reading settings: text size, spacing, Paper or Lamplight"
      >
        <Icon name="a-large-small" />
      </button>
      <div id={id} popover="auto" className="pop" role="dialog" aria-label="Reading settings">
        <ReadingChoices />
      </div>
    </>
  );
}
