"use client";

import { type ChangeEvent, useEffect, useRef } from "react";
import { readingPreferences } from "./reading-preferences";
import { readingKey } from "./reading-script";

/** The settings themselves. A change shows at once and is kept on the device; nothing is sent. */
export function ReadingChoices() {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    for (const { name } of readingPreferences) {
      const radios = form.current?.elements.namedItem(name);
      if (radios instanceof RadioNodeList) radios.value = document.documentElement.dataset[name] ?? "";
    }
  }, []);

  return (
    <form ref={form} className="stack" onChange={keep}>
      {readingPreferences.map(({ name, legend, options }) => (
        <fieldset key={name}>
          <legend className="label pb-1.5">{legend}</legend>
          <div className="seg">
            {options.map((option) => (
              <label key={option.value} className={"sign" in option ? option.sign : undefined}>
                <input
                  type="radio"
                  name={name}
                  value={option.value}
                  defaultChecked={option.value === ""}
                  className="sr"
                />
                {"sign" in option ? (
                  <>
                    <span aria-hidden="true">A</span>
                    <span className="sr">{option.label}</span>
                  </>
                ) : (
                  option.label
                )}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p className="hint">Kept on this device alone.</p>
    </form>
  );
}

function keep({ target }: ChangeEvent<HTMLFormElement>) {
  const { dataset } = document.documentElement;
  if (target.value) dataset[target.name] = target.value;
  else delete dataset[target.name];
  const kept = readingPreferences.flatMap(({ name }) => (dataset[name] ? [[name, dataset[name]]] : []));
  try {
    localStorage.setItem(readingKey, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // A browser that keeps nothing shows the change until the page is left.
  }
}
