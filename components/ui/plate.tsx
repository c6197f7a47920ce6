import type { ReactNode } from "react";
import type { Cloth, PlateName } from "@/db/vocabulary";
import { classNames } from "./class-names";
import { clothClass } from "./cloth";

/**
 * Plans of small rooms seen from above, in lines of 1.75 px, one lamp lit. No people, no photographs. Each is drawn on
 * 288 by 216; `ln` is a line, `th` a thin one, `lamp` the light and `glow` where it falls.
 */
const drawings: Record<PlateName, ReactNode> = {
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
  lamp: (
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
  bedroom: (
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
  garden: (
    <>
      <path className="glow" d="M84 30h36l34 76H50z" />
      <path className="ln" d="M20 30h64M120 30h148" />
      <path className="ln th" d="M84 26h36M84 34h36" />
      <circle className="lamp" cx="102" cy="18" r="6" />
      <path
        className="ln"
        d="M20 124q6-9 12 0t12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0M192 124q6-9 12 0t12 0 12 0 12 0 12 0 16 0M20 138q6 9 12 0t12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0M192 138q6 9 12 0t12 0 12 0 12 0 12 0 16 0"
      />
      <path className="ln th" d="M164 131h28M164 131l20-12" />
      <circle className="ln" cx="222" cy="76" r="17" />
      <rect className="ln th" x="186" y="66" width="18" height="20" rx="5" />
      <rect className="ln th" x="240" y="66" width="18" height="20" rx="5" />
      <path className="ln th" d="M36 152v44M64 152v44M36 163h28M36 174h28M36 185h28" strokeDasharray="3 6" />
      <circle className="ln th" cx="240" cy="178" r="22" />
      <circle className="ln th" cx="240" cy="178" r="4" />
    </>
  ),
  window: (
    <>
      <path className="glow" d="M106 34h76l46-34H60z" />
      <circle className="glow" cx="144" cy="52" r="40" />
      <path className="ln" d="M106 34H36v152h164M244 186h8V34h-70" />
      <path className="ln th" d="M106 30h76M106 38h76M144 30v8" />
      <path className="ln th" d="M106 34q-4 8-10 10q-2 8-8 12M182 34q4 8 10 10q2 8 8 12" />
      <path className="ln th" d="M200 186a44 44 0 0 1 44-44v44" />
      <rect className="ln" x="112" y="42" width="64" height="20" rx="3" />
      <circle className="lamp" cx="144" cy="52" r="6" />
      <rect className="ln" x="124" y="82" width="40" height="38" rx="9" />
      <path className="ln" d="M128 120v5h32v-5" />
      <circle className="ln th" cx="190" cy="98" r="11" />
      <path className="ln th" d="M36 156h60v30M50 156v30M60 156v30M74 156v30M84 156v30" />
    </>
  ),
  table: (
    <>
      <circle className="glow" cx="138" cy="106" r="74" />
      <circle className="glow" cx="138" cy="106" r="40" />
      <path className="ln" d="M252 82V28H36v160h216v-62" />
      <path className="ln th" d="M252 126a44 44 0 0 0-44-44h44" />
      <path className="ln th" d="M110 24h56M110 32h56" />
      <rect className="ln" x="86" y="78" width="104" height="56" rx="4" />
      <circle className="lamp" cx="138" cy="106" r="8" />
      <rect className="ln" x="48" y="92" width="26" height="28" rx="7" />
      <rect className="ln" x="202" y="92" width="26" height="28" rx="7" />
      <rect className="ln" x="124" y="146" width="28" height="26" rx="7" />
      <path className="ln th" d="M98 88h22v14H98zM98 88l11 8 11-8M162 108l20 4-3 14-20-4z" />
      <path className="ln th" d="M106 116l14-3 2 9-14 3z" />
    </>
  ),
};

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
