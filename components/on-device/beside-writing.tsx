"use client";

import { useRef } from "react";
import { Aside } from "@/components/ui/aside";
import type { AsideView } from "@/lib/platform/form-state";
import { AnsweredBefore } from "./answered-before";
import { Hints } from "./hints";
import { useWriting } from "./use-writing";

type Props = {
  /** The name of the field, in the form around. */
  name: string;
  /** The card with lines to call, as everyone's page carries it. */
  care: AsideView;
  /** Whether questions that were answered before are suggested. */
  suggests?: boolean;
};

/** What is worked out on the device while somebody writes, after the field. None of it holds them up, and none is told. */
export function BesideWriting({ name, care, suggests }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  const writing = useWriting(place, name);
  return (
    <>
      <span ref={place} hidden />
      <Hints {...writing} />
      <p className="sr" role="status">
        {writing.dark && "There are lines to call after what you write."}
      </p>
      {writing.dark && <Aside {...care} />}
      {suggests && <AnsweredBefore text={writing.text} focused={writing.field !== undefined} />}
    </>
  );
}
