import { readFileSync } from "node:fs";
import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { sharedFixture } from "@/test/shared-fixture";
import { evaluate } from "./evaluate";

const { voprf } = ristretto255_oprf;

/** RFC 9497, appendix A.1.2; they lie beside the project and not in it. */
const file = sharedFixture("data/protocol/rfc9497_oprf_vectors.json");

const Suite = z.object({
  identifier: z.string(),
  mode: z.number(),
  seed: z.string(),
  keyInfo: z.string(),
  skSm: z.string(),
  pkSm: z.string().optional(),
  vectors: z.array(
    z.object({
      Batch: z.number(),
      Blind: z.string(),
      BlindedElement: z.string(),
      EvaluationElement: z.string(),
      Input: z.string(),
      Output: z.string(),
      Proof: z.object({ proof: z.string(), r: z.string() }).optional(),
    }),
  ),
});

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
const hex = (value: Uint8Array) => Buffer.from(value).toString("hex");

/** Randomness that the library makes just this scalar of: it takes a number modulo the order less one, and adds one. */
function drawing(scalar: string): (length?: number) => Uint8Array {
  const number = BigInt(`0x${Buffer.from(scalar, "hex").reverse().toString("hex")}`) - 1n;
  return (length = 0) =>
    new Uint8Array(Buffer.from(number.toString(16).padStart(length * 2, "0"), "hex").reverse());
}

const suites = file ? z.array(Suite).parse(JSON.parse(readFileSync(file, "utf8"))) : [];
const suite = suites.find(({ identifier, mode }) => identifier === "ristretto255-SHA512" && mode === 1);

describe.skipIf(!suite)("the vectors of RFC 9497, ristretto255-SHA512 in verifiable mode:", () => {
  test("the key that a seed makes", () => {
    const { secretKey, publicKey } = voprf.deriveKeyPair(
      bytes(suite?.seed ?? ""),
      bytes(suite?.keyInfo ?? ""),
    );
    expect([hex(secretKey), hex(publicKey)]).toEqual([suite?.skSm, suite?.pkSm]);
  });

  test.for(suite?.vectors ?? [])("a draw of $Batch, and what it is worth", (vector) => {
    const [secretKey, publicKey] = [bytes(suite?.skSm ?? ""), bytes(suite?.pkSm ?? "")];
    const [inputs, blinds] = [vector.Input.split(","), vector.Blind.split(",")];
    const drawn = inputs.map((input, n) => voprf.blind(bytes(input), drawing(blinds[n] ?? "")));
    expect(drawn.map(({ blind }) => hex(blind))).toEqual(blinds);
    expect(drawn.map(({ blinded }) => hex(blinded)).join()).toBe(vector.BlindedElement);

    const blinded = drawn.map(({ blinded }) => blinded);
    const signed = voprf.blindEvaluateBatch(secretKey, publicKey, blinded, drawing(vector.Proof?.r ?? ""));
    expect(signed.evaluated.map(hex).join()).toBe(vector.EvaluationElement);
    expect(hex(signed.proof)).toBe(vector.Proof?.proof);

    const items = inputs.flatMap((input, n) => {
      const [one, evaluated] = [drawn[n], signed.evaluated[n]];
      return one && evaluated ? [{ ...one, input: bytes(input), evaluated }] : [];
    });
    expect(voprf.finalizeBatch(items, publicKey, signed.proof).map(hex).join()).toBe(vector.Output);
    expect(inputs.map((input) => hex(evaluate(secretKey, bytes(input)))).join()).toBe(vector.Output);
  });
});
