//! Ways to write a number, a unit or a list of values.

use super::{check, check_changes, check_value};

#[test]
fn a_blank_parts_thousands() {
    check_value("全年接獲23 405宗", "23405 宗");
    check_value("共有1 234 567人", "1234567 人");
    check_value("覆蓋7\u{202f}310戶", "7310 戶");
    check("設【3個】站點，共【2 300萬元】，其中【5 120.5公頃】。");
    check("第2 350名");
}

#[test]
fn blanks_part_the_thousands_of_ranges_and_before_a_spaced_unit() {
    check_value("每日接載12 300至14 500人次", "12300~14500 人次");
    check_value("約 2 400 名學童", "2400 名 約");
    check("由【4 500戶】增至【5 200戶】。");
}

#[test]
fn a_number_whose_parts_are_set_off_is_one() {
    check_value("月增 7 萬 3000 人", "73000 人");
    check_value("執行2,305萬6 千元", "23056000 元");
    check("有【2.5万】 【3000户】");
    check_value("完成产值48. 2亿元", "4820000000 元");
}

#[test]
fn a_point_that_a_scan_set_off_needs_no_word_before_it() {
    check_value("税收 18. 4 亿元", "1840000000 元");
    check_value("仓储面积为上年的近2. 5倍", "2.5 倍 近");
    check_value("（16. 5亿元）", "1650000000 元");
    check_value("贷款余额37 . 2亿元", "3720000000 元");
    check("如下 1. 【3万亩】梯田。");
}

#[test]
fn commas_that_part_no_thousands_make_no_number() {
    check("收入23,56万元，支出2,3456元，共【1,234,567元】。");
    check("结转2,345,67万元，拨付45,6789,123元，偿还6,20,350元。");
}

#[test]
fn formal_numerals_are_whole() {
    check_value("赔偿伍仟陆佰元", "5600 元");
    check_value("收取陸萬元", "60000 元");
    check_value("參佰元", "300 元");
    check_value("退还贰佰元柒角伍分", "200.75 元");
    check_value("票价3元5角", "3.5 元");
    check_value("每份三元五角", "3.5 元");
    check_value("一碗四块五毛", "4.5 块");
    check("每张【三元】，三元桥通车。");
    check("队伍万众一心，大陆万余亩地。");
}

#[test]
fn zeros_among_chinese_digits_may_be_typed_otherwise() {
    check("二0一九年和二OO六年办结【三十件】。");
}

#[test]
fn digits_in_a_row_may_stand_between_multipliers() {
    check_value("歲出十三億八○二二萬元", "1380220000 元");
    check_value("總額三四六億二五一七萬三千元", "34625173000 元");
    check("十月出超【三六一億元】，支出【超3亿元】。");
}

#[test]
fn four_digits_in_a_row_fill_the_places_behind_ten_thousands() {
    check_value("收案八万二三〇五件", "82305 件");
    check("一九五四年和二〇〇三年。");
}

#[test]
fn half_a_unit_is_added() {
    check_value("修渠七公里半", "7.5 公里");
    check_value("产量翻了一倍半", "1.5 倍");
    check_value("占六成半", "65 %");
    check_value("种树半亩", "0.5 亩");
    check_value("提高半个百分点", "0.5 个百分点");
    check_value("约一半来自工业", "1/2  约");
    check_value("回落两个半百分点", "2.5 个百分点");
    check_value("产量翻了一番半", "1.5 番");
    check_value("近半成住户", "5 % 近");
    check("门票【50元】半价，存【3吨】半成品。");
    check("存【两吨】半导体材料，走【三公里】，设半径。");
}

#[test]
fn hundreds_of_millions_are_counted_with_a_classifier() {
    check_value("投了2.5个亿", "250000000");
    check_value("三个亿到账", "300000000");
    check_value("融资近十个亿元", "1000000000 元 近");
    check_value("花了三个多亿", "300000000  多");
    check_value("筹得4个亿人民币", "400000000 人民币");
    check("建成【3个】亿元项目、【五个】亿级园区、【两个】亿元村。");
}

#[test]
fn silver_is_weighed() {
    check_value("库银五千两", "5000 两");
    check_value("共两万两千户", "22000 户");
}

#[test]
fn a_range_of_shares_has_one_opening() {
    check_value("預計為百分之二至三", "2~3 %");
    check_value("介乎百分之二点五至三点五", "2.5~3.5 %");
    check_value("占三至四成", "30~40 %");
    check_value("百分之5至6", "5~6 %");
    check("各佔【百分之十二】、【二十點五】及【七點一】。");
}

#[test]
fn an_index_has_no_unit() {
    check("pH均值为【6.12】，比上年上升【0.21】，各点在【5.8~6.9】之间。");
    check("pH值：【7.04】，各站pH均值分别为【6.3】和【6.8】，拥堵指数：【1.52】。");
}

