import { CALLER_HEADER } from "@/lib/platform/caller";
import { takeTurn } from "@/lib/platform/rate-limit";
import { answer, answerNobody } from "../anon-route";
import { SHORT_ANSWER } from "../protocol/pad-body";
import { openLetterbox } from "./open-letterbox";

/** The handler of `POST /api/anon/letterbox`, which has no body: what work is asked for. */
export function letterboxRoute(request: Request): Promise<Response> {
  return answerNobody(request, async ({ headers }) => {
    await takeTurn("letterbox", headers.get(CALLER_HEADER) ?? "unnamed");
    return answer(200, await openLetterbox(new Date()), SHORT_ANSWER);
  });
}
