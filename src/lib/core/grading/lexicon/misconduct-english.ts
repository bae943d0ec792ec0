/**
 * Kinds of misconduct in English: groups of words, rules over them and the words by which a criterion names a kind, in
 * the form of `misconduct-attitude.ts`; `_` is a blank. Every kind is one that Chinese has too.
 */
export const ENGLISH_GROUPS = `
E_BLAME put_too_much overloaded_it you_overloaded overloading_it when_people_overload your_own_fault your_fault your_mistake your_problem you_should_have_read you_should_have_check you_should_have_ask you_should_have_look you_ordered_at you_ordered_the_wrong you_picked_the_wrong you_chose_the_wrong you_clicked_the_wrong you_gave_us_the_wrong your_own_choice you_didn't_read you_didnt_read you_did_not_read you_didn't_check you_didnt_check you_never_read you_must_have_order you_got_it_wrong blame_yourself read_the_page read_the_description read_properly read_before read_the_listing read_it_properly look_before_you learn_to_read can_you_read can_you_not_read should_have_measured should_have_thought should_know_your it's_written its_written it_says_so we_told_you it's_clearly_stated clearly_written you_typed_the_wrong you_must_have_typed your_order_was_wrong you_ordered_wrong you_broke_it you_probably_broke you_must_have_dropped
E_NOTYOURS not_your_fault isn't_your_fault isnt_your_fault not_your_mistake isn't_your_mistake wasn't_your_fault wasnt_your_fault not_blaming_you
E_COURIER the_courier courier_is courier_was courier_has the_carrier the_delivery_company the_delivery_guy the_post_office
E_SLOW terribly_slow very_slow so_slow too_slow is_slow was_slow been_slow is_late was_late lost_it lost_your messed_up screwed_up picking_up_late didn't_pick didnt_pick forgot_to_pick is_to_blame their_fault 's_fault is_lazy
E_PASS ask_the_courier ask_them_not_us not_us ask_the_carrier ask_the_factory ask_the_platform contact_the_courier_yourself call_the_courier_yourself go_complain complain_to_him complain_to_them complain_to_the take_it_up_with not_our_problem not_my_problem not_our_job not_my_job not_our_business not_my_department nothing_to_do_with_us out_of_our_hands talk_to_the_courier go_ask_them it's_the_courier's its_the_couriers it's_their_fault sort_it_out_yourself deal_with_it_yourself find_out_yourself figure_it_out_yourself check_it_yourself
E_IMPATIENT stop_asking stop_bothering stop_messaging stop_nagging how_many_times already_told_you told_you_already keep_asking what's_the_rush whats_the_rush what's_the_hurry just_wait_ok you'll_have_to_wait_like without_drama it's_only_a its_only_a it_is_only_a no_need_to_panic calm_down_ok chill_out take_a_chill stop_whining stop_complaining
E_LECTURE calm_down watch_your_language watch_your_tone watch_your_mouth mind_your_language mind_your_tone mind_your_manners be_polite be_more_polite be_respectful no_need_to_be_rude need_to_be_rude be_so_rude no_need_to_shout need_to_shout stop_shouting stop_yelling don't_yell don't_shout don't_be_rude no_way_to_talk talk_to_us_like talk_to_me_like your_attitude shouting_doesn't shouting_won't shouting_at_me language_please control_yourself
E_LECTUREOK take_your_time every_right as_angry_as
E_PUSH just_pay pay_him give_him_the_money keep_him_waiting kept_him_waiting man's_waiting driver's_waiting he's_waiting is_in_a_hurry sign_for_it sign_it_now pay_now pay_first hurry_up come_on,
E_PUSHOK if_you_like if_you_want when_you're_happy after_you've you_decide up_to_you no_need don't_have_to
E_STARS five_stars 5_stars 5-star five-star full_stars good_review positive_review nice_review good_rating positive_rating high_rating rate_me rate_us rate_my click_satisfied leave_us_a_review review_us
E_BEG please_give give_us leave_us leave_a don't_forget would_be_nice would_be_great we'd_love kindly could_you please_rate please_leave please_click make_our_day
E_PROOF test_report quality_report inspection_report official_report lab_report certificate_from unboxing_video prove_that prove_it prove_you proof_that proof_first certificate
E_PROOFDO need_to have_to must first without only_with before_we get_a then_we
E_PROOFOK don't_need no_need not_need you_needn't don't_have_to enough
E_TAKEDOWN don't_post not_post take_the_post_down take_down_the_post take_down_your_post take_your_post_down delete_the_post delete_your_post keep_it_quiet keep_quiet don't_complain not_complain withdraw_the_complaint withdraw_your_complaint take_back_your_complaint drop_the_complaint no_bad_review not_write
E_BARGAIN if_you in_exchange then_i'll then_i_will then_we'll then_we_will and_i'll and_we'll and_i_will and_we_will only_if promise_not in_return
E_MOCK dream_on in_your_dreams lol_ as_if_you take_it_or_leave_it good_luck_with_that if_you_can't_afford can't_afford_it cant_afford too_poor cheapskate so_funny clown genius are_you_serious are_you_kidding u_kidding seriously?? stingy penny_pinch
E_BODY lose_weight lose_some_weight go_on_a_diet too_fat you're_fat overweight your_belly chubby gained_weight you_are_too_big
E_DRIVE go_elsewhere somewhere_else buy_elsewhere shop_elsewhere try_elsewhere then_don't_buy then_dont_buy don't_buy_it_then dont_buy_it_then suit_yourself your_loss another_shop_then find_another_shop other_shops_then leave_it
E_ACCUSE you're_lying you_are_lying youre_lying you_lied liar scammer trying_to_scam trying_to_cheat trying_to_rip trying_to_get_free want_free_stuff want_a_free you_swapped you_made_it_up making_it_up making_this_up fake_complaint take_advantage_of_us you_just_want
E_THREAT block_you report_you blacklist_you sue_you call_the_police my_lawyer our_lawyer expose_you post_your_address you'll_regret_it youll_regret
E_SURE guarantee guaranteed i_promise we_promise promise_you for_sure definitely 100% you_have_my_word without_fail at_the_latest i_swear no_doubt certainly_arrive
E_ARRIVE arrive arrives be_there be_with_you with_you_on with_you_by have_it_by have_it_on have_it_tomorrow get_it_by get_it_on get_it_tomorrow reach_you reaches_you on_your_desk on_ur_desk 's_door at_your_door at_ur_door ships_today ships_tonight goes_out_today leaves_today sent_today shipped_today goes_out_tonight delivered_by delivered_on delivered_tomorrow you'll_have_it youll_have_it in_your_hands will_be_delivered
E_DAY monday tuesday wednesday thursday friday saturday sunday tomorrow tonight today 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 0th nov dec jan in_two_days in_2_days in_three_days in_3_days next_week this_week weekend
E_MONEY refund_you_the_difference refund_the_difference refund_u_the_difference pay_you_the_difference pay_back_the_difference give_you_the_difference difference_back send_you_back transfer_you give_you_extra meet_halfway meet_you_halfway change_the_price_for change_the_order_to change_the_price_to let_you_have_it_for give_it_to_you_for give_you_a_discount secret_discount special_price_for_you secret_price just_for_you make_it_2 make_it_1 do_it_for deal,_ ok_deal lower_it_for_you knock_off i'll_knock extra_discount cash_back cashback send_u send_you_money pay_you_double double_refund
E_PRICED i_can_do we_can_do i_could_do we_could_do i'll_do_it_for can_make_it could_make_it i'll_make_it make_that can_go_to can_go_down_to go_down_to go_as_low_as drop_it_to lower_it_to bring_it_down_to bring_it_to let_you_have let_it_go_for let_both_go let_them_go have_it_for have_them_for have_both_for take_it_for sell_it_for sell_it_to_you yours_for it_to_you_for only_pay just_pay meet_you_at settle_for settle_at ok ok_deal okay fine alright deal
E_HANDED refund_you refund_u pay_you pay_u transfer_you transfer_u send_you send_u give_you give_u compensate_you you'll_get you_get add_another on_top_of_it throw_in
E_AMOUNT _1 _2 _3 _4 _5 _6 _7 _8 _9 $1 $2 $3 $4 $5 $6 $7 $8 $9 ¥1 ¥2 ¥3 ¥4 ¥5 ¥6 ¥7 ¥8 ¥9 ten_ twenty thirty forty fifty hundred
E_OFF _off _cheaper _discount off_the_price off_it
E_TAKEOFF knock_off knock_another take_off shave_off take_a_few take_a_bit take_a_little take_some knock_a_few knock_a_bit knock_a_little a_bit_cheaper slightly_cheaper a_little_cheaper a_bit_off a_little_off something_off some_off
E_FREESHIP free_shipping_on_me free_shipping_on_us shipping_on_me shipping's_on_me shipping_is_on_me shipping_on_the_house shipping_is_on_the_house postage_on_me postage_is_on_me postage's_on_me i'll_cover_the_shipping i'll_pay_the_shipping i'll_pay_the_postage throw_in_free_shipping throw_in_the_shipping free_shipping_for_you
E_COUNTED hours hour days day minutes weeks week months things pieces pairs photos pictures colours colors options sizes stars times percent_cotton o'clock
E_LATERPRICE drop_again get_cheaper will_drop gonna_drop go_down_later be_cheaper_next cheaper_later cheaper_soon discount_later sale_next_week better_price_later wait_till_the_sale wait_for_the_next
E_SECRET don't_tell dont_tell between_us our_secret keep_it_quiet tell_no_one don't_mention
E_GIFT second_one_free another_one_free for_free_too extra_gift send_you_a_free_one
E_PAYSELF you_pay_the_return you_pay_for_the_return you_pay_the_shipping you_pay_for_shipping pay_the_return_yourself pay_for_the_return_yourself pay_it_yourself you_have_to_pay_the at_your_own_cost at_your_own_expense at_your_expense at_your_cost on_your_own_cost you_cover_the return_shipping_is_on_you shipping_is_on_you postage_is_on_you freight_is_on_you u_pay_the_return u_pay_shipping u_pay_the_shipping pay_the_postage_yourself buyer_pays customer_pays split_the_shipping split_the_postage pay_half_the we_don't_pay_for_return we_dont_pay_for_return from_your_pocket out_of_your_pocket out_of_your_own_pocket
E_REFUSE no_refund no_returns no_exchange no_exchanges can't_return_it cant_return_it cannot_return can't_be_returned cannot_be_returned not_returnable won't_refund wont_refund we_don't_refund we_dont_refund can't_refund_you keep_it_then just_keep_it just_wear_it wear_it_anyway deal_with_it live_with_it
E_DENY nothing_wrong_with it's_normal its_normal that's_normal thats_normal we_never_make_mistakes we_don't_make_mistakes we_dont_make_mistakes we_sent_the_right we_shipped_the_right that's_what_you_ordered thats_what_you_ordered you_ordered_that impossible_that_we can't_be_our can't_be_true cant_be_our
E_RUSH two_left three_left 2_left 3_left few_left be_quick better_hurry going_fast selling_fast nearly_gone almost_gone before_they're_gone before_it's_gone others_are_looking people_are_looking people_keep_asking somebody_else_wants won't_last only_1_left only_one_left last_chance price_doubles going_up_tonight price_goes_up buy_now_or hurry_up last_one order_now_or almost_sold_out before_it's_too_late
E_OFF add_me_on add_my_wechat add_us_on add_our_wechat on_wechat via_wechat my_wechat our_wechat on_whatsapp via_whatsapp my_whatsapp whatsapp_me on_telegram via_telegram my_telegram scan_my scan_this_qr scan_the_qr text_me_at call_me_at message_me_at my_number_is my_private my_personal my_alipay my_paypal my_bank my_account transfer_to_my transfer_it_to transfer_directly_to transfer_the_money send_the_money_to pay_me_directly pay_us_directly pay_directly_to pay_outside outside_the_platform outside_the_app off_the_platform off_platform pay_privately private_transfer_is_fine private_transfer_works here's_our_account here_is_our_account account_number account_is bank_details cheaper_if_you_transfer email_me_at
E_REVIEW 5_star five_star 5-star five-star good_review positive_review nice_review delete_the_review delete_your_review change_your_review remove_your_review
E_REWARD cash refund coupon gift reward yuan send_you give_you pay_you
E_COND only_if then_i'll then_i_will then_we'll then_we_will first_you before_i_refund before_we_refund or_no_refund in_return
E_LIE say_it's say_it_is just_write just_say_you choose_changed pick_changed select_changed tell_the_platform
E_SHIPLIE mark_it_as_shipped mark_it_shipped marked_as_shipped marked_it_shipped fake_tracking
E_HELD gave_it_to_them handed_it_over handed_it_to already_shipped it's_already_on already_in_production already_with_the_courier
E_RIVAL other_shops other_sellers that_shop their_shop competitors other_stores
E_BADWORD fake fakes junk trash garbage rubbish scam cheat crap
E_LEAK her_address_is his_address_is her_phone his_phone their_address she_ordered he_ordered
E_CURE cures heals treats_your medical_effect
E_SUPER best_in_the_world number_one_in best_ever cheapest_anywhere nobody_beats best_on_the_internet
E_BRUSH whatever not_my_call dunno no_idea idk don't_care dont_care who_cares tough_luck too_bad bad_luck
`;

