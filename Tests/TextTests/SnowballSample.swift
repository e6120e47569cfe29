/// Words put together by `Tests/References/stemming.py`, and what the package `snowballstemmer` 3.1.1 of PyPI makes of
/// them: `word→stem`.
enum SnowballSample {
  static let norwegian = """
    arbeid→arbeid berdt→berd brukløs→brukløs dagskap→dagskap deltakelsene→deltak erfarlig→erfar fellerte→feller
    folkhetenes→folk friheten→frihet glada→glad gravvt→gravv havløst→havløst handskapet→handskap helpelsene→help
    husklig→husk intervjuerte→intervjuer kakhetenes→kak kastheten→kast kjøpa→kjøp klokkvt→klokkv kostløst→kostløst
    landskapet→landskap lavelsene→lav leiklig→leik lingerte→linger lydhetenes→lyd løftheten→løft mata→mat mennvt→mennv
    møtløst→møtløst nattskapet→nattskap nokelsene→nok ordlig→ord planerte→planer prøvhetenes→prøv reisheten→reis
    roma→rom rosvt→rosv sakløst→sakløst sendskapet→sendskap skapelsene→skap skrivlig→skriv slutterte→slutter
    solhetenes→sol spørheten→spør stoppa→stopp styrvt→styrv svarløst→svarløst talskapet→talskap tilelsene→til
    tinglig→ting trenerte→trener tunghetenes→tung ungheten→ung vakta→vakt vanvt→vanv ventløst→ventløst
    vindskapet→vindskap værelsene→vær årsaklig→årsak øverte→øvert uberhetenes→uber ubrukheten→ubruk udaga→udag
    udanskkers→udanskkers uengløse→uengløs ufarskapers→ufarskap uflyttelsenes→uflytt ufortelig→ufort
    ugjestert→ugjester ugravens→ugrav uhavar→uhav uhande→uhand uheimkkers→uheimkkers uhusløse→uhusløs
    uindskapers→uindskap ujobbelsenes→ujobb ukapelig→ukap ukjærert→ukjærer uklokkens→uklokk ukostar→ukost ulande→uland
    ulatkkers→ulatkkers ulegløse→ulegløs ulikskapers→ulikskap ulovelsenes→ulov ulærelig→ulær umannert→umanner
    umennens→umenn umøtar→umøt unatte→unatt unevkkers→unevkkers uopplevløse→uopplevløs upasseskapers→upasseskap
    upratelsenes→uprat uregnelig→uregn urikert→uriker uroshetens→uros usakas→usak usendende→usend usjølmmers→usjølmm
    uskolebar→uskoleb uskyndsomt→uskyndsomt usnakkingen→usnakking uspillelov→uspill ustoltes→ustolt ustyrets→ustyr
    usvaras→usvar utalende→utal utidmmers→utidmm utimebar→utimeb utravelsomt→utravelsomt utryggingen→utrygging
    utvilelov→utvil uutvtes→uutv uvanets→uvan uventas→uvent uvindende→uvind uvågmmers→uvågmm uåpnbar→uåpnb
    uønsksomt→uønsksomt gjenbarningen→gjenbarning gjenbokelov→gjenbok gjenbåttes→gjenbått gjendanset→gjendans
    gjenenges→gjeneng gjenfarane→gjenfar gjenfestlters→gjenfestlters gjenforskbart→gjenforskbart
    gjengardsom→gjengardsom gjengleminger→gjengleming gjengrønnslov→gjengrønn gjenhallleg→gjenhall gjenheimet→gjenheim
    gjenhuses→gjenhus gjenindane→gjenind gjenjentlters→gjenjentlters gjenkallbart→gjenkallbart
    gjenkjennsom→gjenkjennsom gjenklippinger→gjenklipping gjenkorslov→gjenkor gjenkvinnleg→gjenkvinn gjenlatet→gjenlat
    gjenleges→gjen gjenlikane→gjenlik gjenlogglters→gjenlogglters gjenlysbart→gjenlysbart gjenlønsom→gjenlønsom
    gjenmeldinger→gjenmelding gjenmorslov→gjenmor gjennaboleg→gjennabo gjennevet→gjennev gjenoppleves→gjenopplev
    gjenpasseane→gjenpasse gjenplasslters→gjenplasslters gjenreddbart→gjenreddbart gjenrettsom→gjenrettsom
    gjenropinger→gjenroping gjenrøykslov→gjenrøyk gjensamtalleg→gjensamtal gjensjølet→gjensjøl gjenskolees→gjenskole
    gjenskyndane→gjenskynd gjensmillters→gjensmillters gjensorgbart→gjensorgbart gjenstellsom→gjenstellsom
    gjenstundinger→gjenstunding gjensvakslov→gjensvak gjensøkleg→gjensøk gjentidet→gjentid gjentimees→gjentime
    gjentravelane→gjentravel gjentrolters→gjentrolters gjenturbart→gjenturbart gjenurosom→gjenurosom
    gjenvalinger→gjenvaling gjenvennslov→gjenvenn gjenvillleg→gjenvill gjenvåget→gjenvåg gjenåpnes→gjenåpn
    gjenønskane→gjenønsk samarbeidlters→samarbeidlters sambilbart→sambilbart sambyggsom→sambyggsom
    samdagligingene→samdagliging samdrenghetslov→samdreng samfamilieeleg→samfamilie samfesthet→samfest
    samforskedes→samforsk samgardene→samgard samgladstvers→samgladstvers samgråteste→samgråtest
    samhakksamt→samhakksamt samheiingens→samheiing samhjelpelse→samhjelp samhørig→samhør samjentast→samjent
    samkallendes→samkall samkjennhetene→samkjenn samkjøp's→samkjøp's samkommst→samkommst samkravsamt→samkravsamt
    samlastingens→samlasting samledelse→samled samleveig→samlev samloggs→samlogg samlyshetenes→samlys
    samlønheten→samløn sammelda→sammeld sammenneskevt→sammenneskev sammålløst→sammålløst samnavnskapet→samnavnskap
    samnyttelsene→samnytt sampakklig→sampakk samplasserte→samplasser samreddhetenes→samredd samrettheten→samrett
    samropa→samrop samrustvt→samrustv samsamfull→samsamfull samsetthavers→samsetthav samskoginger→samskoging
    samskyldslov→samskyld samsmilleg→samsmil samsorget→samsorg samstelles→samstell samstundane→samstund
    samstøttlters→samstøttlters samsyklbart→samsyklbart samtidsom→samtidsom samtimeinger→samtimeing
    samtravelslov→samtravel samtryggleg→samtrygg samtvilet→samtvil samutves→samutv samvanane→samvan
    samvennlters→samvennlters samvillbart→samvillbart samvågsom→samvågsom samåpninger→samåpning samønskslov→samønsk
    lokalbarnleg→lokalbarn lokalboket→lokalbok lokalbåtes→lokalbåt lokaldansene→lokaldans
    lokaldrengstvers→lokaldrengstvers lokalfamilieeste→lokalfamilieest lokalfestsam→lokalfestsam
    lokalforskingene→lokalforsking lokalgardhetslov→lokalgard lokalglemeleg→lokalglem lokalgrønnhet→lokalgrønn
    lokalhalledes→lokalhall lokalheimene→lokalheim lokalhjelpstvers→lokalhjelpstvers lokalhøreste→lokalhørest
    lokaljentsam→lokaljentsam lokalkallingene→lokalkalling lokalkjennhetslov→lokalkjenn lokalklippeleg→lokalklipp
    lokalkorhet→lokalkor lokalkvinnedes→lokalkvinn lokallatene→lokallat lokalledstvers→lokalledstvers
    lokalleveste→lokallevest lokalloggsam→lokalloggsam lokallysingene→lokallysing lokallønhetslov→lokalløn
    lokalmeldeleg→lokalmeld lokalmorhet→lokalmor lokalnaboedes→lokalnabo lokalnevene→lokalnev
    lokalnyttstvers→lokalnyttstvers lokalpakkeste→lokalpakkest lokalplasssam→lokalplasssam
    lokalreddingene→lokalredding lokalretthetslov→lokalrett lokalropeleg→lokalrop lokalrøykhet→lokalrøyk
    lokalsamtaledes→lokalsamtal lokalsjølene→lokalsjøl lokalskogstvers→lokalskogstvers lokalskyldeste→lokalskyldest
    lokalsmilsam→lokalsmilsam lokalsorgingene→lokalsorging lokalstellhetslov→lokalstell lokalstundeleg→lokalstund
    lokalsvakhet→lokalsvak lokalsøkedes→lokalsøk lokaltidene→lokaltid lokaltillitstvers→lokaltillitstvers
    lokaltorgeste→lokaltorgest lokaltrosam→lokaltrosam lokalturingene→lokalturing lokalurohetslov→lokaluro
    lokalvaleleg→lokalval lokalvennhet→lokalvenn lokalvilledes→lokalvill lokalvågene→lokalvåg
    lokalytrstvers→lokalytrstvers lokalærligeste→lokalærligest
    """

