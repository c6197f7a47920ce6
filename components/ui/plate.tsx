import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { type Cloth, clothClass } from "./cloth";

/**
 * Plans of small rooms seen from above, in lines of 1.75 px, one lamp lit. No people, no photographs. Each is drawn on
 * 288 by 216; `ln` is a line, `th` a thin one, `lamp` the light and `glow` where it falls.
 */
const drawings = {
  car: (
    <>
      <path className="glow" d="M193 84 288 46v124l-95-38z" />
      <path className="glow" d="M193 86 288 70v76l-95-14z" />
      <path className="ln th" strokeDasharray="16 13" d="M0 26h288M0 192h288" />
      <rect className="ln" x="62" y="58" width="136" height="100" rx="27" />
      <path className="ln" d="M156 68c10 24 10 56 0 80M88 70c-5 24-5 52 0 76" />
      <rect className="ln" x="104" y="74" width="31" height="29" rx="7" />
      <rect className="ln" x="104" y="113" width="31" height="29" rx="7" />
      <circle className="ln th" cx="146" cy="127" r="8" />
      <circle className="lamp" cx="193" cy="89" r="5" />
      <circle className="lamp" cx="193" cy="129" r="5" />
    </>
  ),
  chairs: (
    <>
      <circle className="glow" cx="92" cy="86" r="66" />
      <circle className="glow" cx="92" cy="86" r="38" />
      <path className="ln" d="M178 188H36V28h216v160h-28" />
      <path className="ln th" d="M178 188a46 46 0 0 1 46-46v46" />
      <path className="ln th" d="M120 24h60M120 32h60" />
      <circle className="lamp" cx="92" cy="86" r="9" />
      <rect className="ln" x="52" y="112" width="36" height="34" rx="8" />
      <path className="ln" d="M56 146v5h28v-5" />
      <rect className="ln" x="194" y="52" width="36" height="34" rx="8" />
      <path className="ln" d="M230 56h5v26h-5" />
      <circle className="ln th" cx="150" cy="102" r="15" />
    </>
  ),
  hall: (
    <>
      <path className="glow" d="M178 62h62l24 92H154z" />
      <path className="ln" d="M24 62h56M128 62h50M240 62h24M24 154h240" />
      <path className="ln th" d="M80 62a48 48 0 0 1 48-48v48" />
      <path className="ln" d="M178 62a62 62 0 0 0 62 62V62" />
      <rect className="ln th" x="36" y="128" width="70" height="26" />
      <rect className="lamp" x="60" y="134" width="20" height="13" rx="1" />
      <path className="ln th" d="M24 176h240" strokeDasharray="3 9" />
    </>
  ),
  bedrooms: (
    <>
      <circle className="glow" cx="206" cy="56" r="50" />
      <path className="ln" d="M30 26h228v164H172M128 190H30V26M144 26v76M144 146v44" />
      <path className="ln th" d="M144 102a44 44 0 0 1 44 44h-44" />
      <rect className="ln" x="46" y="52" width="66" height="92" rx="5" />
      <rect className="ln th" x="60" y="60" width="38" height="20" rx="5" />
      <path className="ln th" d="M46 92h66" />
      <rect className="ln" x="184" y="76" width="58" height="92" rx="5" />
      <rect className="ln th" x="194" y="84" width="38" height="20" rx="5" />
      <path className="ln th" d="M184 118h58" />
      <circle className="lamp" cx="206" cy="54" r="7" />
    </>
  ),
  kitchen: (
    <>
      <circle className="glow" cx="172" cy="122" r="72" />
      <circle className="glow" cx="172" cy="122" r="42" />
      <path className="ln" d="M56 190H36V26h216v164H100" />
      <path className="ln th" d="M56 190a44 44 0 0 1 44-44v44" />
      <path className="ln" d="M36 62h148V26M78 26v36M132 26v36" />
      <circle className="ln th" cx="47" cy="36" r="5" />
      <circle className="ln th" cx="66" cy="36" r="5" />
      <circle className="ln th" cx="47" cy="52" r="5" />
      <circle className="ln th" cx="66" cy="52" r="5" />
      <rect className="ln th" x="90" y="33" width="30" height="21" rx="4" />
      <path className="ln th" d="M105 33v9" />
      <circle className="ln" cx="172" cy="122" r="30" />
      <circle className="lamp" cx="172" cy="122" r="7" />
      <rect className="ln" x="106" y="110" width="24" height="24" rx="6" />
      <rect className="ln" x="214" y="110" width="24" height="24" rx="6" />
    </>
  ),
  bath: (
    <>
      <circle className="glow" cx="200" cy="54" r="58" />
      <path className="ln" d="M170 190H52V26h184v164h-24" />
      <path className="ln th" d="M212 190a42 42 0 0 0-42-42v42" />
      <rect className="ln" x="64" y="40" width="62" height="128" rx="8" />
      <path className="ln th" d="M74 74c0-16 8-24 21-24s21 8 21 24v64c0 14-8 20-21 20s-21-6-21-20z" />
      <circle className="ln th" cx="95" cy="62" r="3.5" />
      <rect className="ln" x="176" y="34" width="48" height="34" rx="5" />
      <path className="ln th" d="M184 51a16 11 0 0 1 32 0 16 11 0 0 1-32 0z" />
      <circle className="lamp" cx="200" cy="33" r="6" />
      <path className="ln th" d="M138 92h26v44h-26z" />
    </>
  ),
  desk: (
    <>
      <path className="glow" d="M112 62 66 168h120L130 62z" />
      <circle className="glow" cx="121" cy="84" r="34" />
      <path className="ln" d="M252 120V28H36v160h216v-24" />
      <path className="ln th" d="M252 120a44 44 0 0 0-44 44h44" />
      <path className="ln th" d="M84 24h76M84 32h76" />
      <rect className="ln" x="56" y="46" width="128" height="50" rx="3" />
      <path className="ln th" d="M98 58l34-4 3 28-34 4z" />
      <circle className="lamp" cx="76" cy="62" r="8" />
      <path className="ln th" d="M84 66l16 6" />
      <rect className="ln" x="102" y="110" width="36" height="32" rx="8" />
      <path className="ln th" d="M36 168h70v20M50 168v20M62 168v20M71 168v20M84 168v20M95 168v20" />
    </>
  ),
  ward: (
    <>
      <circle className="glow" cx="86" cy="60" r="54" />
      <path className="ln" d="M112 188H40V28h208v160h-92" />
      <path className="ln th" d="M112 188a44 44 0 0 1 44-44v44" />
      <path className="ln th" d="M188 24h44M188 32h44" />
      <rect className="ln" x="112" y="40" width="60" height="92" rx="5" />
      <rect className="ln th" x="124" y="48" width="36" height="19" rx="5" />
      <path className="ln th" d="M112 78h60M122 40v-12M162 40v-12" />
      <rect className="ln th" x="74" y="44" width="26" height="26" rx="3" />
      <circle className="lamp" cx="87" cy="57" r="7" />
      <rect className="ln" x="192" y="74" width="34" height="36" rx="8" />
      <path className="ln" d="M226 78h5v28h-5" />
    </>
  ),
  train: (
    <>
      <path className="glow" d="M98 78h92v60H98z" />
      <circle className="glow" cx="144" cy="108" r="26" />
      <path className="ln th" strokeDasharray="14 10" d="M0 20h288M0 196h288" />
      <path className="ln" d="M0 46h288M0 170h288" />
      <path className="ln th" d="M40 46v-5h66v5M182 46v-5h66v5M40 170v5h66v-5M182 170v5h66v-5" />
      <rect className="ln" x="66" y="58" width="30" height="40" rx="7" />
      <rect className="ln" x="192" y="58" width="30" height="40" rx="7" />
      <rect className="ln" x="66" y="118" width="30" height="40" rx="7" />
      <rect className="ln" x="192" y="118" width="30" height="40" rx="7" />
      <rect className="ln" x="122" y="54" width="44" height="34" rx="3" />
      <rect className="ln th" x="122" y="128" width="44" height="34" rx="3" />
      <circle className="lamp" cx="144" cy="71" r="6" />
      <path className="ln th" d="M20 46v40M20 130v40M268 46v40M268 130v40" />
    </>
  ),
  stairs: (
    <>
      <circle className="glow" cx="222" cy="66" r="56" />
      <path className="ln" d="M36 44h98v50H36M36 122h98v50H36" />
      <path
        className="ln th"
        d="M52 44v50M68 44v50M84 44v50M100 44v50M116 44v50M52 122v50M68 122v50M84 122v50M100 122v50M116 122v50"
      />
      <path className="ln" d="M134 30h124v156H134M134 30v14M134 94v28M134 172v14" />
      <path className="ln th" d="M44 69h74M118 147H44M50 142l-6 5 6 5" />
      <rect className="ln th" x="196" y="40" width="52" height="28" rx="3" />
      <circle className="lamp" cx="222" cy="54" r="7" />
      <path className="ln" d="M258 96v48" />
      <path className="ln th" d="M258 96a48 48 0 0 0-48 48h48" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type PlateName = keyof typeof drawings;

/** The plates there are, by name. */
export const plateNames: readonly string[] = Object.keys(drawings);

/** Tells a stored word from the name of a plate. */
export function isPlateName(word: string): word is PlateName {
  return Object.hasOwn(drawings, word);
}

type Props = { name: PlateName; cloth: Cloth; className?: string };

/** The drawing of an article, on its cloth. A decoration: nothing is said by it alone. */
export function Plate({ name, cloth, className }: Props) {
  return (
    <div className={classNames("plate", clothClass(cloth), className)}>
      <svg viewBox="0 0 288 216" aria-hidden="true">
        {drawings[name]}
      </svg>
    </div>
  );
}