export const ENGLISH_RULES = `
blame 30: E_BLAME !E_NOTYOURS
passbuck 40: E_PASS
passbuck 60: E_COURIER E_SLOW
impatient 30: E_IMPATIENT
mock 30: E_MOCK
lecture 30: E_LECTURE !E_LECTUREOK
rush 40: E_PUSH !E_PUSHOK
begreview 50: E_BEG >E_STARS
proofdemand 60+: E_PROOF E_PROOFDO !E_PROOFOK
suppress 50: E_TAKEDOWN
condition 80+: ^E_TAKEDOWN E_BARGAIN
body 30: E_BODY
driveaway 30: E_DRIVE
accuse 30: E_ACCUSE
threaten 30: E_THREAT
timepromise 60+: E_ARRIVE E_SURE
timepromise? 50: E_ARRIVE E_DAY
guarantee? 30: E_SURE
money 40: E_MONEY
money 60: E_LATERPRICE
money 34: E_PRICED >E_AMOUNT !E_COUNTED
money 30: E_HANDED >E_AMOUNT !E_COUNTED
money 16: E_AMOUNT >E_OFF
money 30: E_TAKEOFF
money? 40: E_FREESHIP
freight? 40: E_FREESHIP
secret 40: E_SECRET
gift? 40: E_GIFT
buyerpays 40: E_PAYSELF
refuse 40: E_REFUSE
deny 40: E_DENY
rush 40: E_RUSH
offplatform 40: E_OFF
review 80+: E_REVIEW E_REWARD
condition? 40: E_COND
falsereason 40: E_LIE
fakeship 40: E_SHIPLIE
lieship 40: E_HELD
rivals 60: E_RIVAL E_BADWORD
leak 30: E_LEAK
cure 30: E_CURE
super 30: E_SUPER
brushoff? 30: E_BRUSH
`;

