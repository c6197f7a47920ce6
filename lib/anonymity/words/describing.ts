/** What a thing is like or made of: the first word of each line of a receipt. Words may be added, never taken out. */
export const DESCRIBING: readonly string[] = `
  able abundant acacia adept adored adroit affable agave agile agreeable airborne aired airy alabaster alert
  allotment almond aloe alpine amethyst amiable ample amused amusing anchored ancient anemone angular anise
  annual antique antlered apricot april apt aqua aquatic arboretum arched arctic ardent aromatic arriving
  artichoke artistic asparagus aspen aster astral astute athletic atoll attentive auburn aurora auspicious
  autumn autumnal avid avocado awakening azalea azure babbling backwater baked baking balanced balancing
  bamboo banana banyan baobab barefoot barley basalt basic bayberry beachy beaming beautiful bedrock beechen
  beetroot begonia bellflower benign bespoke bilberry billowing birch birchen blackberry bleached blended
  blinking blissful blithe blooming blossoming bluebell blueberry bluegrass bluish bobbing bookbound bookish
  borage bouncy bounding boundless bountiful box boxed boxwood boysenberry bracken braided bramble branching
  brass brave breezy brewing briary bricked bridged brief bright brimful brimming brisk broad brocade
  broccoli bronzed brook brownish browsing brushed bubbly buckled buckwheat budding buff building bulrush
  bunched bundled buoyant burbling burnished busy buttercup buttered buttery buttoned buzzing cabbage cactus
  calico calm camomile campion canary candid candle candlelit candytuft cantering canvas cape capped
  cardamom cardboard cared carefree careful carnation carnival carpeted carrying carving cascade cashew
  cashmere castled catlike cattail cautious cedar celery central ceramic cerulean chalky chaptered charcoal
  charmed charming chatty cheeky cheerful cherry chestnut chickpea chiffon childlike chiming china chintz
  chipper chirpy chive chuckling cinnamon circling circular citrus civil classic classy clay clear clearing
  clever climbing clipped clockwork closing cloudberry cloudless cloudy clove clustered coast coastal cobalt
  cobbled coconut collared collected columbine combed comfrey comic comical common compact complete composed
  confiding congenial content contented convivial cool cooled cooling copious coppery corded cordial
  corduroy coriander corn cornflower cosmos cotton counted counting countless courteous cowslip crackling
  crafting craggy cranberry creamy creative crescent crested crimson crinkled crisp crocheted crocus
  crossing crowned crumbly crystal crystalline cubic cucumber cultivated cultured cumin cumulus curated
  curious curled curly curtained cushioned cycling cypress daffodil dahlia daily dainty damask damson
  dancing dandelion dapper dappled dappling darned dashing daubed dawdling daybreak daylight daystar daytime
  debonair decorated dedicated deft delicate delicious delighted delta denim dependable devoted dewdrop dewy
  dexterous diamond digging dignified diligent dill diplomatic dipping discerning discovering distant
  distinct diving docked docketed dogwood domed domestic double dovetailed downy dozing dramatic draped
  drawing drawn dreaming dreamlike dreamt drifted drifting driftwood drizzly droll dry dulcet dune durable
  dusky dusting dutiful dynamic eager earnest earthen earthy easterly eastern eastward easy easygoing ebony
  edelweiss effortless elated elder elderberry eldest elegant elmy eloquent embellished embossed embroidered
  emerald enamel enchanted endive engaging engraved enjoyable enthused equable equal equinox equitable
  estuary etched eternal ethereal even evening evergreen everlasting everyday excellent exotic exploring
  exquisite fabulous faded faithful familiar fanciful fantastic faraway farmland fastened feasting feathered
  feathery february fen fenced fennel ferny fertile fervent festal festival festive festooned fetching field
  fig firelight firelit firewood firm fitting flagged flagstone flaky flannel flapping flat fledging fleecy
  fleet flickering flinty floating floral flourishing flowering fluent fluffy fluorescent fluted fluttering
  flying foldable folded folding folksy fond footbridge foothill footpath foraging foremost forest forested
  forthright fortunate forward fragrant framed frank frequent fresh freshened friendly fringed frolicsome
  frosted frosty frothy fruited fruitful fruity functional furry fuzzy gabled galactic galloping garden
  gardening garlanded garlic garnet gated gathering gauzy gazing gemlike gemstone generous genial gentle
  genuine geranium gherkin giant gifted giggling ginger gingham glad gladsome glass glazed gleaming gleeful
  glen gliding glimmering glittering global glorious glossy glowing golden goodly gooseberry gorse gracious
  gradual grand granite grape grassland grassy grateful gravel greengage greenish greeting gregarious
  grilled grove guarding guava guessing gusty halcyon halting handmade handpicked handwritten hanging happy
  hardy harebell harmonic harmonious harvest harvesting haven hawthorn hazel hazy headland heaped heartfelt
  hearty heath heathland hedged heedful helpful helping hemmed hemp heraldic hessian hickory highland hiking
  hillock hillside hilltop hilly historic hollyhock homebound homegrown homely homemade homespun homeward
  honest honey honeyed honeysuckle hooded hopeful hopping horizon hornbeam hospitable hovering huckleberry
  humble humming humorous hushed hyacinth ideal idyllic imaginary immense impartial improved indigo
  ingenious inked inland inlet inmost inner innermost innocent inscribed insightful inspired intact integral
  interested intrepid intricate inventive inviting iridescent iris iron ironed ivory ivy jade january
  jasmine jaunty jersey jingling jocular jogging jokey jolly journeying jovial joyful joyous jubilant
  juggling jumbled jumbo junction juniper jute kale keen keeping kelp keystone kind kindling kindly kindred
  knitted knowing laced lacquered lagoon lake lakeside lamplight lamplit larch larkspur latticed laughing
  laundered laurel lavender lawn leafy leaping learned learning leather legendary leisured leisurely
  lemongrass lemony lengthy lentil lettered lettuce level lidded lifelong lilac lily lime limestone
  limitless limpid linen lingering listed listening literary literate little lively lodged lofty long looped
  lotus lower lowland loyal lucid luminous lunar lupin lustrous luxuriant lyrical macadamia magenta magical
  magnolia mahogany mailed majestic mandarin mango mannerly marbled marching marigold marine maritime marrow
  marshy matchless mature mauve mayflower meadow meandering meaningful measuring medlar mellow mellowed
  melodic melodious melon mended mending merino merry meticulous midday middle midland midnight mighty mild
  milestone milky milled millpond millrace mimosa mindful minty mirrored mirthful mischievous mistletoe
  mistral mixed mobile modern modest mohair momentous monthly moon moonbeam moonlight moonlit moonrise
  moonstone moored moorland mossy motley mottled mountain mulberry murmuring musical muslin mutual myrtle
  mythic napping natural nautical navy nearby neat nectarine neon nested newfound nibbling nickel nigella
  nightfall nightly nimble noble nocturnal nodding noontide northerly northern notable nourishing novel
  november numbered nutmeg nutty oak oaken oasis oblong observant occasional oceanic ochre october offbeat
  offshore old olive onion onward onyx opal opalescent open opening operatic optimistic orange orbital
  orbiting orchard orchestral orchid ordered orderly ordinary oregano organic organza ornamental ornate
  outdoor outer outgoing overflowing overgrown overhead overland padded paddling paddock painted painting
  palatial panoramic pansy papaya paper papered paprika papyrus parallel parchment park parkland parsley
  parsnip pastel pastoral pasture patched path patient pausing paved peaceful peach peanut pearlescent
  pearly pebbled pebbly pecan penciled penned peony peppermint peppery perceptive perched perching perennial
  perfumed periwinkle personable petunia pewter picking picnic pillared pillowed pineapple pink pinkish
  pistachio pivoting placid planetary planked plantain planting plateau platinum playful playing pleated
  plentiful pliable plucky plush pocket poetic poised polar polished polishing polite pomegranate pondering
  poplin poppy porcelain portable posted potato powdered powdery prairie preserved pressed primrose pristine
  privet prompt prosperous protected proven prudent prune pruning pumpkin punctual pure purple purplish
  puzzling quaint quartered quick quiet quilted quince quirky quotable racing radiant radish raffia raftered
  rainbow raincloud raindrop rainfall rainwater rainy raisin rambling ranked rapturous raspberry rattan
  reading ready reassuring reborn recent receptive reclaimed recovered redcurrant reddish redwood reef
  refined reflective refreshed regular rekindled relaxed reliable remarkable remote renewed renowned
  repaired resilient resolute resonant respected responsive restful resting restored returning revered
  revived revolving rhubarb rhymed rhyming rhythmic ribbon ribboned riddling ridge rinsed ripe ripened
  ripening rippling rising river riverside roaming roasted robust rocking rocky rolled rolling romantic
  roofed roomy roosting rosehip rosemary rosewood rosy round rounded rowan rowing ruby ruffled rugged
  running rural rushy russet rustic rustling ryegrass safe saffron sailing salmon salted saltmarsh salty
  sandalwood sandbank sandstone sandy sapphire satin satisfied satsuma savanna saving scalloped scarlet
  scenic scented scholarly scribbled scrolled scrubbed sculpted seafaring seafront seagrass sealed seamless
  searching seaside season seasonal seasoned seaward seaworthy secluded secure sedate sedge seeded seeking
  seersucker selected selfless sensible sentimental september sequoia serene sesame setting settled
  sevenfold sewing shaded shadowy shady shallot sheltered shelved shimmering shingled shining shiny shoal
  shored short showery shrewd shuttered sienna signed signpost signposted silken silvered silvery simmered
  simple sincere singing single sisal skating sketched sketching skiing skipping skirted sky skyblue skyline
  skyward slate sledding sleek sleepy sleeved slick slope sloping small smooth snoozing snowberry snowbound
  snowdrift snowdrop snowfall snowfield snowflake snowy snug soapstone soaring sociable soft softened solid
  solstice soothing sorrel sorted soulful southerly southern spacious spangled sparkling sparkly spearmint
  special speckled speedwell spiced spicy spinach spindle spinney spinning spirited splashing splendid
  spooled sporting sporty spotless spotted spreading sprigged sprightly springlike springy sprinkled sprout
  sprouting spruce spry square squash stable stainless stalwart stamped standing star starched stargazing
  starlight starlit starry stately staunch steadfast steady stellar sterling stirring stitched stone storied
  storybook strand strawberry stream streaming striking striped strolling strong strummed studious sturdy
  stylish sublime succulent suede sugared sugary suitable sultana summertime summery summit sumptuous
  sunbaked sunbeam sundried sunflower sunlight sunlit sunny sunrise sunset sunshine superb supportive
  swaying sweeping sweetened swift swimming sycamore sylvan symphonic tabby tactful taffeta tailored
  talented talkative tall tamarind tangerine tangy tarn tarragon tartan tasteful tasting teaching teal
  teasel temperate tender terrace thankful thatched thawing theatrical thermal thinking thistle thorough
  thoughtful threaded threefold thrifty thrilled thriving thronged tickled tidal tidy tiered tiled tilting
  timeless timely tin tinkering tinkling tinted tiptoeing toasty tolerant tomato topaz topmost touching
  towered towering trail trailing trained tranquil translucent transparent treetop trellised trickling trim
  trimmed triple triumphant tropical trotting true trusting trusty truthful tucked tufted tulip tumbling
  tundra tuned tuneful tunnel turfed turmeric turning turnip turreted tweed twilight twilit twinned twirling
  twofold umber unassuming unbound unclouded undulating unfading unfailing unfolded unfolding unfurled
  unique united universal unshaken unspoiled unusual upbeat upland uplifted upper uppermost upright upturned
  upward useful utmost valiant valley valuable valued vanilla varnished vast vaulted veined vellum velvety
  verdant vermilion versatile vibrant vigilant vigorous vineyard vintage violet viridian virtuous visionary
  visiting vital vivid vocal wading wakeful wakened walking walled wallflower walnut wandering warm warmed
  washed watchful watching watercress watered waterfall watershed watery waxed wayfaring weaving weekday
  weekend weekly weightless welcome welcoming westerly western westward wetland wheat whimsical whirling
  whispering whistling whitebeam whitish whittled wholesome wicker wildwood willing willowy windblown
  winding windowed windswept windy winged winsome winter wintertime wintry wireless wise wisteria witty
  wonderful wondrous woodbine wooden woodland woolly wordy workday worldly worthy woven writing written
  yawning yellowish yonder youngest youthful zenith zephyr zesty zigzag zinc zinnia zippy
`
  .trim()
  .split(/\s+/);
