import type { Field } from '../../matter.ts';

export const phone: Field = {
  id: 'phone',
  keys: 'phone call text message cell mobile telephone selfie instagram tiktok social media follower like online chat dm notification scroll scrolling app emoji inbox ringtone battery charger signal ghosted ghosting tinder dating swipe swiping internet podcast youtube influencer streaming netflix television tv',
  hearts: 'wry longing loss love',
  things: 'charger|cracked screen|ringtone|voicemail|group chat|blue tick|selfie stick|lock screen',
  places: 'by the bedside plug|on the lock screen|in the drafts|at one per cent|under the pillow',
  open: `
Two blue ticks and a time: ten-four / you read it, I'm sure, and you read it once more
There's three little dots, and they come and they go / you're writing a novel, or typing out "No"
The screen's got a crack like a map of the Rhine / I see the whole world through that one jagged line
I'm down to one per cent, and I'm miles from a wall / I've got enough left for the one last call
They're all on a beach in the same little square / I've looked at each palm, and I've looked at each chair
It buzzed in the night like a bee in a cup / it's only the weather that's turning up
I've nine hundred friends, and I'm eating alone / there's somebody's birthday inside of my phone
`,
  act: `
I typed it all out, and I took it away / I sent you a thumb, and I'd so much to say
I swiped to the left, and I swiped to the right / my own ex-wife's brother came up in the night
I looked for one thing at a quarter past ten / I've learned about owls, and it's two now again
I filmed the whole concert, I held it up high / I've got it all here, and I didn't stand by // I've got every second, I never know why
You put me on mute, and you put me on hold / the music is nice, and the soup has gone cold
I took forty pictures to get to the one / where we look like people who're having some fun
My mother sends thumbs, and my mother sends beans / she signs every text, and I know what it means
I put it in rice, and I put it to bed / I sat in a park, with just me and my head
- You're still in my phone, in the list under "you" / I scroll past your name on the way to "the zoo"
+ You rang me by voice, like it's nineteen-nine-three / I'd nowhere to look, so I looked at a tree
`,
  short: `
Ping in the morning / ping in the night
Everyone's smiling / everything's bright
Typing and typing / nothing to send
Nine hundred followers / nobody's friend
Swipe to the left now / swipe to the right
Blue on my ceiling / one in the night
Signal is dropping / say it again
Call me on Sunday / call me back when
`,
  couplets: `
One per cent battery, a hundred per cent pride / left you on read and I put me outside
Thumb on the glass and it's wearing a groove / I been scrolling for something that's going to move
Three little dots like a fuse on your name / I been waiting so long that the weather's changed aim
`,
  lines: `
Two blue ticks and no reply
You saw it, so you tell me why
I'm at one per cent for you
There are three dots coming through
Put it down and look at me
The screen is all I ever see
Pick it up, I know you're there
I'm a picture in a square
`,
  hooks: `
Two blue ticks
Three little dots
One per cent
Left on read
+ Rang me by voice
- In the list under you
Put it in rice
Nine hundred friends
Sent you a thumb
Owls at two
`,
  close: `
And the three dots stop
Sent from my phone
`,
};
