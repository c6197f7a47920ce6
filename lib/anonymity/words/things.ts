/** Things, creatures and people of a kind day: the second word of each line. Words may be added, never taken out. */
export const THINGS: readonly string[] = `
  aardvark abacus ability acacia academy accordion acorn acre acrobat acrostic actor adagio admiral
  adventure agave airfield airship albatross alcove alder allegro allotment almanac almond aloe alpaca
  alphabet amber amble amethyst ampersand anagram anchor anchovy andante anecdote anemone angler anise
  anorak anteater antelope anthology apostrophe apple apprentice apricot april apron aquarium aqueduct
  arabesque arboretum arcade architect archive archivist archway aria armadillo armchair armful arpeggio
  artichoke artisan artist asparagus aspen aster asterisk asteroid astronomer atlas atoll atom atrium attic
  auditorium auger aurora author autumn avenue aviary avocado avocet awning axle azalea backdrop backpack
  backwater backyard badger badminton bagel bagpipe baguette bakehouse baker balcony ballad balladeer
  ballast ballerina balloon ballroom bamboo banana bandicoot bandleader bandstand bangle banister banjo
  banner banquet banyan baobab bard barge barista baritone barley barnacle barnyard barometer barrel basalt
  basil basket bassline bassoon bassoonist battery bauble bayberry beacon beagle beam beanbag beanpole
  beanstalk bearing beaver bebop bedrock bedspread beechnut beehive beekeeper beetroot begonia bellflower
  bellows beluga bench beret bicycle bilberry biologist biplane birch birdbath birdhouse birdsong birthday
  biscuit bison bittern blackberry blackbird blackcap blancmange blanket blotter blouse bluebell blueberry
  bluebird bluegrass blueprint boardwalk boater boathouse boatman boatyard bobbin bobsled bolster bonbon
  bonnet bookbinder bookcase bookend bookmark bookplate bookshelf bookshop boot bootlace borage botanist
  bottle boulevard bouquet bowler box boxwood bracelet bracken braid bramble brambling breadboard breakfast
  breeze brewer briar brick bricklayer brickyard brioche brittle broccoli brochure brogue brook broomstick
  broth brownie brush bubble bucket bucketful buckle buckwheat budgie buffalo buffer bugle builder bulb
  bullfinch bullfrog bulrush bun bungalow bunting burrito busker butter buttercup butterfly buttermilk
  butternut button buttonhole buttress cabbage cabin cactus caddie cadence cafeteria cairn calculator
  caliper calypso camel camera camomile campervan campion campsite campus canal canape canary cancan
  candelabra candle candytuft canoe canoeist canopy cantata canteen cape capsule captain caption capybara
  caramel caravan caraway cardamom cardboard cardigan cardinal caretaker caribou carnation carpenter carpet
  carriage carthorse cartoon cartwheel cartwright carver carving cascade cashew casserole castanet castle
  catamaran catkin cattail cedar celery cellist cello ceramic chaffinch chair chaise chalet chalk chameleon
  chandelier chandler charcoal chart chateau cheddar cheese cheesecake cherry chessboard chest chestnut
  chevron chickadee chickpea chimney chinchilla chipmunk chisel chive chocolate chorale chorister chorus
  chowder chronicle chuckle chutney cinema cinnamon cirrus city civet clapper clarinet clarion clay clearing
  cleat clef climber clipboard cloakroom cloche clock clockmaker clog cloud cloudberry clove clubhouse
  clydesdale coachman coast coaster coathook coatstand cobalt cobbler cockatoo cockle cocoa coconut cocoon
  coda coffeepot cogwheel coil colander coleslaw collage collar collector collie colon colonnade colophon
  colt columbine comedian comet comfort comfrey comma compass compendium composer compost compote concert
  conch conductor confetti conifer conserve continent contour contralto cookbook cookie cooper coracle
  cordial corgi coriander corkboard corkscrew cormorant cornbread cornet cornfield cornflake cornflower
  corral corridor cosmos cottage countertop couplet courage courtyard couscous coverlet cowherd cowshed
  cowslip crab crabapple cracker craftsman cranberry crank crate cravat crayfish crayon cream crescendo
  crescent cricket crispbread crochet crockery crocus croft croissant crooner croquet croquette crossing
  crossroad crossword crouton crown crumb crumble crumpet crystal cube cuckoo cucumber cuff cufflink culvert
  cumin cumulus cup cupboard cupcake cupful cupola curator curiosity curlew cursor curtain cushion custard
  cutlery cyclist cylinder cypress daffodil dahlia dairymaid daisy damselfly damson dancer dandelion
  daybreak daydream daylight daystar deckhand decorator delight delta depot derrick designer desk detour
  dewdrop diamond diary dill dimple dinghy diorama diploma dipper dish dishcloth divan dogwood dollhouse
  dolphin domino donkey door doorbell doorknob doormat doorstep doorway dormer dormitory dove dovecote
  downbeat dragonfly drake drama dramatist drawer drawing drawstring dress dresser dressmaker driftwood
  driveway drizzle droplet drover drum drumbeat drummer drumroll drumstick duck duckling duffel dumpling
  dune dungaree dunlin dunnock duster dustpan duvet dynamo earmuff earphone ebony echidna echo edelweiss
  edition editor eggcup eggshell egret eider eiderdown elderberry elephant elk embankment emblem embroidery
  emerald emu encore endive engine engineer engraver engraving entrance envelope epic epistle equator
  equinox ermine errand escalator esplanade espresso essay essayist estuary etching evening eventide
  explorer eyelet fairground fairway falafel fanfare fantasia farmer farmhouse farmland farmstead farmyard
  farrier faucet feast february fedora fence fender fennel fern fernery ferryboat ferryman festival festoon
  fiction fiddle field fig figurine filigree filly filter finch firefly firelight fireplace fireside
  firewood fishbowl fishery fishmonger fishpond flag flagpole flagstone flamenco flamingo flannel flapjack
  flashlight flask flautist fledgling fleece flint flipbook floorboard florentine florist flotilla flounder
  flourish flowerbed flowerpot flute flutter flyleaf flywheel foal foghorn folio folklore folksong fondant
  fondue footbridge foothill footnote footpath footprint footstool forager ford forecourt forest forester
  foreword fortnight fortune fossil fountain foxtrot foyer frame freckle freedom fresco fretsaw friendship
  fringe fritillary frittata fritter frock frog fruitcake fruiterer fudge fugue fulcrum funicular furrow
  futon gable gadget galaxy galleon gallery gamekeeper gander gangplank gangway gannet garage garden
  gardener garland garlic garret gateau gatehouse gatepost gateway gavotte gazebo gazelle gazette gear
  gearbox gecko gelato gemstone geographer geologist geranium gerbil gherkin gift giggle ginger gingersnap
  giraffe girder glade gladness glasshouse glazier gleam glen glider glimmer globe glossary goalkeeper goat
  goatherd goblet goldfinch goldfish golfer gondola gong goodness goose gooseberry gopher gosling goulash
  gown gramophone granary grandstand granite granola grape grapnel grassland gravel gravy grebe greenfinch
  greengage greenhouse greeting griddle grocer grommet groundsman grouse grove guacamole guava guesthouse
  guidebook guildhall guitar gull gumdrop gymnasium gymnast gyroscope haddock haiku hairbrush hairdryer
  hairpin hairstreak halibut hallmark hallway hamlet hammock hamper hamster handbag handbook handcart
  handful handlebar handrail harebell harmonica harmony harness harp harpist harvest harvester hatbox hatpin
  hatstand hatter haven hawthorn hayfield hayloft haystack hazel hazelnut headboard headlamp headland
  headlight headline headphone headscarf hearthrug heath heather heathland hectare hedge hedgehog hedgerow
  helix helm helmet hemisphere hemline henhouse heron heronry herring hexagon hiccup hickory hideaway
  highland highway hiker hillock hillside hilltop hinge hippo historian hobbyhorse holiday holly hollyhock
  homeland homestead honesty honey honeybee honeycomb honeypot hook hoopoe hopscotch horizon hornbeam
  hornbill hornpipe hosepipe host hostel hotpot hourglass houseboat hovercraft hubcap humility humorist
  husky hut hyacinth hydrant hyphen ibex ibis icebox icebreaker icehouse icing icon idyll igloo iguana
  impala incline index inglenook inkpot inkstand inkwell inlet innkeeper interlude interval inventor
  ironmonger island italic ivy jacket jackrabbit jade jalopy jambalaya january jar jasmine jeep jelly jerkin
  jersey jester jetty jigsaw jingle joiner journal journalist journey jug juggler juice jukebox jumper
  junction juniper kale kangaroo kayak kayaker kazoo keel keeper keepsake kelp kerbstone kerchief ketch
  ketchup kettle keyboard keyhole keynote keystone keyword kickstand kilt kimono kindness kiosk kitchen kite
  kitten kiwi knapsack knitter knocker koala kookaburra kudu laboratory lacemaker ladle ladybird ladybug
  lagoon lake lakeside lamp lamplight lamppost lampshade lampstand landing landmark lantern lanyard lapdog
  laptop lapwing larch larder largo lark larkspur latchkey latitude latte lattice laughter laundry laurel
  lavender lawn lawnmower lectern ledger legend leisure lemon lemonade lemongrass lemur lens lentil
  letterbox letterhead lettuce lever leveret lexicon librarian library libretto lido lifebelt lifeboat
  lifeguard lighthouse lilac lily lilypad lime limerick limestone limousine limpet linden linguist linnet
  linocut lionfish lizard loaf loafer lobby lobster lockgate lockkeeper locksmith lodge loft logbook
  lollipop longhouse longitude lookout loon lorry lotus lounge lowland lozenge luggage lullaby lumber
  lunchbox luncheon lupin luxury lyrebird lyric lyricist macadamia macaroni macaroon macaw machine mackerel
  mackintosh madrigal magazine magician magnet magnolia mahogany mailbox mainsail mainspring mallard mallow
  manatee mandala mandarin mandolin mango manuscript map maple mapmaker marble margin marigold marimba
  mariner marionette market marmalade marmoset marmot marrow marsh marzipan mason mast matchbox matinee
  mayflower mayfly mazurka meadow meander mechanic medallion medlar melody melon memento memoir memory
  mentor merchant mercy meridian meringue messenger metaphor meteor metro metronome metropolis microscope
  midday midnight milestone milk milkmaid milkshake millet millhouse milliner millpond millrace mimosa
  minestrone miniature minibus minnow minstrel mint minuet miracle mirage mirror mischief miso mistletoe
  mistral mixer mocha molecule monarch moneybox monocle monogram monorail montage moonbeam moonlight
  moonrise moonstone moorhen mooring moorland moped morsel mortar mosaic moss motel motif motor motorbike
  motorcar motto mouthpiece mudguard muesli mulberry mulch muntjac mural muralist murmur museum myrtle
  mystery napkin narrative narwhal naturalist nautilus navigator nebula necklace necklet neckline necktie
  nectar nectarine needle nestling newspaper newt nibble nigella nightcap nightfall nightjar nightlight
  nightstand nocturne noontide nosegay notation notebook notecard notepad nougat novel novelist novelty
  november nozzle nugget nutcracker nuthatch nutmeg nutshell oarlock oarsman oasis oasthouse oatcake oatmeal
  oboe ocelot ochre octagon octave octet october octopus oilcloth oilskin okapi olive omnibus onion opal
  opera operetta opossum optician orange orangery orator oratorio orbit orchard orchestra orchid oregano
  organist origami oriole ornament oryx ostrich otter ottoman outboard outline outpost outrigger oven
  overall overcoat overpass overshoe overtone overture owl owlet oyster package packhorse padlock paint
  paintbox paintbrush pakora palace palm palomino pamphlet panama pancake panettone pangolin pannier
  panorama panpipe pansy pantomime pantry papaya paper paperclip paprika papyrus parachute paragraph
  parakeet parapet parasol parcel parchment parfait parka parkland parquet parrot parsley parsnip partridge
  passport pasta pastel pastiche pasture patchwork path pathfinder patience patio pattern patty pavilion
  pavlova pawprint peacock peahen peanut pebble pecan pedalo pedestrian pegboard pelican pen pencil pendulum
  penguin pennant penpal pentagon penthouse pepper peppercorn peppermill peppermint perch percheron pergola
  periscope periwinkle pestle pesto petunia pheasant physicist pianist piano pianola piccolo pickle picnic
  picnicker picture pigeon pilaf pilchard pillowcase pilot pinafore pinboard pincushion pine pineapple
  pinecone pinewood pinion pinnacle pinstripe pintail pinwheel pioneer pip pipit pistachio piston pita pixel
  pizza placemat planet plank plankton plantain plateau platform platter platypus playbill player playground
  playhouse playroom playwright plaza pleasure plectrum plenty plimsoll plover plumbline poem polka
  polonaise polymath pompom pontoon pony poodle pool popcorn poplar poppy popsicle porcelain porcupine
  porpoise porridge porter portfolio porthole portico portrait postcard postmark postmaster potato potholder
  potpourri pottery pouch prairie praline prawn preface prelude pretzel preview primer primrose printer
  prism privet projector promenade promise prompt prompter propeller prose protractor proverb prune pudding
  puddle puffin pulley pullover pulsar pumpkin punt pupil puppet puppeteer purse puzzle pyramid quadrangle
  quadrant quail quarry quartet quasar quaver quiche quilt quilter quince quintet quiz quokka quotation
  rabbit raccoon racehorse radar radiator radish ragtime railway rainbow raincloud raincoat raindrop
  rainfall rainwater raisin rambler ranger raspberry ratchet ravioli reader recorder redcurrant redshank
  redstart redwing redwood reef refectory reflector refrain register rehearsal reindeer relish remedy resort
  respite restaurant reverie rhapsody rhubarb rhythm ribbon rice rickshaw ricotta ridge ridgeway rigmarole
  ringlet rink ripple river riverboat riverside roadrunner robin rocket roebuck rolltop romance rondo roofer
  rooftop rookery rope rosebud rosehip rosemary rosette rosewood rotunda roundabout roundel roundelay rowan
  rowboat rowlock ruby rucksack rudder ruler runabout runner runway rusk rustle ryegrass saddle saffron sage
  sailboat sailor salad salmon salsa saltmarsh samba samosa sampler sanctuary sand sandal sandalwood
  sandbank sandbox sandcastle sanderling sandpiper sandpit sandstone sandwich sapling sapphire sardine sash
  satchel satellite satsuma saucepan saucer saunter savanna sawhorse sawmill saxophone scallop scarecrow
  scarf scenery scholar school schoolroom schoolyard schooner scientist sconce scooter score scrabble
  scrapbook screenplay scribe script scroll scullery sculptor seabed seabird seagrass seahorse seamstress
  seaplane seaport seashell seaside season seaweed seedbed seedling seedpod seesaw semaphore semicolon
  semolina sepia september sequel sequin sequoia serenade serenity serviette sesame setter sextant sextet
  shack shadow shallot shanty shawl shed sheep sheepdog shelduck shelf shelter shepherd sherbet shingle
  shipwright shire shoal shoebox shoehorn shoelace shop shopkeeper shortbread shortcake shortcut shovel
  shower showroom shrimp shutter shuttle sideboard sidecar siesta sieve sightseer signal signaller signature
  signpost silence silo singalong siphon siskin skater skillet skip skirt skittle sky skylark skylight
  skyline slate sleeve slide slipper sloop slope sluice smithy smoothie snail snapshot snipe snood snooze
  snow snowberry snowdrift snowdrop snowfall snowfield snowflake snowman snowshoe snug soapstone sofa
  soliloquy soloist solstice sonata songbird songbook songwriter soprano sorbet sorrel soundtrack soup
  sourdough souvenir spade spaghetti spangle spaniel spanner sparkle sparrow spearmint speedwell sphere
  spinach spindle spinnaker spinney splash sponge spoon spoonful sporran springbok sprinkler sprocket sprout
  spruce spyglass square squash squid squirrel stable stadium stagehand staircase stairwell stamp stanza
  stapler star starboard starfish stargazer starlight starling station statuette steamboat steamer stencil
  stepladder stereo stew steward sticker stirrup stitch stockpot stone stonechat stonemason stool stopwatch
  storeroom storybook storyline strand strawberry stream street string stripe strophe strudel strummer
  student studio stuffing sturgeon stylus submarine subtitle suburb subway suitcase sultana summer summit
  sunbeam sunbird sunbonnet sundial sundress sunfish sunflower sunhat sunlight sunrise sunroom sunset
  sunshade sunshine supper surfer surprise surveyor swallow swan swannery sweater swede swimmer swing
  sycamore syllable sympathy symphony synonym synopsis syrup tabard tableau tablecloth tabletop taco tadpole
  tagline tailwind tamarind tanager tandem tangerine tapas tapestry tapioca tarn tarragon tartlet tassel
  taxicab teabag teacake teacher teacup teahouse teak teammate teapot tearoom teasel teashop teaspoon teddy
  telegram telegraph telephone telescope television tempo tempura tenderness tennis tenor tent teriyaki
  terrace terrapin terrier thatch thatcher theme thermal thermos thermostat thesaurus thespian thicket
  thimble thing thistle threshold thrush tiara tiepin tile tiller timepiece timetable tinderbox tinsel
  titmouse toastie toboggan toffee tofu toggle tollgate tomato tombola tomorrow toolbox toolshed toothbrush
  toothpick topaz topcoat topic topknot topsail torte tortilla tortoise toucan tourist tower townhouse
  township towrope toybox toymaker toyshop tractor tradition trail trailer trainee tramway transcript
  transistor translator tray treacle treasure treatise treble treehouse treetop trellis tremolo trestle
  triangle tricycle trifle trilby trilogy trinket trio tripod triptych triumph trivia trolley trombone
  trophy troubadour trout trowel truffle trumpeter tugboat tulip tumbler tundra tunic tunnel turbot turmeric
  turner turnip turnover turnpike turntable turret turtle tutor tutu tuxedo tweezers twilight typeface
  typewriter typist umbrella upland valance valley valve vanilla vase vault vellum veranda verse vessel
  vestibule viaduct vibraphone vicuna viewfinder viewpoint vignette villa village vinegar vineyard violet
  violin violinist virtuoso visit visitor visor vista vocalist volume voucher vowel voyage wafer waffle
  waggle wagon wagtail waistband waistcoat waiter walker walkway wallaby wallet wallflower wallpaper walnut
  walrus waltz wanderer warbler wardrobe warmth warren washbasin washboard washcloth washer washstand watch
  watchmaker watchtower watercress waterfall waterfowl waterfront watermill watershed waterspout waxwing
  waybill waymark wayside weekend welcome wellington wellspring wetland wharf wheat whelk whetstone whimbrel
  whippet whisk whisker whitebeam whittler whittling wick wildwood willow windbreak windfall windmill window
  windowsill windscreen windsock winkle winter wireless wisdom wisteria wombat wonder woodbine woodcarver
  woodchuck woodcut woodland woodlark woodman woodpecker woodshed wordplay wordsmith workbench workbox
  workroom workshop worktop wreath wrench wristwatch xylophone yacht yachtsman yak yeoman yodel yurt zebra
  zebu zenith zephyr zeppelin zigzag zinnia zither zoo
`
  .trim()
  .split(/\s+/);
