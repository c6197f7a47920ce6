"use client";

import { useEffect, useRef, useState } from "react";
import { isMarked } from "@/components/account/fetch-me";
import { leavePath } from "./kept-names";

/**
 * Whether leaving quickly signs out as well: for those who are signed in. The choice is a cookie that goes to
 * `leavePath` alone, since leaving clears everything else that a device keeps; so it is asked for there, when the
 * settings it stands in are opened.
 */
export function SignOutChoice() {
  const place = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<boolean>();

  useEffect(() => {
    if (!isMarked()) return;
    const settings = place.current?.closest("[popover]");
    const ask = () => void findChosen().then(setChosen);
    settings?.addEventListener("beforetoggle", ask, { once: true });
    return () => settings?.removeEventListener("beforetoggle", ask);
  }, []);

  return (
    <div ref={place} hidden={chosen === undefined}>
      <label className="choice bare">
        <input
          type="checkbox"
          checked={chosen ?? false}
          onChange={({ target }) => {
            const { checked } = target;
            setChosen(checked);
            keepChosen(checked).then((kept) => kept || setChosen(!checked));
          }}
        />
        <b>Leaving signs me out as well</b>
      </label>
    </div>
  );
}

/** Where the answer doesn't come the choice isn't offered. */
async function findChosen(): Promise<boolean | undefined> {
  try {
    const answer = await fetch(leavePath);
    const { signsOut }: { signsOut?: boolean } = answer.ok ? await answer.json() : {};
    return signsOut;
  } catch {
    return undefined;
  }
}

/** Whether it could be kept. */
async function keepChosen(signsOut: boolean): Promise<boolean> {
  try {
    return (await fetch(leavePath, { method: "PUT", body: JSON.stringify({ signsOut }) })).ok;
  } catch {
    return false;
  }
}
