/**
 * The shop-wide red lines as data: their names for people, and rules over groups of words (`redline-words.ts`). A rule
 * asks that one word of each of its groups stand close together; a word that is denied does not count, so that saying
 * *we do not do that* is not doing it.
 *
 * Rule: `detector reach [literal] [spans]: GROUP GROUP … !GROUP`. `reach` is the largest span in characters; `literal`:
 * denial is part of the words and is not looked at; `spans`: the words may stand in neighbouring clauses; `>` before a
 * group: after the one before; `!`: none of these words in the same clauses, `!!`: nor in the next, `!*`: nor in the
 * one before, `!**`: nor anywhere. Whatever is taken back in the words right after it (`denied-after.ts`) breaks nothing.
 */
import type { Said } from '../../text.ts';

export const LABELS: Readonly<Record<string, Said>> = {
	off_platform: { zh: '引到平台外联系或付款', en: 'contact or payment outside the platform' },
	paid_review: { zh: '好评返现、刷单', en: 'rewards for reviews, fake orders' },
	privacy: { zh: '泄露或索要隐私信息', en: 'personal data given away or asked for' },
	insult: { zh: '辱骂、讽刺、威胁', en: 'insult, sarcasm or threat' },
	absolute: { zh: '绝对化或医疗用语', en: 'superlative or medical claim' },
	overpromise: { zh: '做不到的承诺', en: 'a promise that cannot be kept' },
	refuse_lawful: {
		zh: '拒绝合法的退换、发票或赔付，或教买家写假理由',
		en: 'refusing a lawful return, invoice or compensation, or asking for a false reason'
	},
	abandon: { zh: '推脱，撂下买家不管', en: 'passing the buck, leaving the buyer alone' },
	fake_shipping: { zh: '虚假发货、假凭证', en: 'fake shipping, forged evidence' },
	scam_step: {
		zh: '照骗子的要求扫码、点链接、给验证码',
		en: 'doing what a fraudster asks: scanning, clicking, giving a code'
	},
	rivals: { zh: '贬低同行', en: 'running competitors down' },
	tamper: { zh: '改动别人的订单', en: "altering somebody else's order" }
};

