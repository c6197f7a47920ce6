"use client";

import { useEffect } from "react";

/**
 * Makes tabs of the afterword's sections and the links to them. Without script they are just that: links and sections.
 * Words of a panel that isn't shown are still found by searching in the page, which opens it.
 */
export function TabsLeaf() {
  useEffect(() => {
    const list = document.getElementById("afterword-tabs");
    if (!list) return;
    const tabs = [...list.querySelectorAll<HTMLAnchorElement>("a")];
    const panels = tabs.map((tab) => document.getElementById(tab.hash.slice(1)));
    list.role = "tablist";

    const show = (chosen: number) => {
      list.parentElement?.setAttribute("data-open", tabs[chosen]?.hash.slice(1) ?? "");
      tabs.forEach((tab, n) => {
        tab.ariaSelected = String(n === chosen);
        tab.tabIndex = n === chosen ? 0 : -1;
        if (n === chosen) panels[n]?.removeAttribute("hidden");
        else panels[n]?.setAttribute("hidden", "until-found");
      });
    };
    const showHash = () => {
      const target = document.getElementById(location.hash.slice(1));
      const within = panels.findIndex((panel) => target && panel?.contains(target));
      if (within >= 0) show(within);
      return within >= 0;
    };
    const press = (event: MouseEvent) => {
      const chosen = tabs.findIndex((tab) => event.target instanceof Node && tab.contains(event.target));
      if (chosen < 0) return;
      event.preventDefault();
      history.replaceState(history.state, "", tabs[chosen]?.hash);
      show(chosen);
    };
    const move = (event: KeyboardEvent) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const turned = getComputedStyle(list).direction === "rtl" ? -step : step;
      const now = tabs.findIndex((tab) => tab.ariaSelected === "true");
      const next = (now + turned + tabs.length) % tabs.length;
      show(next);
      tabs[next]?.focus();
    };

    tabs.forEach((tab, n) => {
      tab.role = "tab";
      tab.setAttribute("aria-controls", tab.hash.slice(1));
      panels[n]?.setAttribute("role", "tabpanel");
      panels[n]?.setAttribute("aria-labelledby", tab.id);
      panels[n]?.addEventListener("beforematch", () => show(n));
    });
    if (!showHash()) show(0);
    list.addEventListener("click", press);
    list.addEventListener("keydown", move);
    addEventListener("hashchange", showHash);
    return () => {
      list.removeEventListener("click", press);
      list.removeEventListener("keydown", move);
      removeEventListener("hashchange", showHash);
    };
  }, []);
  return null;
}