#[test]
fn values_share_the_unit_of_the_last() {
    let units = |text: &str| super::scan(text).iter().map(|f| format!("{} {}", f.value, f.unit)).collect::<Vec<_>>();
    assert_eq!(units("分别查办3、5和8件"), ["3 件", "5 件", "8 件"]);
    assert_eq!(units("浓度由35下降到31微克/立方米"), ["35 微克/立方米", "31 微克/立方米"]);
    assert_eq!(units("分别减少1.5个及1.7个百分点"), ["1.5 个百分点", "1.7 个百分点"]);
    assert_eq!(units("拉动0.5个、4.7个和6.4个百分点"), ["0.5 个百分点", "4.7 个百分点", "6.4 个百分点"]);
    assert_eq!(units("投资2.5和3.6亿元"), ["250000000 元", "360000000 元"]);
    assert_eq!(units("2021、2022年办结8件，第3、5项"), ["8 件"]);
    assert_eq!(units("1、2个乡镇"), ["2 个"]);
}

#[test]
fn signs_belong_to_the_value() {
    check_value("民间投资+4.3%", "4.3 %");
    check_value("最低零下7.5摄氏度", "-7.5 摄氏度");
    check_value("净利润+1800万元", "18000000 元");
    check_value("人均GDP+2.4%", "2.4 %");
    check_value("由上月-4.5%收窄", "-4.5 %");
    check_value("误差正负3.5个百分点", "3.5 个百分点");
    check("落实1+6+N体系，农业+3项，互联网+5个行业。");
}

#[test]
fn degrees_below_zero_have_qualifiers_and_ranges() {
    check_value("气温降到约零下18摄氏度", "-18 摄氏度 约");
    check_value("夜间-9℃至-4℃", "-9~-4 ℃");
    check_value("库温零下20至零下15摄氏度", "-20~-15 摄氏度");
    check_value("库温-6至4摄氏度", "-6~4 摄氏度");
}

#[test]
fn powers_of_ten_multiply() {
    check_value("储量2.6×10^9吨", "2600000000 吨");
    check_value("浓度2.4×10⁻³克/升", "0.0024 克/升");
    check_value("浓度10^-2克/升", "0.01 克/升");
    check_value("每升10⁵个", "100000 个");
}

#[test]
fn units_of_all_kinds_are_whole() {
    check_value("降尘3.5吨/平方公里·月", "3.5 吨/平方公里·月");
    check_value("流量1500m³/s", "1500 m³/s");
    check_value("面积320m²", "320 m²");
    check_value("时速80km/h", "80 km/h");
    check_value("密集度5.2 噸 CO2e / 億元", "5.2 噸CO2e/億元");
    check_value("频率300千赫", "300 千赫");
    check_value("长9㎞", "9 ㎞");
    check_value("含量20 ppm", "20 ppm");
    check_value("剂量率82nGy/h", "82 nGy/h");
    check_value("租金35元/平方米·月", "35 元/平方米·月");
    check_value("停车8元/车·时", "8 元/车·时");
    check_value("产沙9吨/公顷·年", "9 吨/公顷·年");
    check_value("拉力15千牛", "15 千牛");
    check_value("布三公尺", "3 公尺");
    check_value("減排6万吨二氧化碳当量", "60000 吨二氧化碳当量");
    check_value("撥款24,500 千元", "24500000 元");
    check_value("共有17校參加", "17 校");
    check_value("增长7﹒5﹪", "7.5 %");
    check_value("持有3000股", "3000 股");
    check_value("历时五个多月", "5 个月 多");
    check("新增【32例】COVID-19病例，审议【七案】，4A景区。");
}

#[test]
fn a_word_that_only_seems_to_open_behind_a_unit_does_not_take_it() {
    check("【31人】参加，【9人】均为学员，【20户】均已迁出，【12家】属于国企。");
    check("扩大10人口，5家庭，12 人均收入。");
    check("修路【三公里】，耗时【五小时】，三公经费下降。");
}

#[test]
fn a_longer_unit_does_not_take_the_first_half_of_a_word() {
    check("组成【6支】队伍，退回【8件】次品，录用【7名】额外人手，培训【五个】月嫂班。");
}

#[test]
fn what_shows_nothing_parts_nothing() {
    check_changes("税收增\u{200b}长5%，立案1\u{feff}20件。", &["up by", "-"]);
    check_value("立案1\u{ad}20件", "120 件");
    check_value("立案1\u{200e}20\u{2069}件", "120 件");
    check_value("立案1\u{fe0f}2\u{34f}0件", "120 件");
    check_value("⼆⼗件", "20 件");
}

#[test]
fn a_number_that_a_line_end_cuts_is_one() {
    check_value("改造菜市场24\n0家", "240 家");
    check_value("发放1234.\n5万元", "12345000 元");
    check("到20\n23年底完工。");
}

