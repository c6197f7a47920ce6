"use client";

import { useEffect, useRef } from "react";
import { keysAreOn } from "./key-switch";

/**
 * The desk's keys. Each presses a control that stands on the page with `data-key`, so that nothing works by key alone;
 * outside fields only, and not at all once they are switched off.
 */
export function DeskKeys({ item }: { item?: string }) {
  const shown = useRef(item);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (press(event)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  useEffect(() => {
    // Another item came up: reading goes on at its head, and no field of the last one is left with the focus.
    if (item && shown.current !== item) find("#item")?.focus({ preventScroll: true });
    shown.current = item;
  }, [item]);

  return null;
}

/** Does what the key says; tells whether that was anything. */
function press(event: KeyboardEvent): boolean {
  const { key, target } = event;
  if (
    event.defaultPrevented ||
    event.isComposing ||
    event.repeat ||
    document.querySelector("dialog[open], :popover-open")
  ) {
    return false;
  }
  if (event.ctrlKey || event.metaKey) return key === "Enter" && click(find('[data-key="Send"]'));
  if (event.altKey || !(target instanceof HTMLElement)) return false;
  if (isField(target)) {
    // Escape leaves the field and keeps its words; from there on it is a key again.
    if (key === "Escape") find("#item")?.focus({ preventScroll: true });
    return key === "Escape";
  }
  if (!keysAreOn()) return false;
  if (key === "j" || key === "k") return step(key === "j" ? 1 : -1);
  if (key === "x" || key === "X") return pickCurrent(event.shiftKey);
  // Enter belongs to whatever has the focus; only where that is nothing does it take the item.
  if (key === "Enter" && target !== document.body && target.id !== "item") return false;
  const control = find(`[data-key="${CSS.escape(key.length === 1 ? key.toLowerCase() : key)}"]`);
  if (control instanceof HTMLInputElement && control.type === "search") {
    control.focus();
    return true;
  }
  return click(control);
}

/** Picks the item that is shown, or lets go of it; with Shift, all from the one that was picked before. */
function pickCurrent(shiftKey: boolean): boolean {
  const row = find("[data-item][aria-current]")?.closest("li");
  const box = row?.querySelector("input[type=checkbox]");
  box?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey }));
  return box !== null && box !== undefined;
}

/** Goes to the item after or before the one that is shown. */
function step(by: 1 | -1): boolean {
  const items = [...document.querySelectorAll<HTMLElement>("[data-item]")].filter(
    (item) => item.isConnected && inActivePage(item) && !item.closest("[data-gone]"),
  );
  const at = items.findIndex((item) => item.hasAttribute("aria-current"));
  return click(items[at === -1 ? 0 : at + by]);
}

function click(control: HTMLElement | undefined): boolean {
  control?.click();
  return control !== undefined;
}

/**
 * The first that can be seen; or, where a narrow bar has folded a decision up behind its dots, the first in a bar that
 * can be. Pages that were left stay in the document, hidden, for the way back.
 */
function find(selector: string): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  return (
    all.find((element) => element.checkVisibility()) ??
    all.find((element) => element.closest(".dbar")?.checkVisibility())
  );
}

function inActivePage(item: HTMLElement): boolean {
  const page = item.closest(".panes");
  return page instanceof HTMLElement && page.checkVisibility();
}

function isField(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement)
    return !["radio", "checkbox", "button", "submit"].includes(element.type);
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    element.isContentEditable
  );
}
