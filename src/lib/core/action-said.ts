/** An action in a sentence, as the transcript shows it: `发优惠券：金额 5 元`. */
import type { ActionDone, ActionSpec, ArgumentSpec, ArgumentValue } from './action.ts';
import { durationSaid } from './duration.ts';
import type { Locale, Said } from './text.ts';

/** Both wordings of what was done. */
export function actionSaid(actions: readonly ActionSpec[], done: ActionDone): Said {
	const spec = actions.find(({ name }) => name === done.action);
	if (spec === undefined) throw new Error(`an action that no table knows: ${done.action}`);
	const parts = (locale: Locale, between: string): string =>
		spec.arguments
			.flatMap((argument) => {
				const value = done.arguments[argument.name];
				return value === undefined || value === ''
					? []
					: [`${argument.label[locale]} ${valueSaid(argument, value, locale)}`];
			})
			.join(between);
	const zh = parts('zh', '，');
	const en = parts('en', ', ');
	return {
		zh: zh === '' ? spec.label.zh : `${spec.label.zh}：${zh}`,
		en: en === '' ? spec.label.en : `${spec.label.en}: ${en}`
	};
}

function valueSaid(argument: ArgumentSpec, value: ArgumentValue, locale: Locale): string {
	if (argument.type === 'choice')
		return argument.choices.find((choice) => choice.value === value)?.label[locale] ?? String(value);
	if (argument.type === 'money') return locale === 'zh' ? `${value} 元` : `¥${value}`;
	if (argument.type === 'duration') return durationSaid(Number(value))[locale];
	return String(value);
}
