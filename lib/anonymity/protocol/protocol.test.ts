import {
  createCipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  pbkdf2Sync,
  randomBytes,
  verify,
} from "node:crypto";
import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBase64url, toBase64url } from "../tokens/base64url";
import { actMessage } from "./act-message";
import { deriveReceipt, ITERATIONS, receiptParts } from "./derive-receipt";
import { BODY_SIZES, isPadded, padBody, SHORT_ANSWER } from "./pad-body";
import { challengeOf, makeSalt, SALT_BYTES, saltExpires, solveWork } from "./proof-of-work";
import { openNote, sealNote } from "./seal-note";
import { isSigned, signAct } from "./sign-act";

const words = ["patient", "heron", "copper", "rain", "gentle", "harvest"];

/** A raw X25519 key as Node reads it. */
const secretKey = (raw: Uint8Array) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from("302e020100300506032b656e04220420", "hex"), raw]),
    format: "der",
    type: "pkcs8",
  });
const publicKey = (raw: Uint8Array, curve: "ed" | "x") =>
  createPublicKey({
    key: Buffer.concat([
      Buffer.from(curve === "x" ? "302a300506032b656e032100" : "302a300506032b6570032100", "hex"),
      raw,
    ]),
    format: "der",
    type: "spki",
  });

describe("what is sent", () => {
  test("is always one of three sizes in bytes, whatever is written and in which letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 9_000 }), (text) => {
        const padded = padBody({ v: 1, text });
        const bare = Buffer.byteLength(JSON.stringify({ v: 1, text, pad: "" }));
        if (bare > 32_768) return expect(padded).toBeUndefined();
        expect(padded?.length).toBe(BODY_SIZES.find((size) => size >= bare));
        expect(padded && isPadded(padded)).toBe(true);
        expect(JSON.parse(new TextDecoder().decode(padded))).toMatchObject({ v: 1 });
      }),
    );
    const full = (length: number) => padBody({ text: "ü".repeat(length) })?.length;
    // {"text":"","pad":""} is 20 bytes, and an ü two.
    expect([full(1_014), full(1_015), full(16_374), full(16_375)]).toEqual([2_048, 8_192, 32_768, undefined]);
    expect(padBody({ v: 1, come_back: null }, SHORT_ANSWER)).toHaveLength(512);
  });
});

describe("a receipt’s keys", () => {
  test("are those that other code derives, and others for another site or another order", async () => {
    const origin = "https://afterword.example";
    const keys = await deriveReceipt(words, origin);
    const root = pbkdf2Sync(words.join(" "), `anon/v1|${origin}|receipt`, 600_000, 32, "sha256");
    for (const use of ["loc", "sign", "seal"] as const) {
      expect(Buffer.from(keys[use])).toEqual(Buffer.from(hkdfSync("sha256", root, "", `anon/v1|${use}`, 32)));
    }
    expect(ITERATIONS).toBe(600_000);
    const parts = await receiptParts(keys);
    expect(parts).toEqual({
      loc: toBase64url(keys.loc),
      pub: toBase64url(ed25519.getPublicKey(keys.sign)),
      seal: toBase64url(x25519.getPublicKey(keys.seal)),
    });
    expect((await deriveReceipt(words, "https://elsewhere.example")).loc).not.toEqual(keys.loc);
    expect((await deriveReceipt(words.toReversed(), origin)).loc).not.toEqual(keys.loc);
  });
});

