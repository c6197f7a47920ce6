"use client";

import { useSyncExternalStore } from "react";
import { Choice } from "@/components/ui/choice";

const PLACE = "desk-keys";
const changed = new EventTarget();

/** Whether single keys do anything on this device. They do, unless they were switched off here. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(PLACE) !== "off";
  } catch {
    return true;
  }
}

/** Switches the single keys off and on, for this device. Speech input and some keyboards press keys unasked. */
export function KeySwitch() {
  const on = useSyncExternalStore(subscribe, keysAreOn, () => true);
  return (
    <Choice
      type="checkbox"
      label="Use single keys on this device"
      checked={on}
      onChange={({ target }) => keep(target.checked)}
      bare
    />
  );
}

function keep(on: boolean): void {
  try {
    if (on) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, "off");
  } catch {
    // Storage is forbidden here: the keys stay as they are.
  }
  changed.dispatchEvent(new Event("change"));
}

function subscribe(notify: () => void): () => void {
  changed.addEventListener("change", notify);
  addEventListener("storage", notify);
  return () => {
    changed.removeEventListener("change", notify);
    removeEventListener("storage", notify);
  };
}
