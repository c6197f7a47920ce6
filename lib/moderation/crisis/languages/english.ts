import type { CrisisLanguage } from "./language";

/** Words that may stand anywhere between "I" and the verb. */
const SO =
  "(?:(?:really|just|only|honestly|truly|still|so|always|often|sometimes|constantly|kind of|kinda|literally|now|also|actually|almost|desperately|badly|fucking|simply|even|automatically|again|quite|very|feeling|best|easily|quickly|painlessly|all the time) ){0,3}";
const I_AM = "\\bi(?:'?m| am)";
const NOW =
  "(?:just|today|tonight|this morning|this evening|this week|last night|yesterday|again|an hour ago)";

/** What somebody does to themselves. */
const ACT =
  "(?:kill(?:ing)? my ?self|end(?:ing)? (?:it all|my (?:own )?life|my self|myself)|tak(?:e|ing) my (?:own )?life|hang(?:ing)? myself|drown(?:ing)? myself(?! in)|shoot(?:ing)? myself(?! in the foot)|poison(?:ing)? myself|overdos(?:e|ing)|commit(?:ting)? suicide|unalive|kms\\b|(?:self[- ]?harm|hurt|harm|injur|cut|burn)(?:t?ing|ing|e)? myself|self[- ]?harm(?:ing)?|slit(?:ting)? my wrists?|cut(?:ting)? my (?:wrists|throat)|jump(?:ing)? (?:off|from|out of) (?:a|the|this|my) (?:bridge|building|roof|balcony|cliff|window)|(?:step|walk|jump|throw)(?:p?ing)?(?: myself)? (?:in front of|under|into) (?:a |the |an? oncoming )?(?:train|bus|car|truck|lorry|traffic|tube)|blow(?:ing)? my brains out)";
/** Being no more. */
const GONE =
  "(?:die|be dead|not (?:be here|exist|wake up|be alive|live)(?: any ?more)?|never wake up|stop (?:existing|living|being alive)|disappear forever|(?:go to sleep|fall asleep) and (?:never|not) wake up)";

const sign = (source: string) => new RegExp(source, "g");