describe("an act", () => {
  const sign = randomBytes(32);
  const pub = ed25519.getPublicKey(sign);
  const act = { loc: randomBytes(32), act: "reply", seq: 3, body: '{"text":"It went well."}' } as const;

  test("is signed over what it is, of which receipt, the how manieth, and with what", async () => {
    const hash = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest();
    const message = Buffer.concat([
      Buffer.from("anon/v1|act|reply|"),
      hash(act.loc),
      Buffer.from([0, 0, 0, 3]),
      hash(act.body),
    ]);
    expect(Buffer.from(await actMessage(act))).toEqual(message);
    const signature = await signAct(sign, act);
    expect(await signAct(sign, act)).toBe(signature);
    expect(verify(null, message, publicKey(pub, "ed"), Buffer.from(signature, "base64url"))).toBe(true);
    expect(await isSigned(pub, act, signature)).toBe(true);
  });

  test("changed in anything, or signed by another, is nobody’s", async () => {
    const signature = await signAct(sign, act);
    const changed = [
      { ...act, act: "withdraw" as const },
      { ...act, seq: 4 },
      { ...act, body: '{"text":"It went ill."}' },
      { ...act, loc: randomBytes(32) },
    ];
    for (const other of changed) expect(await isSigned(pub, other, signature)).toBe(false);
    expect(await isSigned(ed25519.getPublicKey(randomBytes(32)), act, signature)).toBe(false);
    for (const nothing of ["", signature.slice(1), `${signature}A`, toBase64url(new Uint8Array(64))]) {
      expect(await isSigned(pub, act, nothing)).toBe(false);
    }
    expect(await isSigned(new Uint8Array(32), act, signature)).toBe(false);
  });
});

describe("a sealed note", () => {
  const secret = randomBytes(32);
  const recipient = x25519.getPublicKey(secret);

  test("opens with its receipt alone, and never once it was changed", async () => {
    const note = "Dear you, it isn’t only you. \u{1f375}";
    const sealed = await sealNote(note, recipient);
    expect(sealed).toHaveLength(1 + 32 + 12 + Buffer.byteLength(note) + 16);
    expect(await openNote(sealed, secret)).toBe(note);
    expect(await openNote(sealed, randomBytes(32))).toBeUndefined();
    for (const at of [0, 1, 40, 46, sealed.length - 1]) {
      expect(await openNote(sealed.with(at, (sealed[at] ?? 0) ^ 1), secret)).toBeUndefined();
    }
    expect(await openNote(sealed.slice(0, 60), secret)).toBeUndefined();
    expect(await openNote(new Uint8Array(), secret)).toBeUndefined();
    expect(await sealNote(note, recipient)).not.toEqual(sealed);
  });

  test("that other code sealed opens here", async () => {
    const ephemeral = generateKeyPairSync("x25519");
    const raw = ephemeral.publicKey.export({ format: "der", type: "spki" }).subarray(-32);
    const shared = diffieHellman({
      privateKey: ephemeral.privateKey,
      publicKey: publicKey(recipient, "x"),
    });
    expect(diffieHellman({ privateKey: secretKey(secret), publicKey: ephemeral.publicKey })).toEqual(shared);
    const salt = Buffer.concat([raw, recipient]);
    const key = Buffer.from(hkdfSync("sha256", shared, salt, "anon/v1|note", 32));
    const iv = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", key, iv);
    const text = Buffer.concat([cipher.update("Warmly, C."), cipher.final(), cipher.getAuthTag()]);
    const sealed = Buffer.concat([Buffer.from([1]), raw, iv, text]);
    expect(await openNote(sealed, secret)).toBe("Warmly, C.");
  });

  test("is not made for a key under which anybody could read it", async () => {
    await expect(sealNote("for everyone", new Uint8Array(32))).rejects.toThrow();
  });
});

describe("the letterbox’s work", () => {
  test("finds the number, says how far it is, and finds nothing where there is nothing", async () => {
    const salt = makeSalt(new Date("2026-11-25T00:10:00Z"));
    expect(salt).toHaveLength(SALT_BYTES);
    expect(saltExpires(salt)).toEqual(new Date("2026-11-25T00:10:00Z"));
    expect(saltExpires(Buffer.from(salt))).toEqual(new Date("2026-11-25T00:10:00Z"));
    const challenge = await challengeOf(salt, 1_500);
    expect(Buffer.from(challenge)).toEqual(createHash("sha256").update(salt).update("1500").digest());
    const asked = { salt: toBase64url(salt), challenge: toBase64url(challenge) };
    const tried: number[] = [];
    expect(await solveWork({ ...asked, most: 3_000 }, (share) => tried.push(share))).toBe(1_500);
    expect(tried.length).toBeGreaterThan(1);
    expect(await solveWork({ ...asked, most: 1_499 })).toBeUndefined();
    expect(await solveWork({ ...asked, salt: "no", most: 10 })).toBeUndefined();
    expect(fromBase64url(asked.salt, SALT_BYTES)).toEqual(salt);
  });
});
