import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { KeySwitch } from "./key-switch";

/** Every key of the desk; `desk-keys.tsx` presses the control that carries it. */
const KEYS: readonly { keys: string[]; does: string }[] = [
  { keys: ["J", "K"], does: "The next item, the one before" },
  { keys: ["↵"], does: "Take the item" },
  { keys: ["A"], does: "Approve, keep or restore" },
  { keys: ["N"], does: "Approve or keep, with a content note" },
  { keys: ["C"], does: "Ask for a change, of the words that are marked" },
  { keys: ["R"], does: "Reject or remove, with a reason" },
  { keys: ["1", "–", "9"], does: "The rule it is about" },
  { keys: ["Ctrl", "↵"], does: "Send the reason, and take the next" },
  { keys: ["⇧", "K"], does: "The steps of care, where it may be a crisis" },
  { keys: ["P"], does: "Pass on to those who read a crisis, or back" },
  { keys: ["S"], does: "Skip: leave it to somebody else" },
  { keys: ["H"], does: "Hand it over to a colleague" },
  { keys: ["O"], does: "Uncover what may be hard to read" },
  { keys: ["X"], does: "Pick the item; with Shift, all up to it" },
  { keys: ["B"], does: "Decide what is picked together" },
  { keys: ["Z"], does: "Undo the last decision, or all of one step" },
  { keys: ["Esc"], does: "Leave a field; then, let the item go" },
  { keys: ["/"], does: "Search the past" },
  { keys: ["?"], does: "This list" },
];

/** The list of keys, behind a button in the head. */
export function KeysHelp() {
  const opener = (
    <span className="inline-flex items-center gap-2" data-key="?">
      <Icon name="keyboard" />
      Keys <kbd>?</kbd>
    </span>
  );
  return (
    <Dialog opener={opener} openerClassName="btn quiet hide-s" title="Keys">
      <p className="ds dim">They work outside fields, and each of them is also a control on the page.</p>
      <dl className="ds grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2">
        {KEYS.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="cluster gap-1">
              {keys.map((key) => (key === "–" ? key : <kbd key={key}>{key}</kbd>))}
            </dt>
            <dd className="m-0">{does}</dd>
          </div>
        ))}
      </dl>
      <KeySwitch />
      <DialogClose>Close</DialogClose>
    </Dialog>
  );
}
