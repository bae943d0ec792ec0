import { describe, expect, it } from 'vitest';
import { gradeConversation } from '../../src/lib/core/grading/conversation.ts';
import { gradeReply } from '../../src/lib/core/grading/grade.ts';
import { TONE_DETECTORS } from '../../src/lib/core/grading/manner.ts';
import { prepare } from '../../src/lib/core/grading/rubric.ts';
import { nothing, tone, verdictOn } from './rubrics.ts';

const rule = (detector: string) => tone(detector, { detector });

const against: Readonly<Record<string, readonly string[]>> = {
	rhetorical_question: [
		'难道是我让您拍错的吗',
		'您不会自己看吗',
		'谁让您不先问清楚',
		'页面上不是写着吗？',
		'详情页不都标了嘛',
		'我不是跟您说过了吗',
		'您问我我问谁',
		'早干嘛去了',
		'我怎么知道快递到哪了',
		'這都看不懂嗎，不會看嗎',
		'凭什么给您退',
		'您急什么',
		'下单前怎么不看清楚',
		'您确定没穿过？',
		'这还用说吗'
	],
	command: [
		'自己看详情',
		'您自己去查',
		'去问快递',
		'必须先付款',
		'您必须今天拍',
		'赶紧付款',
		'不准退',
		'别催',
		'那你就去找平台',
		'趕緊拍',
		'等着',
		'快点下单'
	],
	too_short: [
		'在',
		'嗯',
		'哦',
		'不知道',
		'1',
		'?',
		'？？？',
		'。',
		'没有',
		'随便',
		'😀',
		'OK',
		'嗯。',
		'不行！'
	],
	repetition: ['请您耐心等一等。请您耐心等一等。请您耐心等一等。', '我帮您催了哦\n我帮您催了呢\n我帮您催了']
};

const fine: Readonly<Record<string, readonly string[]>> = {
	rhetorical_question: [
		'请问您平时穿什么码？',
		'您看明天补发可以吗',
		'您不是说要黑色的吗，我给您改成黑色',
		'方便拍张照片吗',
		'您看到短信了吗',
		'您是想退货还是换货呢？',
		'页面上写着48小时内发货，您看一下',
		'这条裙子不透的，是不是很贴心',
		'有没有收到单号呢',
		'怎么会这样，我马上查',
		'需要我帮您问一下快递吗',
		'您觉得这个颜色怎么样？'
	],
	command: [
		'您可以自己看一下尺码表',
		'麻烦您去看一下驿站有没有',
		'不用您自己去问快递，我来',
		'请您在订单里点申请',
		'我必须先跟您道个歉',
		'我赶紧帮您查',
		'建议您看详情页的尺码图',
		'请您等着我的回复，五分钟',
		'您要是着急，可以先付款我给您优先发',
		'别担心，我来处理',
		'您先别急',
		'我们必须按质检结果来'
	],
	too_short: [
		'好的，我马上查',
		'有的，黑色M码还有三件',
		'在的亲，您请说',
		'不行的话我给您退',
		'尺码是L',
		'明天下午到'
	],
	repetition: [
		'好的好的好的',
		'我帮您催了。快递说今天派送。我帮您盯着。',
		'您好。您好。您好。',
		'黑色有货，白色有货，红色也有货'
	]
};

it('every built-in tone rule is tried', () =>
	expect(Object.keys(against).toSorted()).toEqual([...TONE_DETECTORS].toSorted()));

describe.each(Object.entries(against))('%s', (detector, replies) => {
	it.each(replies)('is found in: %s', (reply) => {
		const verdict = verdictOn(rule(detector), reply);
		expect(verdict.verdict).toBe('missed');
		expect(verdict.evidence.every(({ start, end, text }) => reply.slice(start, end) === text)).toBe(true);
	});
	it.each(fine[detector] ?? [])('is not found in: %s', (reply) =>
		expect(verdictOn(rule(detector), reply).verdict).toBe('met')
	);
});

describe('over a conversation', () => {
	const whole = (detector: string, replies: readonly string[]) => {
		const scene = prepare([]);
		const turns = replies.map((reply) => ({
			reply,
			context: nothing,
			grade: gradeReply(scene, reply, nothing)
		}));
		return gradeConversation(prepare([rule(detector)]), turns).verdicts[0];
	};
	const waiting = '麻烦您再等一等，仓库在查';
	it('the same sentence may come twice, not three times', () => {
		expect(whole('repetition', [waiting, '查到了', waiting])?.verdict).toBe('met');
		const verdict = whole('repetition', [waiting, waiting, '查到了', `${waiting}哦`]);
		expect(verdict?.verdict).toBe('missed');
		expect(verdict?.evidence.map((one) => one.turn)).toEqual([0, 1, 3]);
	});
	it('one answer of a word is enough, and is shown in its reply', () => {
		const verdict = whole('too_short', ['您好，请问需要什么', '嗯', '好的，这就给您看']);
		expect(verdict).toMatchObject({ verdict: 'missed', evidence: [{ turn: 1, text: '嗯' }] });
	});
	it('says in both languages what was found', () => {
		const { feedback } = verdictOn(rule('command'), '自己看详情');
		expect(feedback.zh).toContain('命令');
		expect(feedback.en).toContain('a command');
		expect(feedback.zh).toContain('自己看详情');
	});
});
