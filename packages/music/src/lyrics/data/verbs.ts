/** Verbs in the form that stands after "I": told of somebody else they take an s. Forms that are also a past stay out. */
export const BASE_VERBS: ReadonlySet<string> = new Set(
  (
    'need keep know think sign love practise check drive look hear fear sleep swear suppose want wait walk talk run sing dance dream hold hope wish wonder watch wake ' +
    'work play pay say see seem send sell show sit sleep smell smile speak spend stand start stay stop take teach tell throw touch try turn use visit wash wear win write ' +
    'wave wipe whistle whisper warm water wander add answer ask bake become begin believe belong bend blame blow boil borrow break breathe bring brush build burn buy call care carry ' +
    'catch change chase choose claim clap clean climb close collect come complain cook copy count cover crawl cross cry dig dip draw drag drink drop dry dust earn eat enter fall feed feel fight fill find ' +
    'finish fix float fly fold follow forget forgive freeze gather get give go grow guess guard hang hate haul head heal help hide hum hunt iron join jump kick kiss kneel knock laugh lay lean leap ' +
    'learn leave lend lick lie lift light like line listen live load lock lose make march mark mean meet melt mend miss mix move name notice open order owe own pace pack paint park pass ' +
    'peel phone pick pin plan plant point polish pour pray press pretend promise pull push race reach recall remember rent repeat reply rest return ride ring rise roll rub sail save scratch scrub search ' +
    'serve settle sew shake share shine shiver shout shovel sigh sink skate skip slip smoke sneeze sort spell spill spin stack stare steal step stir stretch stroll study surf swallow sweep swim swing tap taste ' +
    'tear thank tie tiptoe toast trace trade trust tune type unlock unpack vote vow warn weigh work worry yawn yell zip am have do ' +
    'adore slow doubt regret beg bury clock coax cup die dine doze duck haunt knit oil pitch raise rake scrape shave signal subtract tape tip treat tuck wind tie ' +
    'admire agree apologise avoid bark behave cheer circle comb crave cruise cradle deal deliver deserve expect explain fail fake fetch fish flinch flip gaze grin google greet gulp hesitate ignore imagine ' +
    'juggle kid lace lap limp linger log mop nod nurse obey pause pedal perch pound prefer queue reckon refuse rehearse relax rinse rush scroll sprint squeeze stumble suspect tango tend translate tremble trip understand'
  ).split(' '),
);