/** By which words a criterion shows that it forbids a kind, in lower case. */
export const ENGLISH_LINKS = `
blame: blame fault buyer's_mistake on_courier_or_buyer the_buyer_wrong accuse_the_buyer reproach
passbuck: courier pass_the_buck shift somebody_else carrier pushes_off passes_on
lecture: lecture school tone_of calm manners
begreview: asks_for_a_review asks_for_review beg invites_a_review good_rating
proofdemand: hurdle proof report video
suppress: silence buys_silence silent complaint no_post keep_quiet
impatient: impatien annoyed_at hurry rude curt
mock: mock sarcas ridicul belittl rude disrespect contempt look_down poor
body: body weight figure
driveaway: elsewhere drive_away drives_away go_away
accuse: accus suspect liar cheat lying
threaten: threat blackmail
timepromise: arriv deliver promise_a_day day_of_arrival
guarantee: guarantee
money: discount price difference cut extra_money cash compensation_beyond cheaper refund_of
secret: secret discount price
gift: gift freebie
buyerpays: return_fee return_freight freight shipping_cost buyer_pay make_the_buyer_pay makes_the_buyer_pay cost_on postage pay_for_the_return
refuse: refus declin deny_the_return no_return
deny: den_ denies denying deny not_admit
rush: pressure scarcity rush urg push pushes
offplatform: platform private transfer outside wechat account contact
review: review rating
condition: condition in_exchange only_if silence
falsereason: false_reason wrong_reason
fakeship: fake_ship mark_as_shipped
lieship: lie false_state untrue already_shipped
lie: lie untrue invent
rivals: competitor other_shops rival
leak: privacy personal_data leak address
cure: cure medical
super: superlative exaggerat
brushoff: brush ignore leave_alone
`;
