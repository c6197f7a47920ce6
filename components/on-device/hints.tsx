import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Sign } from "@/components/ui/sign";
import { type Change, takeBack } from "@/lib/on-device/details/soften";
import { amount, capital, listed } from "@/lib/platform/amounts";
import { type HintGroup, hintGroups, keyOf, softenAll } from "./hint-groups";
import { HINT_WORDS, UNFOUND } from "./hint-words";
import { Underlay } from "./underlay";
import type { Writing } from "./use-writing";
import { write } from "./writing-beside";

/** So many hints at a time; the next comes when one is done with. */
const AT_ONCE = 3;
const TOGETHER = "together";

type Done = { before: string; change: Change; words: string };

/**
 * What in a text may lead to somebody, in its margin: with softer words to put in its place, and the choice to keep it. It
 * changes nothing by itself, holds nothing up, and says nothing of what it doesn't find.
 */
export function Hints({ field, text, details, together, withoutNames }: Writing) {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<Done[]>([]);
  const list = useRef<HTMLElement>(null);
  const groups = hintGroups(text, details, kept);
  const pieces = kept.has(TOGETHER) ? [] : together;
  const count = groups.length + (pieces.length > 0 ? 1 : 0);
  const last = done.at(-1);
  const undo = last && takeBack(text, last.before, last.change);

  function goOn() {
    // The button that was pressed is gone by then.
    requestAnimationFrame(() => (list.current?.querySelector<HTMLElement>("button") ?? field)?.focus());
  }

  function soften(group: HintGroup) {
    if (!field) return;
    const change = softenAll(text, group);
    setDone([...done, { before: text, change, words: group.words }]);
    write(field, change.from, change.to, change.words);
    goOn();
  }

  function keep(key: string) {
    setKept(new Set([...kept, key]));
    goOn();
  }

  function putBack() {
    setDone(done.slice(0, -1));
    if (field && undo) write(field, undo.from, undo.to, undo.words);
    field?.focus();
  }

  return (
    <>
      {field && text !== "" && (
        <Underlay
          field={field}
          text={text}
          spans={[...details.filter((detail) => !kept.has(keyOf(detail, text))), ...pieces]}
        />
      )}
      <p className="sr" role="status">
        {count > 0 && `${capital(amount(count, "hint", "hints"))} after what you write.`}
      </p>
      {text.trim() !== "" && (
        <aside ref={list} className="m stack q-hints" aria-label="Hints on what you write">
          {undo && last && (
            <div className="mhint">
              <p>
                <b>“{last.words}”</b> is changed.
              </p>
              <Button variant="quiet" onClick={putBack}>
                Put it back
              </Button>
            </div>
          )}
          {groups.slice(0, AT_ONCE).map((group) => (
            <div key={group.key} className="mhint">
              <p>
                <b>“{group.words}”</b> {HINT_WORDS[group.kind]}
              </p>
              <p className="cluster gap-2">
                <Button onClick={() => soften(group)}>
                  {group.softer ? `Say “${group.softer}”` : "Leave it out"}
                </Button>
                <Button variant="quiet" onClick={() => keep(group.key)}>
                  Keep it
                </Button>
              </p>
            </div>
          ))}
          {groups.length > AT_ONCE && (
            <p className="hint">
              {capital(amount(groups.length - AT_ONCE, "more comes", "more come"))} after these.
            </p>
          )}
          {pieces.length > 0 && groups.length <= AT_ONCE && (
            <div className="mhint">
              <p>
                <b>Who could recognise this?</b>{" "}
                {listed(pieces.map(({ start, end }) => `“${text.slice(start, end)}”`))} say little by
                themselves. Together they may be enough.
              </p>
              <Button variant="quiet" onClick={() => keep(TOGETHER)}>
                Keep it
              </Button>
            </div>
          )}
          <details className="hint">
            <summary className="lk">What no hint finds</summary>
            <ul className="stack gap-2 pt-2">
              {UNFOUND.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </details>
          <p className="hint">
            <Sign path="M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM7 11V7a5 5 0 0 1 10 0v4" />{" "}
            These hints are worked out on your own device. Nothing has been sent.
            {withoutNames && " What knows names couldn’t be loaded, so names are missed."}
          </p>
        </aside>
      )}
    </>
  );
}
