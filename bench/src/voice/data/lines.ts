/** Lines that recipes may be tuned on. */
export const TUNING_LINES: readonly string[] = [
  'the harbour lights are burning low tonight',
  'nobody told me how the summer ends',
  'carry the letter over the mountain for me',
  'we were dancing barefoot on the kitchen floor',
  'somewhere a train is leaving without us',
  'paper planes keep falling in the garden',
  'I never learned to say a proper goodbye',
  'turn the radio up and let it play',
  'copper leaves are drifting past the window',
  'give me one more reason to believe you',
  'every clock in the station has stopped at nine',
  'throw your sorrow in the fire and watch it burn',
  'silver fish are swimming under the pier',
  'what would you do if I came back tomorrow',
  'the baker sings before the sun is rising',
  'hands up high and let the thunder roll',
  'quiet roads lead me back to your door',
  'birds on the wire are learning our chorus',
  'a jacket of leather and a heart of glass',
  'we will not be broken by the weather',
  // Held out until recipes had been chosen by them too.
  'winter took the colour from the valley',
  'every bridge we crossed is under water',
  'my mother sang a tune without a name',
  'borrow all my courage till the morning',
  'the city sleeps beneath a quilt of thunder',
  'shake the dust of yesterday from your shoes',
  'I found your ticket folded in my pocket',
  'follow the river until it meets the sea',
  'seven golden horses running through the rain',
  'leave a candle burning on the staircase',
  'little by little the ice begins to break',
  'nothing in this house has ever felt so bright',
];

/** Lines held out: looked at by the check alone, never to choose a recipe. */
export const HELD_OUT_LINES: readonly string[] = [
  'tell the driver I am waiting by the fountain',
  'orange curtains move against the open door',
  'you were laughing when the power went away',
  'half a moon is hanging over every town',
  'put the kettle on and tell me what you know',
  'thousands of voices are calling from the shore',
  'I keep a photograph of you beneath the clock',
  'the farmer counts his blessings in the snow',
  'run until the highway turns to gravel',
  'strangers on the ferry share a bag of cherries',
  'my heart is like a suitcase full of stones',
  'the morning paper never says your name',
  'bring back the colors of a long forgotten june',
  'we planted apples where the factory stood',
  'she whispers yes and then she slips away',
  'both of us were younger than the music',
  'angels with umbrellas walk the avenue',
  'count to twenty slowly and forgive me',
  'the engine coughs and then begins to purr',
  'meet me where the river bends to silver',
];

/** Words that the lines' own are confused with: common, of all sounds and lengths. */
export const OTHER_WORDS: readonly string[] = (
  'about above action after again against almost alone always among angel animal answer apple around autumn baby back ' +
  'balance basket beach beauty bedroom behind better between beyond birthday bitter black blanket blossom blue body ' +
  'border bottle bottom branch bread breath brother brown bucket builder busy butter cabin camera captain castle ' +
  'center chair chance change charm cherry children choice church circle clean clever cloud coffee cold company corner ' +
  'cotton country cousin crazy crystal curtain daily danger daughter deep desert diamond dinner distant doctor dollar ' +
  'double dream driver early easy either empty engine enough evening fabric family famous farmer father feather fever ' +
  'field figure finger fire first flower forest forever fortune forward freedom friend frozen future gentle giant ' +
  'glass glory grass gravel green guitar hammer handle happy heart heavy hello helpful hidden holiday honey hope ' +
  'hungry hunter hurry iron island jacket jealous journey juice jungle kettle kingdom kitten ladder language large ' +
  'laugh lazy lemon lesson level library lion listen loud lucky magic market master matter meadow metal middle mighty ' +
  'minute mirror modern moment money monkey music narrow nature needle neighbor nickel noble number ocean office open ' +
  'orange order oven owner painter palace panic parent party people pepper perfect person picture pillow pilot planet ' +
  'pleasure poet police power pretty prison promise public puppet purple puzzle quick quiet rabbit ready recent record ' +
  'ribbon ring rocket saddle safety sailor salad school season second secret seldom shadow shelter shiny shoulder ' +
  'shower silence simple singer sister smile soldier sorrow spider spirit spring station steady stomach storm stranger ' +
  'street sudden sugar summit sunday supper symbol system table talent tiger timber today tower travel treasure trouble ' +
  'trumpet tunnel twenty uncle under useful velvet village visit wagon wander weather wedding welcome whisper wicked ' +
  'willow winner wisdom wonder worker yellow young zero'
).split(' ');
