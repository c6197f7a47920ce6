import { type RefObject, useEffect, useState } from "react";
import { carry } from "@/lib/on-device/details/carry";
import type { Found } from "./read-writing";
import { writingBeside } from "./writing-beside";

/** A text as it is being written, with what was found in it. */
export type Writing = Found & {
  field: HTMLTextAreaElement | undefined;
  text: string;
  /** What knows names couldn't be loaded. */
  withoutNames: boolean;
};

const NOTHING: Writing = {
  field: undefined,
  text: "",
  details: [],
  together: [],
  dark: false,
  withoutNames: false,
};

/** Milliseconds without a keystroke, after which it is read. */
const PAUSE = 500;

/**
 * Reads along in a field of the form around `place`. What it reads with is loaded at the first keystroke, from addresses
 * that have nothing to do with what is written; after that it needs no line.
 */
export function useWriting(place: RefObject<HTMLElement | null>, name: string): Writing {
  const [writing, setWriting] = useState(NOTHING);

  useEffect(() => {
    const field = writingBeside(place.current, name);
    if (!field) return;
    let loading: ReturnType<typeof loadReader> | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let round = 0;

    async function read(field: HTMLTextAreaElement) {
      round += 1;
      const mine = round;
      loading ??= loadReader();
      const loaded = await loading;
      // The line may be there again at the next pause.
      if (!loaded || loaded.withoutNames) loading = undefined;
      const text = field.value;
      const found = await loaded?.reader(text, () => mine !== round);
      if (mine !== round || !loaded || !found) return;
      setWriting((now) => ({
        field,
        text: now.text,
        ...found,
        details: carry(found.details, text, now.text),
        together: text === now.text ? found.together : [],
        // Whoever was shown lines keeps them while they go on writing.
        dark: found.dark || now.dark,
        withoutNames: loaded.withoutNames,
      }));
    }

    function onInput() {
      if (!field) return;
      round += 1;
      clearTimeout(timer);
      if (field.value.trim() === "") {
        setWriting((now) => ({ ...NOTHING, field, text: field.value, dark: now.dark }));
        return;
      }
      loading ??= loadReader();
      setWriting((now) => ({
        ...now,
        field,
        text: field.value,
        details: carry(now.details, now.text, field.value),
        together: [],
      }));
      timer = setTimeout(() => void read(field), PAUSE);
    }

    // What was brought back from the device, or given back by the server, is read when somebody returns to it.
    const onFocus = () => {
      setWriting((now) => (now.field === field ? now : { ...now, field }));
      if (field.value !== "") onInput();
    };
    const onReset = () => {
      round += 1;
      clearTimeout(timer);
      setWriting((now) => ({ ...NOTHING, field: now.field }));
    };
    field.addEventListener("input", onInput);
    field.addEventListener("focus", onFocus);
    field.form?.addEventListener("reset", onReset);
    return () => {
      onReset();
      field.removeEventListener("input", onInput);
      field.removeEventListener("focus", onFocus);
      field.form?.removeEventListener("reset", onReset);
    };
  }, [place, name]);

  return writing;
}

/** The rules, and what knows names, which is large and may fail to come: then the rules read alone. */
async function loadReader() {
  const names = import("@/lib/on-device/details/find-names").catch(() => undefined);
  try {
    const { makeReader } = await import("./read-writing");
    const known = await names;
    return { reader: makeReader(known?.findNames), withoutNames: !known };
  } catch {
    return undefined;
  }
}
