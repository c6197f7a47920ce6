"use server";

import { headers } from "next/headers";
import type { z } from "zod";
import { type AnonDoor, answerNobody } from "@/lib/anonymity/answer-nobody";
import type { AnonState } from "@/lib/anonymity/views";
import { readForm, typedValues } from "@/lib/platform/form-input";
import { appealDoor, askDoor, openDoor, withdrawDoor, writeBackDoor } from "./doors";
import type { AskedView, OpenedView, ReceiptOutcome } from "./views";

/*
 * The doors for nobody, without script: a browser then sends whatever cookies it has, and who has some is refused and
 * told why. With script the same doors are `/api/anon/…`.
 */

const HOW_TO_COME_WITHOUT =
  "Your browser sends its cookies along with this form, and by them it could be told who you are, so nothing was kept. Open this page in a private window, or sign out, and send it again. What you wrote is still here.";

/** Asks, and answers with the six words. */
export async function askWithoutScriptAction(
  _state: AnonState<AskedView>,
  data: FormData,
): Promise<AnonState<AskedView>> {
  return withoutScript(askDoor, data);
}

/** Opens, writes back, appeals or takes back, by the button that was pressed (`act`). */
export async function receiptWithoutScriptAction(
  _state: AnonState<ReceiptOutcome>,
  data: FormData,
): Promise<AnonState<ReceiptOutcome>> {
  if (data.get("act") === "withdraw") return withoutScript(withdrawDoor, data);
  const act = data.get("act");
  if (act !== "write-back" && act !== "appeal") return opened(await withoutScript(openDoor, data));
  const written = opened(
    act === "appeal" ? await withoutScript(appealDoor, data) : await withoutScript(writeBackDoor, data),
  );
  if (written.status === "done" || written.code === "cookie_not_wanted") return written;
  // Refused, it is given back under the letter that it is about.
  const { result } = opened(await withoutScript(openDoor, data));
  return { ...written, result };
}

function opened({ result, ...state }: AnonState<OpenedView>): AnonState<ReceiptOutcome> {
  return { ...state, result: result && { opened: result } };
}

async function withoutScript<S extends z.ZodType, R>(
  door: AnonDoor<S, R>,
  data: FormData,
): Promise<AnonState<R>> {
  const state = await answerNobody(door, await headers(), () => readForm(door.schema, data));
  const message = state.code === "cookie_not_wanted" ? HOW_TO_COME_WITHOUT : state.message;
  return { ...state, message, values: typedValues(data) };
}