#[test]
fn qualifiers_may_stand_behind_the_unit() {
    check_value("增长1倍多", "1 倍 多");
    check_value("占 45% 以上", "45 % 以上");
    check_value("等候2年或以上", "2 年 或以上");
    check_value("铺路四公里多", "4 公里 多");
    check_value("耗资六千元余", "6000 元 余");
    check("契约【214人】，续约【30人】，连续【约4小时】，【3元】多个档次。");
    check_value("税收过千万元", "10000000 元 过");
    check("通过【30家】评审，附近【三所】学校，研发投入【超3亿元】。");
}

#[test]
fn changes_are_told_by_comparisons_and_results() {
    check_changes("比上年同期少84亿元，较前年多出35件。", &["down by", "up by"]);
    check_changes("比全国高3个百分点。", &["-"]);
    check_changes("利润倒退5%至3亿元，即2亿美元。", &["down by", "down to", "down to"]);
    check_changes("比重从2016届的3%上升至2020届的5%，由12个扩展到如今的20个。", &["-", "up to", "-", "up to"]);
    check_changes("人口增加率3%，增加幅度为5%。", &["-", "-"]);
}

#[test]
fn a_change_and_what_it_leads_to_are_two() {
    check("住院日延长【0.2日】至【2.1日】，失业率上升【0.3个百分点】至【4.3%】，会员增加【220个】至【1280个】。");
    check("价格增长【5%至6%】，下降【2个百分点至3个百分点】，用时【2天至3天】。");
    check("审理用时由【2天】至【3天】，由【2至86天】不等，涨幅由【两成至七成】不等。");
}

#[test]
fn a_share_may_be_more_by_a_little() {
    check("【八成多】村民受益，占【六成多】。");
    check("产量增长了【一倍】，是上年的【1倍多】。");
}

#[test]
fn an_indicator_in_capitals_stands_before_its_value() {
    check("人均GDP【6.53万元】，CPI【2.1%】，A4纸，PM2.5浓度，C919飞机，GB2312编码。");
}

#[test]
fn units_of_several_ways_to_count_are_whole() {
    check("接种【13.8万针次】，开课【35门次】，听课【12节次】，派息【2.5港仙】。");
}

#[test]
fn the_mark_of_a_note_is_no_part_of_a_number() {
    check_value("床位31.5[1、2]万张", "315000 张");
    check_value("床位31〔注3〕张", "31 张");
    check_value("床位31.5①万张", "315000 张");
    check_value("床位31²张", "31 张");
    check_value("拨款3.1※亿元", "310000000 元");
    check("床位[1、2]【31张】，占地【31m²】，见东府〔2031〕2号。");
}

#[test]
fn the_note_of_a_unit_counts_nothing() {
    check("单位：百万元");
    check("單位：新臺幣百萬元");
    check("單位：座、公頃、百萬元");
    check("（以百萬港元計）");
    check("拨款（【百万元以上】）");
}

#[test]
fn a_classifier_counts_before_a_word() {
    check("聘请【31名】优秀教师，选出【七位】居民代表，编印【2本】科普读物，引种【5种】植物，培训【20多名】单位代表。");
    check("与3部门负责人座谈，迁入【3万】户籍人口，走访【两家】外地企业。");
}

#[test]
fn units_of_physics_are_known() {
    check(
        "电流【31.5kA】，荷载【4 kN/m2】，照度【300lux】，转速【1500rpm】，续航【3h】，流量【5L/min】，频率【5.8吉赫兹】。",
    );
    check_value("活度为31千贝可", "31 千贝可");
    check_value("电价5分/千瓦时", "5 分/千瓦时");
    check_value("敷设光缆31.5万芯千米", "315000 芯千米");
}

#[test]
fn what_a_unit_is_told_per_may_stand_in_brackets() {
    check(
        "用水【0.31立方米/（人·日）】，排放【42毫克/（千瓦时）】，巡查【5次/（周）】，发案【3件/10万人】，支出【31元】/（详见附件）。",
    );
}

#[test]
fn lists_on_both_sides_of_a_change_share_the_unit_of_the_last() {
    check("由【31】、【42】缩短至【20】、【25天】，从【3.1】和【4.2】降至【2.5】和【3.6米】。");
    check("由2021、2022年的【31件】增至【42件】。");
}

#[test]
fn two_before_a_classifier_opens_another_number() {
    check("连破【3000亿】、【4000亿】两道关口，重【5两】。");
}

#[test]
fn medals_in_chinese_numerals_count_beside_others() {
    check("五金店、三金工程开张，夺得【三】金【两】银【五】铜，摘【五】金、【一】银。");
}

#[test]
fn shares_in_quotation_marks_are_values() {
    check("利率定为「【12％】加減【1％】」，实现“双100%”。");
    check("产业结构为【3.1︰42.5】。");
}

#[test]
fn a_decimal_up_to_a_limit_counts() {
    check("机房能效比控制在【1.3以下】，满意度达【9.2以上】；软件适用于第3.2以上版本。");
}
