import { baseLanguage } from './stem.ts'

/** Words that say nothing by themselves, folded (no accents), by language. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'a about above after again against all also am an and any are as at be because been before being below between both but by can cannot could did do does doing down during each few for from further had has have having he her here hers herself him himself his how i if in into is it its itself just may me might more most must my myself no nor not now of off on once only or other our ours out over own per same shall she should so some such than that the their theirs them themselves then there these they this those through to too under until up upon very was we were what when where which while who whom whose why will with within without would yet you your yours',
  de: 'aber als am an auch auf aus bei bin bis bist da damit das dass dein dem den der des die dies diese dieser dieses doch dort du durch ein eine einem einen einer eines er es fur hat hatte ich ihr im in ist ja kann kein keine man mehr mein mit nach nicht noch nun nur ob oder ohne sehr sein seine sich sie sind so uber um und uns unter vom von vor war waren was weil wenn wer wie wird wir wurde wurden zu zum zur',
  fr: 'a ai au aux avec avait c ce ces cet cette d dans de des du elle elles en est et ete etait etre eu eux il ils j je l la le les leur leurs lui m mais me meme mes mon n ne nos notre nous on ont ou par pas pour qu que qui s sa sans se ses si son sont sur t te tu un une vos votre vous y',
  es: 'a al algo ante antes como con contra cual cuando de del desde donde durante e el ella ellas ellos en entre era es esa ese eso esta estan este esto fue fueron ha habia han hasta hay la las le les lo los mas me mi mientras muy nada ni no nos o os otra otro para pero por porque que quien se ser si sin sobre son su sus tambien te tiene todo tras tu un una uno unos y ya yo',
  it: 'a ad ai al alla alle anche che chi ci come con cui da dal dalla dei del della delle di e ed era essere gli ha hanno i il in io la le lei lo loro lui ma mi ne nei nel nella no noi non o per piu quale quando quello questa questo se sei si sia sono su sua sul sulla suo suoi ti tra tu un una uno vi',
  pt: 'a ao aos aquela aquele as ate com como da das de dela dele do dos e ela ele eles em entre era essa esse esta este eu foi foram ha isso isto ja la lhe mais mas me mesmo meu minha muito na nao nas nem no nos o os ou para pela pelo por porque qual quando que quem se sem ser seu seus sua suas tambem te tem um uma voce',
  nl: 'aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een en er ge geen geweest haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat ons ook op over reeds te tegen toch toen tot u uit uw van veel voor want waren was wat werd wezen wie wij wil worden wordt zal ze zelf zich zij zijn zo zonder zou',
  ru: 'а без был была были было быть в вам вас весь во вот все всего всех вы где да для до его ее если есть еще же за и из или им их к как ко когда который кто ли либо мне мы на над не него нее нет ни них но о об однако он она они оно от по под при с со так также такой там те тем то того тоже той только том ты у уже хотя чего чей чем что чтобы эта эти это этого этой этом этот я',
  uk: 'а або але б був була були було бути в вже ви від він вона вони все всі де для до його її з за зі і із й його коли на не ні ну о об по при про та так також те ти то того тому у це цей ця чи що щоб я як який',
  pl: 'a aby ale bo byc by byl byla bylo byly co czy dla do gdy go i ich ile im ja jak jako jego jej jest jeszcze juz kiedy ktora ktore ktory lub ma miedzy mnie moze na nad nie niz o od oraz po pod przez przy sa sie tak takze tam te tego tej ten to tu ty tym w we wiec z za ze zeby',
  sv: 'all att av blev bli bliva blir da de dem den denna deras dess det detta dig din du efter ej eller en er ett for fran ha hade han hans har hon hur i icke ingen inom inte jag ju kan kunde man med mellan men mig min mot mycket nar nu och om oss pa sa samma sedan sig sin ska skulle som till under upp ut utan vad var vara varit vi vid vilken ar at over',
  da: 'af alle at blev da de dem den denne der deres det dette dig din du efter eller en end er et for fra ham han hans har havde hende her hos hun hvad hvis hvor i ikke ind jeg jo kan kunne man med meget men mig min mod nar ned noget nogle nu og ogsa om op os over pa sa sig sin skal skulle som til ud under var ved vi vil ville være været',
  no: 'alle at av ble bli blir da de dem den denne der deres det dette du eller en enn er et etter for fra ga han hans har hadde her hun hva hvis hvor i ikke inn jeg kan kunne man med meg men mer mot na nar noe noen og ogsa om opp oss over pa sa seg sin skal skulle som til under ut var ved vi vil ville være vært',
  fi: 'ei eika eivat etta han hanen he heidan hyvin ja jo joka jos jotka kaikki kanssa kuin kun me mika mina mita mutta mutta myos ne niiden niin nyt olen oli olivat olla on ovat se sen sina sita silla taman tama te vain vaikka voi',
  cs: 'a aby ale ani asi az bez bude by byl byla byli bylo co do ho i ja jak jako je jeho jej jeji jen jeste ji jsem jsme jsou k kde kdyz kdo ke kter ktera ktere ktery ma mezi mu na nad ne nebo nez o od pak po pod podle pro proti pred pri s se si sve ta tak take tam tato te ten tento to tu u uz v ve vsak z za ze',
  ro: 'a ai al ale am ar are as asta au avea ca care ce cel cea cei cele cu cum da dar de decat din dupa e ea ei el ele era este eu fi fie fost iar ii il in intre la lor lui mai nu o or pe pentru prin s sa sau se si spre sunt toate toti un una unei unui unor va',
  hu: 'a abban ad aki akkor ami amely az azok azon azt be csak de e ebben egy ek el en es ez ezek ezt fel hanem ha hogy ide igen is itt ki kell le lehet majd meg mert mi mint minden most nagy ne nem o ok olyan ott pedig s sem szamara szerint tobb ugy utan van vagy volt voltak',
  el: 'αν απο αυτα αυτη αυτο αυτος για δεν ειναι ειχε ενα ενας η ηταν θα και κατα με μετα μη μια να ο οι ομως οπως οταν οτι που προς πως σε στα στη στην στις στο στον στους τα τη την της τι τις το τον του τους των ως',
  ar: 'ال الا التي الذي الذين الى إلى ان أن إن انه أنه او أو اي بعد بل بن به بها بين تم ثم حتى حيث خلال دون ذلك رغم على علي عليه عن عند غير في فيه فيها قال قبل قد كان كانت كل كما كيف لا لدى لكن لم لن له لها ليس ما مع من منذ منها منه نحو هذا هذه هل هم هنا هناك هو هي و وقد وكان وهو وهي يكون',
  zh: '的 了 在 是 和 与 及 也 就 都 而 并 对 于 为 以 被 把 将 从 到 由 这 那 其 该 此 个 之 等 还 又 或 但 不 有 我 你 他 她 它 们 着 上 中 下',
  ja: 'の は が を に へ と で も や か な だ です ます した して する いる ある なる れる られ せる この その あの これ それ あれ という こと もの ため よう さん たち から まで より など ので のに けど また そして しかし た て い し れ さ',
  tr: 'acaba ama ancak artik asla aslinda az bana bazi belki ben beni benim beri bile bir biri biz bu bunu cok cunku da daha de defa diye en gibi hem hep her hic icin ile ise kadar ki kim mi mu nasil ne neden o olan olarak oldu on ona ona onun sadece sen siz su tum ve veya ya yani',
}

const sets = new Map<string, ReadonlySet<string>>()

/** Whether a folded word says nothing by itself in its language. Where the language is unknown, English is assumed; languages without a list have no such words. */
export function isStopword(word: string, language: string | null): boolean {
  const base = baseLanguage(language) || 'en'
  const known = sets.get(base)
  if (known !== undefined) return known.has(word)
  const made = new Set((WORDS[base] ?? '').split(' '))
  sets.set(base, made)
  return made.has(word)
}