/** How these were written and what they find: `docs/decisions`, "Signs of a crisis". */
export const english: CrisisLanguage = {
  language: "en",
  hint: /\b(?:di(?:e|ed|ying)\b|dea(?:d|th)\b|kill|kms\b|end(?:ing|ed)? (?:it|my|everything)|want (?:it|every)|suicid|unaliv|self|cut|hurt|harm|burn|injur|bite|punch|scratch|slap|hit|starv|punish|liv(?:e|ing)\b|life\b|alive|exist|born\b|w[ao]ke|go on\b|here\b|better off|overdos|took|swallow|taken|tak(?:e|ing) my|drown|hang|shoot|poison|slit|jump|step|walk|throw|blow|disappear|gone\b|wish|relapsed|strangle|suffocate|stab|electrocute)/,
  signs: [
    // the wish
    sign(
      `\\bi(?:'d| would)? ${SO}(?:want|wanna|wish|long|like|need|hope|crave)(?: to)? ${SO}(?:${GONE}|${ACT})`,
    ),
    sign(`(?:^|, )${SO}(?:want|wanna)(?: to)? ${SO}(?:${GONE}|${ACT})`),
    sign(
      `\\bi ${SO}wish (?:that )?i (?:was|were|had|could|would|wasn't|weren't|hadn't|didn't|wouldn't|had never)(?: have)?(?: ${SO})? ?(?:${GONE}|dead|gone for good|never (?:been )?born|(?:been )?born|alive|have to (?:live|wake up|be alive))\\b`,
    ),
    sign(`\\bmak(?:es|ing) me ${SO}(?:want|wanna)(?: to)? ${SO}(?:die|${ACT})`),
    sign(`\\bi ${SO}hope (?:that )?i ${SO}(?:die|don'?t wake up|do not wake up|never wake up)`),
    sign(
      `\\b(?:why|how) (?:won'?t|can'?t|cannot|don'?t|didn'?t|couldn'?t|haven'?t|am) i (?:${SO})?(?:die|drop dead|(?:be )?dead|died)\\b`,
    ),
    sign(`\\b(?:please|just) (?:please |just )?let me die\\b`),
    sign(`\\bi(?:'d| would) ${SO}(?:rather|be better off) (?:be )?dead\\b(?! than)`),
    sign(
      `\\bi(?:'d| would|'?m| am)? ${SO}(?:better off dead|deserve to die|should (?:be dead|die|not be alive))`,
    ),
    sign(`\\b(?:i ${SO}|(?:^|, ))feel like (?:dying|${ACT})`),
    sign(
      "\\bi (?:would not|wouldn't|do not|don't|can'?t|cannot)(?: even)?(?: bring myself to)? (?:mind|care|be sad) (?:(?:if|whether) i (?:died|die|live or die|live|was dead|were dead|lived or died|was gone|never woke up)|dying)\\b",
    ),
    // no wish to live
    sign(
      `(?:${I_AM}|\\bi(?: ${SO}|(?:'ve| have) (?:been|grown) )(?:feel|felt|am|get))? ?${SO}(?:tired|sick|exhausted) (?:and tired )?of (?:living|being alive|life)(?= ?$| and|,| any ?more)`,
    ),
    sign(`\\bi ${SO}(?:hate|can'?t stand|cannot stand) (?:living|being alive)(?= ?$|,| and| any ?more)`),
    sign(
      "\\b(?:feel(?: like)?|feels like|think|believe|about how|thought that|thoughts that|know) (?:that )?i (?:just |really |simply )?(?:shouldn'?t|should not) (?:be (?:here|alive|living)|exist|have been born)\\b",
    ),
    sign("\\bi (?:can'?t|cannot) live (?:like this )?(?:any ?more|any longer)"),
    sign(
      `(?:${I_AM}|\\bi) ${SO}(?:feel like |want to |going to |ready to )?giv(?:e|ing) up on (?:my )?(?:life|living)\\b`,
    ),
    sign(
      `\\b(?:i(?: ${SO})? ?(?:don'?t|do not)|i no longer) ${SO}(?:want to|wanna|wish to|feel like) ${SO}(?:be alive|exist(?:ing)?|keep living|living|(?:live|be here|go on|wake up)(?: any ?more| any longer| like this|(?= ?$)))`,
    ),
    sign("\\bi (?:can'?t|cannot|can not) (?:go on|keep) (?:living|any ?more|any longer)"),
    sign(
      "\\b(?:i (?:have|see)|there(?:'s| is)) (?:no (?:reason|point)|nothing(?: left)?) (?:for me )?(?:to live|in living|to stay alive|in being alive|to keep living)\\b",
    ),
    sign("\\b(?:my )?life (?:is ?n'?t|is not|is no longer) worth living\\b"),
    sign("\\bbetter off (?:without me|if i (?:was|were) (?:dead|gone|not here)|if i died)\\b"),
    sign(`\\bi ${SO}want (?:it all|everything) to (?:end|stop|be over)\\b`),
    // a plan, or something done
    sign(
      `(?:${I_AM} ${SO}|\\bi(?:'ll| will| might| may| could| should| must) ${SO})(?:(?:going|about|planning|trying|ready|prepared) to |gonna |close to |on the verge of |afraid (?:that )?i(?:'ll| will| might) )?${SO}${ACT}`,
    ),
    sign(`\\bi(?:'ve| have)? ${SO}(?:plan|planned|decided|intend|mean) (?:to|on) (?:die\\b|${ACT})`),
    sign(
      `\\b(?:how|where|when) (?:do|can|could|would|should) i ${SO}(?:die\\b|${ACT}|(?:kill|hang|drown|hurt|harm|cut|poison|strangle|suffocate|shoot|starve|electrocute|burn|stab) my ?self|overdose|commit suicide|end my life)`,
    ),
    sign(
      `\\b(?:what|which|how many|how much)[\\w ]{0,30} (?:can|could|do|should|would|must) i (?:take|need|have to take|swallow|use|drink)[\\w ]{0,20} to (?:die|overdose|${ACT})`,
    ),
    sign(
      `\\b(?:how|ways?|place|enough|pills|somewhere) (?:for me )?to (?:kill|hang|drown|hurt|harm|cut|poison|shoot) myself`,
    ),
    sign(
      `\\b(?:best|easiest|quickest|painless|least painful) ways? to (?:die|kill myself|commit suicide|end my life)`,
    ),
    sign(
      `\\bi ${SO}(?:took|swallowed|have taken) (?:all|too many|every|a whole|the whole)(?: of)?(?: my| the)? (?:\\w+ ){0,2}(?:pills|tablets|medication|bottle)`,
    ),
    sign(
      `\\bi(?:'ve)? (?:just )?(?:overdosed|tried to (?:die|${ACT})|attempted suicide|cut myself)(?: \\w+){0,2} ${NOW}\\b`,
    ),
    sign(`\\bi(?:'ve)? just (?:overdosed|tried to (?:die|${ACT})|attempted suicide)`),
    sign("\\bby the time you read this,? i(?:'ll| will) be (?:dead|gone)"),
    sign("\\bi (?:won'?t|will not) be (?:alive|here) (?:tomorrow|by tomorrow|next week|in the morning)"),
    // thoughts
    sign(`(?:${I_AM}|\\bi ${SO}(?:feel|get|become|am)|(?:^|, )(?:feeling|am)) ${SO}suicidal`),
    sign(
      `\\b(?:i ${SO}(?:have|get|keep (?:having|getting)|struggle with|suffer from|experience)|${I_AM.slice(2)} ${SO}(?:having|getting|struggling with|experiencing)|i(?:'ve| have) been having|i(?:'ve| have) (?:recently |lately )?had) (?:[\\w,]+ ){0,5}(?:suicidal (?:thoughts|urges|feelings|ideation|tendencies)|(?:thoughts|urges) (?:of|about) (?:suicide|dying|death|not being here|not wanting to (?:live|be here)|${ACT}))`,
    ),
    sign(
      `(?:\\bi ${SO}(?:think|fantasi[sz]e|dream|daydream|obsess)|${I_AM} ${SO}(?:thinking|considering|contemplating|dreaming)|\\bi (?:keep|can'?t stop) ${SO}(?:thinking|dreaming)|\\bi(?:'ve| have) ${SO}(?:been )?${SO}(?:thinking|thought|considered|considering|contemplated|contemplating)|\\bi (?:consider|contemplate))(?: ${SO})? ?(?:about|of|on)? ?(?:suicide\\b|dying to|${ACT})`,
    ),
    sign(
      "\\b(?:suicide|killing myself|dying|death) (?:is|seems|feels|looks)(?: like)? (?:my |the )?(?:only|best|easiest) (?:way|option|answer|choice|solution|escape)",
    ),
    sign(
      "\\b(?:suicide|killing myself|ending my life|ending it all) (?:has |keeps? |often |always |sometimes )*cross(?:es|ed|ing) my mind",
    ),
    sign(
      "\\bonly way (?:out|left|to (?:stop|end)[\\w ]{0,20}) is (?:suicide|death|dying|to die|to kill myself|to end my life|killing myself)",
    ),
    sign("\\bmy (?:own )?suicide(?: note)?\\b(?! attempt)"),
    // harm to oneself
    sign(
      `\\b(?:how (?:do|can|could|should|to)(?: i)?|help me|want to|need to|can'?t|cannot|trying to|try to|unable to|to) ${SO}(?:stop|quit|control|resist)(?: the urge (?:of|to)| from)? (?:self[- ]?harm(?:ing)?|self[- ]?injur(?:y|ing)|(?:cutting|hurting|harming|burning|cut|hurt|harm) myself|cutting(?= ?$|,))`,
    ),
    sign("\\bmy self[- ]?harm(?:ing)? (?:is|has|keeps|gets|got|habit)"),
    sign(
      "\\bi (?:cut|burn) (?:because|to feel|to cope|when i(?:'m| am| feel| get)|so (?:that )?i|whenever)\\b",
    ),
    sign(
      "\\b(?:i relapsed|i(?:'ve| have) relapsed|i'?m a cutter|i am a cutter)\\b(?= ?$|,| (?:on|into|with) (?:cutting|self))",
    ),
    sign(
      `\\b(?:urges?|tempted|tempt|desire|need|impulse|compulsion|addicted|wanting) (?:not )?to (?:die\\b|${ACT}|cut(?= ?$| and| or|,| again))`,
    ),
    sign(`\\bi ${SO}(?:want|wanna|need)(?: to)? ${SO}cut(?= ?$| again|,)`),
    sign(`\\b(?:i|can'?t help but|cannot help but) ${SO}self[- ]?harm\\b`),
    sign(`\\bi ${SO}(?:cut|burn|harm|injure) (?:and (?:cut|burn|hurt) )?myself\\b`),
    sign(
      `\\bi (?:always|often|sometimes|keep|still|even|constantly|usually|then)? ?(?:hurt(?:ing)?|hit(?:ting)?|punish(?:ing)?|starv(?:e|ing)|cutting|burning) myself\\b(?= ?$| on purpose| to | because| when| again| so |,)`,
    ),
    sign(
      `\\b(?:i (?:can'?t|cannot) stop|i(?:'ve| have)? (?:started|began|begun|keep|gone back to)|i(?:'ve| have) been|when i'?m(?: not)?|${I_AM.slice(2)}(?: back to)?) ${SO}(?:self[- ]?harming|(?:cutting|hurting|burning|harming) myself|cutting(?= ?$|,| again))`,
    ),
    sign(
      `\\bi ${SO}(?:bite|punch|scratch|burn|slap|hit|cut) my (?:own )?(?:arms|thighs|legs|wrists|face|skin|hands)\\b`,
    ),
  ],
  before:
    /(?:\b(?:he|she|they|who|mum|mom|mother|dad|father|son|daughter|brother|sister|friend|husband|wife|partner|people|everyone|someone|somebody|character|patient|kid|boyfriend|girlfriend) (?:\w+ ){0,2}(?:said|says|say|saying|told|tells|wrote|writes|texted|texts|screamed|cried|whispered|shouted|admitted|yells?|yelled|thinks?|thought)(?: (?:to )?(?:me|us|her|him|them))?(?: that)?|\b(?:not (?:saying|that|because|as if|like)|never (?:said|say|think|thought)|don'?t (?:mean|think|say)|doesn'?t mean|isn'?t that|song|lyrics?|title|called|titled|quote|line|phrase|words))[ :,"']{0,4}$/,
  after:
    /^ ?(?:(?:of|from|with|out of) (?:laughter|laughing|embarrassment|shame|cringe|boredom|hunger|thirst|cuteness|jealousy|curiosity|happiness|joy|envy|dignity|old age)|laughing|at home|in my (?:own )?bed|on (?:this|that|the) hill|before (?:you|he|she|they|my|our|i)\b|knowing|than\b|for (?:you|him|her|them|my|our|it|this|a)\b|as an?\b|in (?:his|her|their|your)\b|back\b|to the (?:chemist|pharmacy|doctor)|with me\b|(?:while )?(?:shaving|cooking|chopping|peeling|slicing|gardening)|on (?:a|an|the|my|some|his|her|glass)\b|(?:by accident|accidentally|off\b|some slack|a (?:slice|piece|break|deal)|short))/,
  past: /\b(?:used to|in the (?:past|last)|(?:years?|months?|weeks?|decades?) ago|back then|when i was|as a (?:teen|teenager|child|kid)|no longer (?:feel|think|want to (?:die|kill|cut|hurt))|at (?:the|that) time|recovered|since then i)\b/,
  present: /\b(?:still|again|now|these days|lately|today|tonight|any ?more)\b/,
};
