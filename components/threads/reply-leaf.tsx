"use client";

import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { postCommentAction } from "@/lib/threads/actions";
import { Composer } from "./composer";

type Open = { place: Element; thread: string; note: string; link: HTMLElement };

/** "Reply" opens the form where it was pressed. Without script it leads to the note's own page, which has one. */
export function ReplyLeaf({ article, limit }: { article: string; limit: number }) {
  const [open, setOpen] = useState<Open>();
  const shown = useRef<Open>(undefined);

  function show(next: Open | undefined) {
    shown.current?.place.remove();
    shown.current = next;
    setOpen(next);
  }

  useEffect(() => {
    const press = (event: MouseEvent) => {
      const link = pressedLink(event);
      const post = link?.closest(".post, .in-margin");
      const { reply: note, thread } = link?.dataset ?? {};
      if (!link || !post || !note || !thread) return;
      event.preventDefault();
      if (shown.current?.note === note) return show(undefined);
      const place = document.createElement("div");
      place.className = "mt-3 font-ui text-ui";
      post.append(place);
      show({ place, thread, note, link });
    };
    document.addEventListener("click", press);
    return () => document.removeEventListener("click", press);
  });

  if (!open) return null;
  const close = () => {
    show(undefined);
    open.link.focus();
  };
  return createPortal(
    <Composer
      key={open.note}
      action={postCommentAction}
      article={article}
      fields={{ threadId: open.thread, parentId: open.note }}
      label="Your reply"
      placeholder="Say what it was like for you."
      limit={limit}
      keepAs={`reply:${open.note}`}
      onClose={close}
    />,
    open.place,
  );
}

/** The link to reply that was pressed, unless it is to be opened elsewhere. */
function pressedLink(event: MouseEvent): HTMLElement | undefined {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  return target?.closest<HTMLElement>("a[data-reply]") ?? undefined;
}
