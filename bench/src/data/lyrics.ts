/** Lyrics of our own to be sung: thirty of many shapes, and the odd ones that people also send. */
export interface LyricCase {
  readonly name: string;
  readonly genre: string;
  readonly text: string;
}

const lyric = (name: string, genre: string, text: string): LyricCase => ({ name, genre, text });

export const LYRICS: readonly LyricCase[] = [
  lyric(
    'Lantern',
    'pop',
    '[Verse]\nThere is a lantern in the window of the old canal hotel\nSomebody keeps it burning, though the sailors never tell\n[Pre-Chorus]\nAnd every time I pass it by\nI feel the colour of the sky\n[Chorus]\nLeave a light on (leave it on)\nI am almost at the door\nLeave a light on until dawn\nI have never been so sure\n[Verse]\nThe ferryman is sleeping and the tide is coming in\nI count my coins in silver and I count the places I have been\n[Chorus]\n[Bridge]\nAnd if the oil runs low\nI will still know where to go\n[Chorus]',
  ),
  lyric(
    'Copper wire',
    'rock',
    '[Verse 1]\nCopper wire underneath my shoes\nHumming with the evening news\nEvery tower that I climb\nPlays a different kind of time\n[Chorus]\nTurn it up, turn it over\nWe are signal, we are sound\nTurn it up, pull me closer\nTill the static brings us round\n[Guitar Solo]\n[Verse 2]\nTwenty-two antennas in a row\nTalking to the satellites below\n[Chorus x2]\nTurn it up, turn it over\nWe are signal, we are sound',
  ),
  lyric(
    'Saltwater',
    'folk',
    'My mother sewed a pocket in my coat of winter grey\nAnd filled it up with saltwater from the middle of the bay\n\nOh carry me, carry me over\nThe hills are green as clover\n\nMy brother took a hammer and he built a bed of pine\nHe carved the names of all of us, and left a place for mine\n\nOh carry me, carry me over\nThe hills are green as clover',
  ),
  lyric(
    'Corner store',
    'hip-hop',
    '[Verse]\nSix in the morning at the corner store\nCounting up pennies on a checkered floor\nMan at the counter got a story to tell\nHow he came with a suitcase and a broken bell\nNow he knows every kid by the name and the street\nKeeps a chair by the window for the tired feet\n[Hook]\nOpen late, open early\nCome on in out of the weather\nOpen late, open early\nWe get through it all together\n[Verse]\nRent went up and the roof came down\nStill got the best coffee in this part of town',
  ),
  lyric(
    'Halo in the rear view',
    'synthwave',
    '[Intro]\n[Verse]\nNeon on the dashboard, midnight on my skin\nEvery exit number is a place I should have been\n[Chorus]\nHalo in the rear view\nFading into blue\nAnything you asked of me\nI would drive to you\n[Instrumental]\n[Chorus]\nHalo in the rear view\nFading into blue',
  ),
  lyric(
    'Slow kettle',
    'jazz-ballad',
    'The kettle takes its time tonight\nIt knows I have nowhere to be\nThe moon has left a patch of light\nOn the table set for me\n\nYou always said the dark was kind\nAnd now I see the way you knew\nThere is an hour I cannot find\nAnd I believe it went with you',
  ),
  lyric(
    'Harvest call',
    'country',
    "[Verse]\nDaddy's truck don't start till the third or fourth time\nBut it gets us to the market on a nickel and a dime\n[Chorus]\nWell, the corn's in the wagon and the hay's in the barn\nAnd I'm runnin' to you with the sun on my arm\n[Verse]\nMama's got the radio, she's singin' out of key\nSayin' somethin' 'bout a dancer and a girl who looks like me\n[Chorus]",
  ),
  lyric(
    'Undertow',
    'rnb',
    '[Verse]\nYou move like water when the room is bare\nI lose the melody, I leave it there\n[Pre-Chorus]\nSlowly, slowly\nTell me that you know me\n[Chorus]\nPull me under (under)\nI do not need the shore\nPull me under (ooh, under)\nI never breathed before\n[Bridge]\nWait\nWait for the wave',
  ),
  lyric(
    'Steeple',
    'gospel',
    '[Verse]\nWhen the road was long and the river was high\nI lifted up my eyes to the morning sky\n[Chorus]\nI will rise (I will rise)\nI will walk on higher ground\nI will rise (yes I will)\nI was lost and I am found\n[Verse]\nThere is bread on the table and a song in the hall\nThere is room in the house for one and for all\n[Chorus]',
  ),
  lyric(
    'Wrong floor',
    'punk',
    "[Verse]\nGot off on the wrong floor, nobody cares\nEverybody's waiting for the end of the stairs\nI don't want a ticket, I don't want a chair\n[Chorus]\nHey! Hey! Let me out of here\nHey! Hey! I was never here\n[Verse]\nManager is smiling with a tooth made of gold\nSays the building has forever been sold",
  ),
  lyric(
    'Iron tide',
    'metal',
    '[Verse]\nFrom the belly of the mountain comes the hammer and the flame\nEvery chain upon the anvil has forgotten who to blame\n[Chorus]\nIron tide, break the gates of morning\nIron tide, give the kings a warning\n[Breakdown]\n[Chorus]\nIron tide, break the gates of morning\nIron tide, give the kings a warning',
  ),
  lyric(
    'Mango season',
    'reggae',
    '[Verse]\nSun come up on the zinc roof yard\nLife is easy when you do not work too hard\n[Chorus]\nMango season, sweet and slow\nGive me one more reason not to go\n[Verse]\nNeighbour bring a plate and the children bring a drum\nNobody is hurrying for what will never come\n[Chorus]',
  ),
  lyric(
    'Mirror ball',
    'disco',
    '[Verse]\nSaturday, the lights are low and silver\nSomebody is spelling out my name\n[Chorus]\nSpin me like a mirror ball (mirror ball)\nScatter me across the hall\nSpin me, do not let me fall\nI am everywhere at all\n[Post-Chorus]\nOoh ooh, ooh ooh\nAah',
  ),
  lyric(
    'Signal lost',
    'trap',
    '[Verse 1]\nPhone on the table and I let it ring\nEverybody talking but they never say a thing\nI put in the hours and I pull out the chair\nTen thousand people and nobody there\n[Hook]\nSignal lost, signal lost\nEverything I wanted had a cost\nSignal lost, signal lost',
  ),
  lyric(
    'Little engine',
    'funk',
    "[Verse]\nYou've got a little engine underneath that coat\nEverybody in the alley wants to ride in your boat\n[Chorus]\nMove it on the one now\nShake it till it's done now\nNobody can run now\nMove it on the one",
  ),
  lyric(
    'Aurora',
    'trance',
    '[Verse]\nAbove the ice the colours start to breathe\nA curtain made of everything we leave\n[Build]\nHigher, higher, higher\n[Drop]\nAurora\n[Verse]\nI saw your name in green across the pole\nA hundred thousand volts inside my soul',
  ),
  lyric(
    'Night bus',
    'lofi',
    'Night bus, window seat\nRain is tapping on the street\nHalf a song inside my head\nHalf a sandwich made of bread\n\nI could sleep, I could stay\nI could be a mile away',
  ),
  lyric(
    'Carousel',
    'waltz',
    '[Verse]\nThe horses are painted in ivory and red\nThey circle all evening with dreams in their head\n[Chorus]\nRound and around, the organ is playing\nRound and around, the lanterns are swaying\n[Verse]\nA girl with a ribbon, a boy with a bell\nA secret that neither is going to tell\n[Chorus]',
  ),
  lyric(
    'Delta mail',
    'blues',
    "Got a letter from the delta, postmarked yesterday\nSaid, I got a letter from the delta, postmarked yesterday\nThere wasn't nothing in it but a long, long way to say\n\nGonna sit down by the river till the river runs me dry\nGonna sit down by the river, Lord, until the river's dry\nAnd if it never happens I will never wonder why",
  ),
  lyric(
    'Paper boats',
    'indie-pop',
    '[Verse 1]\nWe folded all your letters into boats\nAnd sent them down the gutter with our coats\n[Chorus]\nAnd oh, the summer was a lie\nBut it was ours (it was ours)\nAnd oh, we never said goodbye\nWe counted cars\n[Verse 2]\n3 a.m. and the streetlight reads our minds\n50% of heaven is the things you never find\n[Chorus]',
  ),
  lyric(
    'Rooftop',
    'afrobeats',
    '[Verse]\nEvening on the rooftop and the city start to glow\nBaby, when you call me you already know\n[Chorus]\nDance with me, no wahala\nDance with me until tomorrow\nDance with me, o my dear\nEverybody disappear',
  ),
  lyric(
    'La orilla',
    'reggaeton',
    '[Verso]\nLa noche está en tu voz y la luna en el mar\nYo no sé si me quieres pero quiero bailar\n[Coro]\nVen conmigo a la orilla\nQue la vida es una silla\nVen conmigo, corazón\nQue se acaba la canción',
  ),
  lyric(
    'Le dernier train',
    'bossa-nova',
    'Le dernier train est dans la nuit\nEt moi je suis encore ici\nTon nom est dans la pluie\nLe jour est loin et toi aussi',
  ),
  lyric(
    'Morning drill',
    'k-pop',
    '[Verse]\nOne two, lace up the shoe\nThree four, open the door\n[Pre-Chorus]\nFaster, faster, the heart is a drum\nFaster, faster, the moment has come\n[Chorus]\nGO! GO! Like a comet on fire\nGO! GO! Like a voice in the wire\n[Dance Break]\n[Bridge]\nWhen the lights are out I hear you breathing\n[Chorus]',
  ),
  lyric(
    'Stone by stone',
    'soul',
    '[Verse]\nI built a wall between my heart and hand\nEvery single stone I thought was planned\n[Chorus]\nYou took it down, down, down\nStone by stone\nYou took it down, down, down\nAnd brought me home\n[Outro]\nStone by stone (by stone)',
  ),
  lyric(
    'The keeper',
    'celtic',
    "[Verse]\nI am the keeper of the northern light\nI wind the clock, I trim the wick at night\nThe gulls are company, the sea's a wall\nAnd there's no other voice at all\n[Chorus]\nSo row, my lads, and row away\nThe wind has nothing more to say",
  ),
  lyric(
    'Voicemail',
    'pop',
    '[Intro: spoken]\nHey, it is me. I know that it is late\n[Verse]\nI never learned the way to leave a line\nI say your name and then I say I am fine\n[Chorus]\nCall me when you wake\nCall me when it rains\nCall me for the sake\nOf everything that remains',
  ),
  lyric(
    'Gravity school',
    'drum-and-bass',
    '[Verse]\nLearn to fall before you learn to stand\nLearn to open up an empty hand\n[Chorus]\nGravity, let go of me\nI was lighter than I knew\nGravity, let go of me\nI am coming up to you',
  ),
  lyric(
    'Two chairs',
    'classical-piano',
    'Two chairs beneath the apple tree\nOne for you and one for me\nThe blossom falls the way it should\nAnd all the world was almost good',
  ),
  lyric(
    'Machine prayer',
    'techno',
    'I am the hand\nI am the wheel\nI am the thing that cannot feel\n\nAgain\nAgain\nAgain',
  ),
];

