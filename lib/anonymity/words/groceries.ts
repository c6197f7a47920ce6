/** Things to buy, of which a shopping list's ten are drawn. Words may be added, never taken out. */
export const GROCERIES: readonly string[] = `
  almonds anchovies apples apricots artichokes asparagus aubergine avocados bacon bagels baguette bananas
  barley basil batteries beetroot biscuits blackberries blueberries bouillon bran brandy breadcrumbs brie
  brioche broccoli brownies buckwheat bulgur burgers butter buttermilk cabbage candles capers caramel
  caraway cardamom carrots cashews cauliflower celeriac celery cereal chard cheddar cheesecake cherries
  chestnuts chickpeas chicory chillies chives chocolate chorizo chutney ciabatta cider cinnamon
  clementines cloves cocoa coconut cod coffee coleslaw coriander cornflakes cornflour courgettes couscous
  crab crackers cranberries cream crisps croissants croutons crumpets cucumber cumin custard dates
  detergent dill doughnuts dumplings edamame eggs endive espresso falafel fennel feta figs fishcakes
  flannels flapjacks foil fudge garlic gherkins ginger gnocchi gooseberries granola grapefruit grapes
  gravy guacamole haddock halloumi ham hazelnuts herring honey horseradish houmous jelly juice kale
  ketchup kippers kiwis kohlrabi lager lamb lasagne lavender leeks lemonade lemons lentils lettuce limes
  linguine linseed liquorice lollies lychees macaroni mackerel mandarins mango margarine marjoram
  marmalade marzipan mascarpone matches mayonnaise melon meringues mince mints molasses mozzarella muesli
  muffins mushrooms mussels napkins nectarines noodles nougat nutmeg oatcakes oats olives omelette onions
  oranges oregano oysters pancakes papaya paprika parmesan parsley parsnips passata pasties pastrami
  pastry peaches peanuts pecans penne pepper pesto pickles pineapple pistachios pitta pizza plasters plums
  polenta pomegranate popcorn porridge potatoes prawns pretzels prunes pudding pumpkin quiche quinoa
  radishes raisins raspberries ravioli relish rhubarb rice ricotta risotto rocket rosemary saffron sage
  salad salami salmon salsa salt samosas sardines sauerkraut sausages scones semolina sesame shallots
  shampoo sherbet shortbread shrimps soap soda sorbet sourdough soy spaghetti spinach sponges sprouts
  squash stamps steak stock strudel sugar sultanas swede sweetcorn syrup tahini tangerines tapioca
  tarragon tissues tofu tomatoes tonic toothpaste tortillas treacle trout tuna turkey turmeric turnips
  vanilla vermicelli vinegar wafers waffles walnuts watercress watermelon wine yeast
`
  .trim()
  .split(/\s+/);
