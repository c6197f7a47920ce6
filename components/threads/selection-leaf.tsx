"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { openThreadAction } from "@/lib/threads/actions";
import { Composer } from "./composer";
import { readSelection, type Selected } from "./selection";

type Props = {
  article: string;
  limit: number;
  /** The pencil, drawn by the server. */
  children: ReactNode;
};

/**
 * Words selected in the article, by mouse, finger or keyboard, bring a bar that offers to write beside them. The form
 * then stands under their paragraph.
 */
export function SelectionLeaf({ article, limit, children }: Props) {
  const [selected, setSelected] = useState<Selected>();
  const [writing, setWriting] = useState<{ selected: Selected; place: Element }>();
  const opened = useRef<Element>(undefined);

  useEffect(() => {
    const text = document.getElementById("text");
    if (!text) return;
    const look = () => setSelected(readSelection(text));
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);

  function begin(selected: Selected) {
    const block = document.querySelector(`[data-block="${CSS.escape(selected.blockId)}"]`);
    if (!block) return;
    opened.current?.remove();
    const place = document.createElement("div");
    place.className = "font-ui text-ui";
    block.after(place);
    opened.current = place;
    setWriting({ selected, place });
    keepMarked(selected.range);
    document.getSelection()?.removeAllRanges();
  }

  function end() {
    opened.current?.remove();
    keepMarked(undefined);
    setWriting(undefined);
  }

  return (
    <>
      {selected && (
        <div className="selbar beside" style={placeOf(selected.range)}>
          {/* Pressing must not take the selection away before it is read. */}
          <button
            type="button"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => begin(selected)}
          >
            {children}
            Write beside these words
          </button>
        </div>
      )}
      {writing &&
        createPortal(
          <Composer
            key={writing.selected.exact}
            action={openThreadAction}
            article={article}
            fields={fieldsOf(article, writing.selected)}
            label="Your note beside these words"
            placeholder="What did these words bring to mind?"
            limit={limit}
            keepAs={`beside:${article}:${writing.selected.blockId}`}
            onClose={end}
          >
            <blockquote className="gnote mb-3">{writing.selected.exact}</blockquote>
          </Composer>,
          writing.place,
        )}
    </>
  );
}

function fieldsOf(articleSlug: string, { blockId, start, end, exact }: Selected) {
  return { articleSlug, blockId, start, end, exact };
}

/** Under the last line of the selection. A finger's own menu stands above it. */
function placeOf(range: Range) {
  const lines = range.getClientRects();
  const last = lines[lines.length - 1] ?? range.getBoundingClientRect();
  const room = document.documentElement.clientWidth - 260;
  return {
    insetBlockStart: `${last.bottom + window.scrollY + 10}px`,
    insetInlineStart: `${Math.max(12, Math.min(last.left, room))}px`,
  };
}

/** Keeps the words visibly marked while somebody writes about them. */
function keepMarked(range: Range | undefined) {
  if (!("highlights" in CSS)) return;
  if (range) CSS.highlights.set("writing-beside", new Highlight(range));
  else CSS.highlights.delete("writing-beside");
}