const LONG = LYRICS.map(({ text }) => text).join('\n\n');

/** As many characters as V4 takes; tags that only call for words of before are left out. */
export const LONGEST_V4 = LONG.replace(/\[[^\]]*\]\n(?=\[|\n)|\[[^\]]*\]$/g, '').slice(0, 3000);

/** What people also send. */
export const ODD_LYRICS: readonly LyricCase[] = [
  lyric('5,000 characters', 'pop', LONG.slice(0, 5000)),
  lyric('5,000 characters rapped', 'hip-hop', `[Verse]\n${LONG.replace(/^\[.*$\n?/gm, '').slice(0, 4990)}`),
  lyric('one line of 5,000 characters', 'rock', 'we are running out of road '.repeat(185)),
  lyric('a word of 400 characters', 'pop', `${'supercali'.repeat(44)}oooo`),
  lyric('emoji', 'pop', '🎵 Hello 😊 my 🌞 friend\n❤️❤️❤️ forever'),
  lyric('addresses', 'k-pop', 'Find me at https://www.example.com/path?x=1\nor write to me@example.org, OK?'),
  lyric('all capitals', 'metal', 'WE ARE THE FIRE AND THE FLOOD\nNOTHING ELSE IS IN OUR BLOOD'),
  lyric('profanity', 'punk', "This fucking town is full of sh*t\nAnd damn it all, I'm leaving it"),
  lyric('numbers', 'trap', '24/7, 365, $1,000,000 in the year 2024\n9 to 5 at 6:30, 50% of 1/2'),
  lyric(
    'five languages',
    'folk',
    'Guten Morgen, der Tag ist da\nBonjour la vie, je suis à toi\nLa luna es mi corazón\nBuona notte, che non si dorme\nAnd so good night',
  ),
  lyric('written from the right', 'pop', '\u202bHello from the other side\u202c\n\u200fand back'),
  lyric('tags alone', 'pop', '[Verse]\n[Chorus]\n[Instrumental]'),
];

/** What is refused, and what the sentence must say. */
export const REFUSED_LYRICS: readonly (LyricCase & { readonly says: RegExp })[] = [
  { ...lyric('only punctuation', 'pop', '... !!! ???\n--- ,,,'), says: /no word that can be sung/ },
  { ...lyric('Chinese in line 2', 'pop', 'Hello\n月亮代表我的心'), says: /^Line 2 of the lyrics .* Chinese/ },
  { ...lyric('Arabic', 'pop', 'مرحبا يا ليل'), says: /^Line 1 of the lyrics .* Arabic/ },
  {
    ...lyric('Hebrew among English', 'pop', 'Good night\nmy שלום friend'),
    says: /^Line 2 of the lyrics .* Hebrew/,
  },
];
