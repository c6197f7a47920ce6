"use server";

import { storyPath } from "@/lib/articles/paths";
import { memberAction } from "@/lib/identity/action";
import { careFor } from "@/lib/moderation/crisis/queries";
import { SendStoryInput } from "./schemas";
import { sendStory } from "./send-story";

/** Sends in a story. */
export const sendStoryAction = memberAction(SendStoryInput, async (ctx, input) => {
  const story = await sendStory(ctx, input);
  if (story.state === "approved") {
    return {
      status: "done",
      message: "It is printed.",
      next: { href: storyPath(story.id), label: "Read it as a page" },
    };
  }
  return {
    status: "done",
    message:
      "Thank you. A person reads it before anyone else can. You can change it or take it back at any time.",
    next: { href: "/account/contributions", label: "Everything you have sent" },
    aside: await careFor(ctx.db, story.body),
  };
});