  static let english = """
    accept→accept agrees'→agre anxized→anxiz arrivically→arriv awakably→awak begal→begal boastiest→boastiest
    botherdding→botherd buildogy→buildogi callively→calliv catlessly→catless charancies→charanc cleanational→cleanat
    comply→compli connectsses→connectss countnesses→count decidisms→decid differful→differ earlyance→earlyanc
    eggates→eggat employing→employ eveneed→evene expectization→expect familiion→familiion fewency→fewenc
    formalality→formal fully→fulli give→give grows'→grow hardized→hardiz herically→heric howeency→howeenc
    imagality→imag intery→interi keep→keep knows'→know leavized→leaviz likeically→likeic loneably→loneabl manal→manal
    mindiest→mindiest movdding→movd neighbourogy→neighbourogi noisiivity→noisiiv observic→observ openants→open
    partator→partat peaciness→peaci pleanned→plean prayogi→prayogi promisivity→promis quarrelic→quarrel
    reachants→reachant remembator→rememb rollied→rolli rudebed→rudeb safeously→safeous setists→setist
    singlfulness→singl sleepances→sleepanc snowation→snowat spoters→spoter stilleedly→stille succeedments→succeed
    swapional→swapion tellently→tellent tiralize→tiral travelate→travel uglies→ug vaccingly→vacc walkizers→walkiz
    washicated→washic weekence→weekenc widalism→widal worriiness→worrii youngnned→youngn unagreeogi→unagreeogi
    unanxivity→unanx unarrivic→unarriv unawakants→unawak unbegator→unbeg unboastied→unboasti unbotherbed→unbotherb
    unbuildously→unbuild uncallists→uncallist uncatfulness→uncat uncharances→unchar uncleanation→unclean
    uncompers→uncomp unconnecteedly→unconnecte uncountments→uncount undecidional→undecidion undifferently→undiffer
    unearlyalize→unearly uneggate→unegg unemployes→unemploy uneveningly→uneven unexpectizers→unexpect
    unfamiliicated→unfamili unfewence→unfew unformalalism→unformal unfulliness→unfulli ungentlnned→ungentln
    ungrowogi→ungrowogi unhardivity→unhard unheric→unher unhoweence→unhow unimagalism→unimag uninteriness→uninteri
    unjustnned→unjustn unknowogi→unknowogi unleavivity→unleav unlikeic→unlik unloneants→unlon unmanator→unman
    unmindied→unmindi unmovbed→unmovb unneighbourously→unneighbour unnoisiively→unnoisi unobservlessly→unobservless
    unopenancies→unopen unpartational→unpart unpeaciest→unpeaciest unpleadding→unplead unprayogy→unprayogi
    unpromisively→unpromis unquarrellessly→unquarrelless unreachancies→unreach unremembational→unrememb
    unrollly→unrollli unrudesses→unrudess unsafenesses→unsaf unsetisms→unset unsinglful→unsingl unsleepance→unsleep
    unsnowates→unsnow unspoting→unspot unstilleed→unstille unsucceedization→unsucceed unswapion→unswapion
    untellency→untel untirality→untir untravely→untrav unugli→unug unvaccs'→unvacc unwalkized→unwalk
    unwashically→unwash unweekably→unweek unwidal→unwid unworriiest→unworriiest unyoungdding→unyoungd
    reagreeogy→reagreeogi reanxively→reanxiv rearrivlessly→rearrivless reawakancies→reawak rebegational→rebeg
    reboastly→reboast rebothersses→rebotherss rebuildnesses→rebuild recallisms→recal recatful→recat recharance→rechar
    recleanates→reclean recomping→recomp reconnecteed→reconnecte recountization→recount redecidion→redecidion
    redifferency→rediffer reearlyality→reearlyal reeggy→reeggi reemploy→reemploy reevens'→reeven reexpectized→reexpect
    refamiliically→refamili refewably→refew reformalal→reformal refulliest→refulliest regentldding→regentld
    regrowogy→regrowogi rehardively→rehard reherlessly→reherless rehoweably→rehow reimagal→reimag
    reinteriest→reinteriest rejustdding→rejustd reknowogy→reknowogi releavizers→releav relikeicated→relik
    reloneence→relon remanalism→reman remindiness→remindi removnned→removn reneighbourogi→reneighbourogi
    renoisiized→renoisi reobservically→reobserv reopenably→reopen repartal→repart repeacy→repeaci replease→repleas
    reprays'→repray repromisized→repromis requarrelically→requarrel rereachably→rereach reremembal→rerememb
    rerolliest→rerolliest rerudedding→reruded resafeogy→resafeogi resetively→reset resingllessly→resinglless
    resleepancies→resleep resnowational→resnow respotly→respot restillsses→restillss resucceednesses→resucceed
    reswapisms→reswap retellful→retel retirance→retir retravelates→retravel reugliing→reug revacceed→revacce
    rewalkization→rewalk rewashion→rewashion reweekency→reweek rewidality→rewid reworriy→reworriy
    overaccept→overaccept overagrees'→overagre overanxized→overanx overarrivically→overarriv overawakably→overawak
    overbegal→overbeg overboastiest→overboastiest overbotherdding→overbotherd overbuildogy→overbuildogi
    overcallively→overcal overcatlessly→overcatless overcharancies→overchar overcleanational→overclean
    overcomply→overcompli overconnectsses→overconnectss overcountnesses→overcount overdecidisms→overdecid
    overdifferful→overdiff overearlyance→overearly overeggates→overegg overemploying→overemploy overeveneed→overevene
    overexpectization→overexpect overfamiliion→overfamiliion overfewency→overfew overformalality→overformal
    overfully→over overgive→overg overgrows'→overgrow overhardized→overhard overherically→overher overhoweency→overhow
    overimagality→overimag overintery→overinteri overkeep→overkeep overknows'→overknow overleavized→overleav
    overlikeically→overlik overloneably→overlon overmanal→overman overmindiest→overmindiest overmovdding→overmovd
    overneighbourogy→overneighbourogi overnoisiivity→overnoisi overobservic→overobserv overopenants→overopen
    overpartator→overpart overpeaciness→overpeaci overpleanned→overplean overprayogi→overprayogi
    overpromisivity→overpromis overquarrelic→overquarrel overreachants→overreach overremembator→overrememb
    overrollied→overrolli overrudebed→overrudeb oversafeously→oversaf oversetists→oversetist
    oversinglfulness→oversingl oversleepances→oversleep oversnowation→oversnow overspoters→overspot
    overstilleedly→overstille oversucceedments→oversucceed overswapional→overswapion overtellently→overtel
    overtiralize→overtir overtravelate→overtravel overuglies→overug overvaccingly→overvacc overwalkizers→overwalk
    overwashicated→overwash overweekence→overweek overwidalism→overwid overworriiness→overworrii
    overyoungnned→overyoungn
    """
}
