"use client";

import { type ComponentProps, type ReactNode, useId, useRef } from "react";
import { classNames } from "./class-names";

type Props = {
  /** What the button that opens it says: drawn on the server, perhaps with an icon. */
  opener: ReactNode;
  openerClassName?: string;
  /** The one question it asks. */
  title: string;
  /** What will happen, then the actions: `<DialogClose>`, the safe answer, comes first. */
  children: ReactNode;
  className?: string;
};

/**
 * Asks one question over the page, in the browser's own `<dialog>`: it keeps the focus inside, closes by Escape, by a
 * press beside it and by `<DialogClose>`, and gives the focus back to what opened it.
 */
export function Dialog({ opener, openerClassName = "btn second", title, children, className }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <button
        type="button"
        className={classNames("needs-script", openerClassName)}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {opener}
      </button>
      <dialog ref={dialog} className={classNames("pop", className)} aria-labelledby={titleId} closedby="any">
        <div className="stack gap-3">
          <h2 id={titleId} className="text-subheading">
            {title}
          </h2>
          {children}
        </div>
      </dialog>
    </>
  );
}

/** The answer that changes nothing. The browser closes the dialog; no script of ours does. */
export function DialogClose({ className = "btn second", ...rest }: ComponentProps<"button">) {
  return (
    <form method="dialog" className="contents">
      <button className={className} {...rest} type="submit" />
    </form>
  );
}
