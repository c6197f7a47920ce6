import { type Detail, detail, groupOf, spansOf } from "./detail";

const LINK =
  /\b(?:https?:\/\/|www\.)[^\s<>()[\]]{3,200}|(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]{1,60}\.){1,3}(?:com|net|org|io|info|biz|de|co\.uk|me|blog|social|tv)\b(?:\/[^\s<>()[\]]{0,200})?/giu;
const HANDLE = /(?<![\p{L}\p{N}.@/])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,28}[\p{L}\p{N}_])/gu;
const SAID =
  /\b(?:insta|instagram|snap|snapchat|discord|telegram|tiktok|twitter|reddit|facebook|mastodon|bluesky|twitch|youtube|skype)(?:\s(?:name|handle|account|user|username))?(?:\s?(?::|=)\s?|\s(?:is|as|under|name is)\s)(?<handle>(?=[\w.-]*[\d_.]|[\p{L}]{4})[\w.-]{3,30}(?:#\d{4})?)/dgiu;

/** Addresses on the web: a page of one's own says who one is. */
export const findLinks = (text: string): Detail[] =>
  spansOf(text, LINK).map(({ start, end }) => {
    const written = text.slice(start, end).replace(/[.,;:!?'"’”]+$/, "");
    return detail("link", { start, end: start + written.length }, "(link left out)");
  });

/** Names by which somebody is found elsewhere. */
export const findHandles = (text: string): Detail[] => [
  ...spansOf(text, HANDLE).map((span) => detail("handle", span, "(name left out)")),
  ...[...text.matchAll(SAID)].flatMap((match) => {
    const handle = groupOf(match, "handle");
    if (!handle || NO_HANDLES.test(text.slice(handle.start, handle.end))) return [];
    return [detail("handle", handle, "(name left out)")];
  }),
];

const NO_HANDLES =
  /^(?:full|much|just|really|very|down|where|what|that|this|they|there|like|good|great|terrible|awful|toxic|always|never|also|still|more|because|gone|dead|well|with|when|were|your|mine|filled|better|worse)$/i;
