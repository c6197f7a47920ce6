import { z } from "zod";
import { askElsewhere, type Limits, NoAnswer } from "@/lib/platform/ask-elsewhere";
import type { OutsideCheck } from "./outside-check";

type Options = { url: string; key?: string; model?: string; limits?: Limits };

const Answer = z.object({
  results: z
    .array(z.object({ flagged: z.boolean(), categories: z.record(z.string(), z.boolean()).default({}) }))
    .min(1),
});

/** What its categories are called here; a part after a slash only narrows them. */
const CATEGORIES: Readonly<Record<string, string>> = {
  harassment: "harassment",
  hate: "hatred",
  illicit: "something unlawful",
  "self-harm": "self-harm",
  sexual: "something sexual",
  violence: "violence",
};

/** An endpoint that speaks as OpenAI's `/v1/moderations` does, wherever it stands. */
export function moderationApi({ url, key, model, limits }: Options): OutsideCheck {
  return {
    service: "moderation-api",
    name: "the moderation service",
    look: async (words) => {
      const headers = {
        "content-type": "application/json",
        accept: "application/json",
        ...(key ? { authorization: `Bearer ${key}` } : {}),
      };
      const body = JSON.stringify({ input: words, model });
      const { results } = read(await askElsewhere(url, { headers, body }, limits));
      const crisis = results.some(mentionsSelfHarm);
      if (!crisis && !results.some(({ flagged }) => flagged)) return { flagged: false };
      return { flagged: true, explanation: explain(results), crisis };
    },
  };
}

type Result = z.output<typeof Answer>["results"][number];

/** `self-harm`, and what narrows it, such as `self-harm/intent`. Found, it counts whatever the sum of it says. */
function mentionsSelfHarm({ categories }: Result): boolean {
  return Object.entries(categories).some(([name, is]) => is && name.split("/")[0] === "self-harm");
}

/** @throws NoAnswer where it isn't what such an endpoint answers */
function read(text: string): z.output<typeof Answer> {
  try {
    return Answer.parse(JSON.parse(text));
  } catch {
    throw new NoAnswer("nonsense");
  }
}

/** In words of ours: what a service elsewhere calls things is never shown. */
function explain(results: readonly Result[]): string {
  const found = results.flatMap(({ categories }) =>
    Object.entries(categories).flatMap(([name, is]) => (is ? [CATEGORIES[name.split("/")[0] ?? ""]] : [])),
  );
  const known = [...new Set(found.filter((name) => name !== undefined))];
  return known.length === 0
    ? "The moderation service advises against it."
    : `The moderation service finds ${known.join(", ")} in it.`;
}
