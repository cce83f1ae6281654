/**
 * English words that reports of one event use for each other. The groups are those of news in general – what is done, to whom, with
 * what – and words with a second common sense are left out. They count less than the very same word.
 */
export const ALIKE_WORDS = `
open opening inaugurate inauguration unveil launch|close closure shut shutdown|begin start commence|end finish complete conclude|build construct erect construction
found establish create|announce announcement declare disclose reveal|confirm acknowledge admit|deny denial reject dismiss refute|warn warning threaten threat
demand insist urge|criticise criticism condemn condemnation denounce slam|accuse accusation allege allegation blame|promise pledge vow|suggest propose proposal
agreement deal accord pact treaty contract|sign signing seal|negotiate negotiation talks|meet meeting summit|visit trip tour|cooperate cooperation collaborate collaboration partnership
support back backing endorse endorsement|help aid assist assistance|sanction sanctions embargo|vote ballot poll|elect election|resign resignation quit|appoint name nominate appointment
kill dead death die fatality|injure injury wound wounded hurt|attack assault strike raid|explosion explode blast bomb bombing detonate|shoot shooting gunfire gunman
fire blaze|burn|flood flooding|earthquake quake tremor|storm hurricane typhoon cyclone|crash collide collision|sink capsize|rescue save|evacuate evacuation|destroy destruction
damage|collapse|arrest detain detention custody|charge indict indictment|sentence jail imprison prison imprisonment|convict conviction|court judge tribunal|police officer
soldier troop troops serviceman servicemen|military army armed|weapon weapons arms weaponry|plane airplane aircraft jet|helicopter chopper gunship|ship vessel boat|car vehicle
missile rocket|tank armour armor|defend defense|invade invasion|withdraw withdrawal pullout|deploy deployment|land arrive arrival|leave depart departure|send dispatch
deliver delivery supply provide|buy purchase acquire acquisition|sell sale|export exporter|import importer|company firm corporation business|factory plant|facility center centre
ambassador envoy diplomat|spokesman spokeswoman spokesperson|leader chief head|minister ministry|president presidency|parliament legislature congress|government administration
opposition dissident|protest protester demonstration demonstrator rally march|riot unrest violence|refugee migrant asylum|child kid|doctor physician medic|hospital clinic
illness disease sickness|infect infection|vaccine vaccination vaccinate|increase rise grow growth|decrease fall decline drop|raise lift|cut reduce reduction|price cost
money fund funding finance|pay payment|debt loan|profit earnings|lose loss|win victory|defeat beat|student pupil|teach train training instruct|pilot airman|fly flight
report account|document paper file|picture photo photograph image|video footage film|big large huge|fast quick rapid|important significant|expert specialist|investigate investigation inquiry probe
search hunt|find discover discovery|crisis emergency|peace ceasefire truce|war conflict|border frontier|island isle|town village|road street highway|deepen strengthen expand`
