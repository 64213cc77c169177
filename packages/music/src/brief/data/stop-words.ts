/** Words that carry no picture: never themes, never in titles. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or nor but so yet if then than that this these those there here of to in on at by for from with without into onto over under ' +
    'up down out off about above below between through during before after while as like is are was were be been being am do does did done doing have has had having ' +
    'can could will would shall should may might must not no never none nothing i me my mine myself we us our ours you your yours he him his she her hers it its they them their theirs ' +
    'who whom whose which what when where why how all any both each few more most other some such only own same too very just also even ever still again once because until ' +
    'make making made create creating created write writing written compose composing composed generate generated give giving want wanted need needed please let lets get getting got go going gone put use using used add added adding include including ' +
    'song songs music musical track tracks tune tunes piece pieces instrumental beat beats sound sounds sounding style styles styled genre kind type sort vibe vibes feel feeling feels mood moods theme themed themes melody melodies rhythm rhythms lyric lyrics vocal vocals voice singer singing verse chorus bridge intro outro hook drop solo loop loops ' +
    'something anything everything thing things someone somebody way lot lots bit little much many really quite rather pretty fairly kinda sorta maybe perhaps around near along across within upon per via etc ' +
    'one two three first second last new good great nice best better big small long short high low background perfect suitable featuring feature features full mixed mix blend blended fusion mashup meets meet x vs inspired influenced infused flavored flavoured tinged version cover ' +
    'minute minutes second seconds hour hours bpm tempo key major minor scale time signature slow fast prompt title called titled named entitled dont doesnt isnt arent cant wont im ive id youre theyre thats whats lets w o ' +
    'someones now then back away ' +
    'avoid avoiding exclude excluding minus less free sans feat ft ' +
    'der die das und ein eine mit ohne le la les un une et avec sans el los las con sin y de du des'
  ).split(' '),
);