export const RULES = `
off_platform 9: ADD CHAT !!WARN !*QUOTED !!REFUSE !MANUAL !STORE
off_platform 14 spans: ADD >CHAT !!WARN !*QUOTED !!REFUSE !MANUAL !STORE !ASKED
off_platform 12: CHATDO !!WARN !*QUOTED !!REFUSE !PAYAPP !OPENIT !THEIRSPAY
off_platform 7: CHATNAME >TALK !!WARN !*QUOTED !!REFUSE !PAYAPP !STORE !ASKED !THEIRSPAY
off_platform 14: TRANSFER CHEAPER !!WARN !*QUOTED !!REFUSE !ASKED
off_platform 12: ASKCHAT !!WARN !*QUOTED !!REFUSE
off_platform 12 spans: THEIRCHAT CHAT !!WARN !*QUOTED !!REFUSE
off_platform 16 spans: LEAVE >TEL >REACH !!WARN !*QUOTED
off_platform 16 spans: MYTEL TELDO !!WARN !!REFUSE
off_platform 12: PRIVATE !!WARN !*QUOTED !!REFUSE !NOUSE !HAILED !THEIRSPAY !ACCPROOF
off_platform 12: PAYME !!WARN !*QUOTED !!REFUSE !NOUSE !FORWARDED !ASKED
off_platform 14: BUYERACC >ACCGIVE !!WARN !*QUOTED !!REFUSE !ASKED !ACCPROOF
off_platform 10: ACCASK >BUYERACC !!WARN !*QUOTED !!REFUSE !ASKED !ACCPROOF
off_platform 14: HINT !!WARN !*QUOTED !!REFUSE !SHOPTALK
off_platform 16 spans: CARD >CARDDO !!WARN !*QUOTED !!REFUSE !MANUAL
off_platform 18 literal spans: EVADE EVADEDO !!WARN !!REFUSE
paid_review 14: REVIEW >REWARD !!WARN !*QUOTED !!REFUSE !FREEREVIEW
paid_review 18 spans: REVIEWDO >GIFT !!WARN !*QUOTED !!REFUSE !*ASKED !*NOLINK
paid_review 18 spans: GOODASK >REWARDS !!WARN !*QUOTED !!REFUSE !*ASKED !*FREEREVIEW
paid_review 16 spans: GOODREV >PAYING !!WARN !*QUOTED !!REFUSE !*ASKED !*FREEREVIEW !*NOLINK
paid_review 20 spans: STARUP PAYING !!WARN !*QUOTED !!REFUSE !*ASKED !*FREEREVIEW
paid_review 18 literal spans: GOODASK NOTLOSE !!WARN !*ASKED
paid_review 12 spans: GIVENOW >GOODASK !!WARN !*QUOTED !!REFUSE !*ASKED !*FREEREVIEW
paid_review 14 spans: GIVENOW WRITTEN !!WARN !*QUOTED !!REFUSE !*ASKED
paid_review 50 spans: ENREVIEW >ENREWARD
paid_review 12: PAIDREV !!WARN !*QUOTED !!REFUSE
paid_review 12: BRUSH BRUSHDO !!WARN !*QUOTED !!REFUSE
paid_review 12: FAKETRADE !!WARN !*QUOTED !!REFUSE
paid_review 18 spans: REWARD >GOODREV !!WARN !*QUOTED !!REFUSE !*ASKED
paid_review 18 spans: GOODREV >REWARD !!WARN !*QUOTED !!REFUSE !*ASKED
paid_review 18 spans: GOODREV >GIVEBACK !!WARN !!REFUSE !*ASKED
privacy 14: GIVEUS IDCARD !*QUOTED !*CUSTOMS !!WARN
privacy 14: GIVEUS CARDNO !*QUOTED !*CUSTOMS !!WARN
privacy 14: GIVEUS SECRET !*QUOTED !!WARN !SERVICE
privacy 8: CODE >GIVECODE !*QUOTED !!WARN
privacy 8: GIVECODE CODE !*QUOTED !!WARN
privacy 26 spans: YOURS >STREET >DOOR !*SHOPADDR !HELDOUT
privacy 20 spans: KNOWN PERSON >BOUGHT !!WARN !*SHOPADDR !WHETHER !HEROWN
privacy 16: PERSON >BOUGHT >KNOWN !!WARN !WHETHER !HEROWN
privacy 14: PERSON >DATA >TOLD !!WARN !*SAFETEL !*SHOPADDR !HEROWN
privacy 16 spans: THATBUYER >THEIRDATA !!WARN !*SAFETEL !*SHOPADDR !!REFUSE
privacy 20 spans: CALLED >STRANGER >TOOK !!WARN !*THEYSAY
privacy 10: HERS !!WARN
privacy 12: PHONEOF >PASTBUY !WHETHER
privacy 12: PERSON >PASTBUY !WHETHER !!WARN
privacy 12: LOOKUP >BOUGHT !WHETHER !!WARN
privacy 10: BUYEROF >WHOIS !!WARN
privacy 26 spans: ENPERSON >ENTOLD
privacy 14: ENTHEIRS >ENTHEIRSIS
privacy 16: PDATA READOUT !!WARN !*SAFETEL !*SHOPADDR !!REFUSE !SELFCARE
privacy 12: SPREAD !!WARN
insult 10: INSULT !NICE
insult 6: YOU >YOUAREBAD !NICE
insult 8: YOU >BADNOUN !NICE
insult 14 literal: SARCASM !NICE
insult 12: THREAT !NICE
insult 9: DARE >TRYIT !NICE
insult 6: YOUWAIT !NICE !*ATWORK
absolute 12: CLAIM >SUPER !FACTUAL
absolute 12: SUPER >CLAIM !FACTUAL
absolute 8 spans: BEST SUREIS !FACTUAL !PICKED
absolute 10: PCT >ISSO !FACTUAL !MATERIAL
absolute 10: STRONG !*HUMBLE
absolute 9 literal: FOREVERNEG >DEFECT !*HUMBLE
absolute 10 literal: NOLIES !FACTUAL
absolute 10: MEDICAL !MEDOK
absolute 8: CURE >AILMENT !MEDOK
absolute 8: AILMENT >CURE !MEDOK
overpromise 14: SURE >DAYSOON >ARRIVES !HEDGE !BUYERDO
overpromise 14: DAYSOON >SURE >ARRIVES !HEDGE !BUYERDO
overpromise 16 spans: DAYSOON >ARRIVES >SURE !HEDGE !BUYERDO
overpromise 10: DAYSOON >MUSTARRIVE !HEDGE !BUYERDO
overpromise 12: SURECOME !HEDGE !BUYERDO !NOTPARCEL
overpromise 8 spans: CANCOME >CALM !HEDGE !BUYERDO !NOTPARCEL
overpromise 8 spans: CALM >CANCOME !HEDGE !BUYERDO !NOTPARCEL
overpromise 10: WILDPAY !HEDGE !*UNSENT
overpromise 12 literal: RISKFREE !HEDGE
overpromise 12: FOREVER >FREELY !HEDGE !BUYERDO
overpromise 12: BROKEN >SWAP !LAWFULLY !HEDGE
overpromise 12: SUREOK >DONE !HEDGE
overpromise 9 literal: SURENEG >DEFECT !HEDGE
overpromise 10: MULT PAYV !HEDGE
overpromise 16: OTHERS >SUREOK >GRANTED !HEDGE
overpromise 10: SUREPASS !HEDGE
overpromise 40 spans: ENSURE ENARRIVE ENDAY
overpromise 12 literal: NEVERBAD !HEDGE
overpromise 12: EXTRA !HEDGE
refuse_lawful 16 literal spans: LAWFUL >NORETURN !CUSTOM !*NOTSO
refuse_lawful 16 literal spans: NORETURN LAWFUL !CUSTOM !*NOTSO
refuse_lawful 12 literal: STRICT !*CUSTOM !*NOTSO
refuse_lawful 10 literal: WE >NOTHERE !CUSTOM !*NOTSO
refuse_lawful 10 literal: NOTHERE >WE !CUSTOM !*NOTSO
refuse_lawful 20 literal spans: ONSALE >NOREFUND !CUSTOM !*NOTSO !*STILLCAN
refuse_lawful 6 literal spans: CLAIMED >NOWAY !*NOTSO
refuse_lawful 8 literal: TRIED >THENNO !CUSTOM !*NOTSO
refuse_lawful 24 literal spans: REASONDO >CHANGEIT >NOAGREE !*TRUEREASON
refuse_lawful 12 literal: NOINVOICE !*INVOICEOK
refuse_lawful 16 literal: FALSEREASON !*TRUEREASON
refuse_lawful 20 spans: CLAIMFAULT >FAULTPAYS !**TRULYFAULT
refuse_lawful 20 literal spans: CLAIMFAULT >FAULTFREE !**TRULYFAULT
refuse_lawful 18 literal spans: FORCEREASON FALSEREASONDO
refuse_lawful 20 spans: REASONDO REASONSAY >OURGAIN !*TRUEREASON
refuse_lawful 14 literal: OURFAULT NOPAY
abandon 12 literal: DODGE !*DODGEOK !SPARED
abandon 16 literal spans: NOTMINE >PASSUP !*DODGEOK !SPARED
abandon 12 literal: HUSH !*DODGEOK
abandon 20 literal spans: STOPSEND CUTOFF !*DODGEOK
abandon 12 literal: LEFTTO !*DODGEOK !*OPTIONS
abandon 6: GOTO >WHOM !*DODGEOK !KINDLY !SPARED
abandon 14 literal spans: OFFDUTY >LATER !*DODGEOK
abandon 12 literal: PASSON !*DODGEOK !SPARED !THENACT
fake_shipping 10: FAKESHIP !!WARN
fake_shipping 20 spans: SHIPMARK NOTYET !!WARN !*NOTSHIP
fake_shipping 20 spans: PREMARK >NOTYET !!WARN !*NOTSHIP
fake_shipping 16 spans: SIGNFIRST >FILLLATER !!WARN
fake_shipping 6: SENDV >EMPTY !*RECEIVED !!WARN
fake_shipping 6: EMPTY >SENDV !*RECEIVED !!WARN
fake_shipping 10: DOC >MAKE !!WARN
fake_shipping 40 spans: ENMARK >ENLATER
fake_shipping 14 spans: FORGE >FORGEWHAT !!WARN
fake_shipping 12: FORGEWHAT >FORGE !!WARN
scam_step 14 spans: TRICK LINK !!WARN !CODEOK !PAIDLONG
scam_step 14 spans: SCAN SCANNED !!WARN !CODEOK
scam_step 12: TRICKED !!WARN !PAIDLONG
scam_step 12: CODEIS !*QUOTED !!WARN !CODEOK
rivals 18 spans: RIVAL >BADMOUTH !*RIVALOK !*BUYERTALK
rivals 18 spans: CHEAPONE >BADFAKE !*RIVALOK !*BUYERTALK
rivals 8: BADMOUTH >RIVAL !*RIVALOK !*BUYERTALK
tamper 20 spans: PERSON >ORDERW >ALTER !*SELF
tamper 20 spans: ORDERW >PERSON >ALTER !*SELF
tamper 12 literal spans: NOTSELF >ALTERIT
tamper 16 literal spans: NOTYOURS >HELPALTER !*SELF
tamper 20 spans: THIRDORD ALTER !*SELF
`;
