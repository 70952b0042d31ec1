//! The time that figures are of, and what their changes are held against.

use super::{ENGINE, check, scan};
use crate::document::{Document, Source};
use crate::figure::Figure;

/// The basis of the last figure.
#[track_caller]
pub(super) fn check_basis(text: &str, expected: Option<&str>) {
    let figures = scan(text);
    let basis = figures.last().and_then(|figure| figure.basis);
    assert_eq!(basis.map(|range| range.of(text)), expected, "{text}");
}

/// The periods of all figures, in order; `-` where there is none.
#[track_caller]
pub(super) fn check_periods(text: &str, expected: &[&str]) {
    assert_periods(text, &scan(text), expected);
}

/// The same of a whole document, whose title and headings tell times as well.
#[track_caller]
pub(super) fn check_document(text: &str, expected: &[&str]) {
    let source = Source { name: "报告.txt".to_owned(), encoding: "UTF-8" };
    let document = Document::parse(source, text.to_owned());
    assert_periods(text, &ENGINE.find(&document), expected);
}

#[track_caller]
fn assert_periods(text: &str, figures: &[Figure], expected: &[&str]) {
    let periods: Vec<&str> = figures.iter().map(|figure| figure.period.map_or("-", |range| range.of(text))).collect();
    assert_eq!(periods, expected, "{text}");
    let apart = |figure: &Figure| figure.period.is_none_or(|period| !period.overlaps(figure.range));
    assert!(figures.iter().all(apart), "a period is no part of its figure: {text}");
}

#[test]
fn a_figure_is_of_the_nearest_time_before_it() {
    check_periods("2023年投资20亿元，年末贷款余额30亿元，一季度增长5%。", &["2023年", "年末", "一季度"]);
    check_periods("从2019年的5亿元增至2023年的9亿元。", &["2019年", "2023年"]);
    check_periods("截至2023年12月31日，办结3件；2024年上半年，办结5件。", &["2023年12月31日", "2024年上半年"]);
    check_periods("五年来新建学校30所，三年建成8所。", &["五年来", "-", "三年"]);
    check_periods("投资5亿元。", &["-"]);
}

#[test]
fn a_basis_or_a_deadline_or_a_remark_is_no_period() {
    check_periods("全年投资20亿元，比2010年增长5%，是2015年的2.8倍，高于去年3个百分点。", &["全年"; 4]);
    check_periods("2023年支出5亿元，主要是上年一次性安排较多；住房支出2亿元。", &["2023年"; 2]);
    check_periods("2025年底前改造小区30个。", &["-"]);
    check_periods("前三季度办结6件（其中2022年受理2件），化解率95%。", &["前三季度", "2022年", "前三季度"]);
    check_periods("按照《2021年工作要点》办结3件。", &["-"]);
}

#[test]
fn the_name_of_a_report_tells_the_time_where_nothing_else_does() {
    check_document("关于2023年度工作情况的报告\n\n办结3件。", &["2023年度"]);
    check_document("关于2023年预算执行情况和2024年预算草案的报告\n\n办结3件。", &["-"]);
    check_document("2026年某市政府工作报告\n\n办结3件。", &["-"]);
    check_document("某市工作总结\n2023年5月12日\n\n排查隐患36处。", &["-"]);
}

#[test]
fn a_time_told_of_one_value_holds_for_no_other() {
    check_periods("受理15件，较上年的12件增加3件，办结8件。", &["-", "上年", "-", "-"]);
    check_periods("2023年收案9件，上年结转3件，办结8件。", &["2023年", "2023年", "2023年"]);
    check_periods("2023年办结9件（2021年3件），调解8件。", &["2023年", "2021年", "2023年"]);
}

#[test]
fn a_time_is_told_with_the_words_that_belong_to_it() {
    check_periods("过去四年，培训农民42人次。", &["过去四年"]);
    check_periods("前7个月，进口9亿元。", &["前7个月"]);
    check_periods("2020届毕业生35人。", &["2020届"]);
    check_periods("自条例施行以来，新建学校35所。", &["条例施行以来"]);
    check_periods("2015年、2016年，关停产能62万吨。", &["2015年、2016年"]);
}

#[test]
fn a_change_names_its_basis() {
    check_basis("总量3亿元。投资20亿元，同比增长5%。", Some("同比"));
    check_basis("贷款余额比上年末增加3亿元。", Some("比上年末"));
    check_basis("人均面积较2010年提高17%。", Some("较2010年"));
    check_basis("投资增长5%。", None);
    check_basis("占比达到5%。", None);
}

#[test]
fn a_sentence_without_a_numeral_is_passed_over_and_one_with_a_time_is_not() {
    check_periods("2021年办结3件。去年，工作平稳。继续努力。办结5件。", &["2021年", "去年"]);
    check("推进《总则。细则》“试点”！另有《共3件。办结5件》；办结【5件】。");
}

#[test]
fn a_basis_may_be_anything_that_stands_between_it_and_the_verb() {
    check_basis("接待费比预算压减12%。", Some("比预算"));
    check_basis("投资比“十二五”期间增长七成。", Some("比“十二五”期间"));
    check_basis("收入比重提高5个百分点。", None);
    check_basis("经济较快增长5%。", None);
}

#[test]
fn a_time_holds_as_far_as_it_reaches() {
    check_periods("2023年，在2020年翻番的基础上，产量增长3%。", &["2023年"]);
    check_periods("结构由上年的2∶3调整为3∶4，人均收入6万元。", &["上年", "-", "-"]);
    check_periods("2023年收件87件，上年结转3件，办结88件。", &["2023年", "2023年", "2023年"]);
    check_periods("游客恢复到2019年的98%。", &["-"]);
    check_periods("收入完成年初预算的98%。", &["-"]);
}

#[test]
fn a_year_of_the_republic_goes_unnamed() {
    check_periods("至109年底，執行率92%；112年失業率3%。", &["109年底", "112年"]);
}

#[test]
fn a_mean_over_years_is_of_them_where_they_are_told() {
    check_periods("产量由2015年的3万吨增至2020年的6万吨，年均增长15%。", &["2015年", "2020年", "2020年"]);
    check_periods("五年来产值翻一番。2020年产量9万吨，年均增长4%。", &["五年来", "2020年", "五年来"]);
    check_periods("自2001年以来成效明显。2020年，细颗粒物年均浓度28微克。", &["2020年"]);
}

#[test]
fn a_span_of_years_that_opens_a_clause_is_the_time_of_what_happened_in_it() {
    check_periods("1990年产值9亿元。五年内，共节约煤炭3万吨。", &["1990年", "-", "五年内"]);
    check_periods("三年累计培训9万人。", &["-", "三年"]);
}

#[test]
fn a_year_of_school_and_the_fourth_quarter_are_times() {
    check_periods("2024—2025学年，招生3万人。第四季度办结4件。", &["2024—2025学年", "第四季度"]);
}

#[test]
fn the_budget_of_the_beginning_of_a_year_is_no_time() {
    check_periods("2018年收入3亿元，占年初预算的102%，下降4%。", &["2018年"; 3]);
    check_periods("2025年调入资金及上年结转收入4亿元。", &["2025年"]);
    check_periods("到2017年底前脱贫30户。", &["2017年底"]);
}

#[test]
fn a_change_keeps_the_basis_of_the_one_before() {
    check_basis("支出3亿元，比上年增支0.2亿元，增长7%。", Some("比上年"));
    check_basis("产量比上年增加3万吨，占全省的7%。", None);
    check_basis("收入较“十二五”末年均增长3%。", Some("较“十二五”末"));
    check_basis("连铸比由22%上升到35%。", None);
}

#[test]
fn a_jubilee_or_a_factor_taken_out_is_no_time() {
    check_periods("庆祝建市70周年，接待3万人次。", &["-"]);
    check_periods("2025年支出3亿元，剔除2024年一次性因素后，增长5%。", &["2025年"; 2]);
    check_periods("到2000年，占比由40%上升到50%。", &["-", "2000年"]);
    check_periods("去年11月启用，每年可创造3亿元。", &["-"]);
    check_periods("年末共有公园9个，新建3个。", &["年末", "-"]);
}

#[test]
fn what_stood_keeps_its_time() {
    check_periods("年末参加养老保险人数9万人。", &["年末"]);
    check_periods("截至2024年底，累计新建学校12所。", &["2024年底"]);
    check_periods("2024年，细颗粒物年均浓度28微克。", &["2024年"]);
    check_periods("2024年收入3亿元，较2023年的2亿元增长5%。", &["2024年", "2023年", "2024年"]);
}

#[test]
fn a_comparison_before_a_comma_governs_what_follows() {
    check_basis("与2016年相比，用水量下降8%。", Some("与2016年"));
    check_basis("与上年的30件相比，收案增加9件，结案增加6件。", Some("与上年"));
    check_basis("与企业相比较大，产值增长8%。", None);
}

#[test]
fn more_and_higher_than_something_are_changes() {
    check_basis("用时比去年少12分钟。", Some("比去年"));
    check_basis("借阅量比2019届（310册）多了46册。", Some("比2019届"));
    check_basis("普及率68%，高于全国7个百分点。", Some("高于全国"));
    check_basis("产量高于60吨。", None);
    assert_eq!(scan("普及率68%，高于全国7个百分点。").last().and_then(|figure| figure.direction), None);
}

#[test]
fn what_is_said_again_in_another_unit_has_the_same_basis() {
    check_basis("支出比预算减少30亿元，即4%。", Some("比预算"));
    check_basis("支出比预算减少30亿元（4%）。", Some("比预算"));
    check_basis("就业人数年增5万人或2%。", Some("年"));
    check_basis("全年增5万人。", None);
}

#[test]
fn an_expression_of_time_is_read_whole() {
    check_periods("20xx年1月1日至20xx年6月30日，受理35件。", &["20xx年1月1日至20xx年6月30日"]);
    check_periods("4月29日-5月1日，接待30万人次。", &["4月29日-5月1日"]);
    check_periods("11月8日0—24时，新增病例9例。", &["11月8日0—24时"]);
    check_periods("截至昨日下午三时，入境旅客30万人次。", &["昨日下午三时"]);
    check_periods("今(2019)年前9月，薪资平均4万元。", &["今(2019)年前9月"]);
    check_periods("102至106年度，預算9億元。110學年，招生35人。", &["102至106年度", "110學年"]);
    check_periods("截至今年5月底，在建项目30个。", &["今年5月底"]);
    check_periods("自2001年起，调查部门71个。", &["自2001年起"]);
}

#[test]
fn what_only_looks_like_a_time_is_none() {
    check_periods("落实“十四五”规划，建成水库3座。", &["-"]);
    check_periods("学前三年毛入园率99%。", &["-"]);
    check_periods("新婚三年内的家庭有30户。", &["-", "-"]);
    check_periods("“三公”经费年初预算32万元。", &["-"]);
    check_periods("象去年那样的赤字不再有，支出3亿元。", &["-"]);
}

#[test]
fn the_value_of_what_is_compared_with_is_of_its_own_time() {
    check_periods("2022年收案9件，与上年的7件相比，增长28%。", &["2022年", "上年", "2022年"]);
    check_periods("2022年完成9亿元，较上年决算数8亿元增加3%。", &["2022年", "上年", "2022年"]);
    check_periods("从2020年的3万人增至2024年的6万人，增长了一倍。", &["2020年", "2024年", "2024年"]);
    check_periods("全年办结9件，相当于去年全年的近2倍。", &["全年", "全年"]);
}

#[test]
fn years_of_a_plan_and_of_a_term_are_told_with_it() {
    check_periods("“十四五”前三年修路9公里，“十三五”后两年种树3万株。", &["“十四五”前三年", "“十三五”后两年"]);
    check_periods("“十四五”开局之年捕鱼6吨。“十二五”初期养蚕9户。", &["“十四五”开局之年", "“十二五”初期"]);
    check_periods("“十四五”前，捕鱼6吨；上届政府任期内修桥2座。", &["“十四五”前", "上届政府任期内"]);
    check_periods("2021届至2023届毕业9人，1999——2002年造林3万亩。", &["2021届至2023届", "1999——2002年"]);
}

#[test]
fn what_was_before_says_nothing_of_a_change() {
    check_periods("候车26分钟，上年为41分钟，缩短了15分钟。", &["-", "上年", "-"]);
    check_periods("年末结余3万元。", &["年末"]);
    check_periods("全年关停窑炉3座，岁末存栏9头。", &["全年", "岁末"]);
}

#[test]
fn a_budget_that_was_carried_out_is_of_its_year_and_a_draft_is_of_the_year_that_it_names() {
    check_document("关于青禾县2022年上半年预算执行情况的报告\n\n办结3件。", &["2022年上半年"]);
    let text = "关于2023年预算执行情况和2024年预算草案的报告\n\n一、2023年预算执行情况\n\n收入9亿元。\n\n二、2024年预算草案\n\n收入8亿元。";
    check_document(text, &["2023年", "2024年"]);
}

#[test]
fn a_day_on_which_something_was_told_yields_to_any_other_time() {
    check_document("统计局昨日公布，2023年出口30亿元。\n\n进口9亿元。", &["2023年", "2023年"]);
    check_periods("指挥中心今（25）日公布新增病例76例。", &["今（25）日"]);
}

#[test]
fn a_year_may_be_typed_with_the_letter_o() {
    check_periods("一九OO年筑堤3里，二OO五年修路9公里。", &["一九OO年", "二OO五年"]);
    check_periods("O形圈3个。", &["-"]);
}

#[test]
fn years_that_begin_in_another_month_are_years() {
    check_periods("2021-22财政年度开支9亿元，二零二二/二三年度增至11亿元。", &["2021-22财政年度", "二零二二/二三年度"]);
    check_periods("2023财年营收9亿元。", &["2023财年"]);
}

#[test]
fn a_range_of_years_of_the_republic_is_read_from_the_seventies_on() {
    check_periods("75~82年成长9%。70—80年代建成3座。", &["75~82年", "80年代"]);
}

#[test]
fn a_time_behind_a_figure_in_its_clause_is_that_of_the_figure() {
    check_periods("其中4套设备已于2022年底更换。", &["2022年底"]);
    check_periods("共有3座水库在2021年除险加固。", &["2021年"]);
    check_periods("2020年建桥6座，与9家企业在2021年续约。", &["2020年", "2021年"]);
    check_periods("产量由3吨增至2021年的5吨。", &["-", "2021年"]);
}

#[test]
fn what_is_told_of_a_part_does_not_hold_beyond_the_full_stop() {
    check_periods(
        "五年来修路90公里；其中，2021年修路20公里；建桥3座。植树9公顷。",
        &["五年来", "2021年", "2021年", "五年来"],
    );
}

#[test]
fn what_became_of_something_is_told_of_what_follows() {
    check_periods("床位从2018年的3张增至2022年的5张；医生由2人增至6人。", &["2018年", "2022年", "2018年", "2022年"]);
}

#[test]
fn what_has_happened_since_is_told_of_its_own_sentence() {
    check_document("2022年工作报告\n\n条例施行以来，办理案件9件。\n\n调解案件3件。", &["条例施行以来", "2022年"]);
    check_document("2023年2月简报\n\n近3年来，培训90人。\n\n走访企业3家。", &["近3年来", "2023年2月"]);
}

#[test]
fn an_amount_that_tells_which_things_are_meant_is_of_no_time() {
    check_periods("2021年，查处9万元以上大案6件。", &["-", "2021年"]);
    check_periods("2021年，投资9万元以上。", &["2021年"]);
}

#[test]
fn what_is_done_each_year_is_of_the_year_that_the_text_before_tells() {
    check_periods("预算案在2022年度提出。每年拨款3亿元。", &["2022年度"]);
    check_periods("目前，每年接听9万次。", &["-"]);
}

#[test]
fn a_fixed_word_holds_no_time() {
    check_periods("十年内战结束后，兴办企业3家。", &["-"]);
}

#[test]
fn a_comparison_governs_up_to_the_full_stop() {
    check_basis("同2006年比较，农药用量减少一成；农膜用量减少3吨。", Some("同2006年"));
    check_basis("同2006年比较，农药用量减少一成。农膜用量减少3吨。", None);
    check_basis("与雪灾前的2019年相比，客流增长3%。", Some("与雪灾前的2019年"));
    check_periods("与雪灾前的2019年相比，客流增长3%。", &["-"]);
}

#[test]
fn what_is_compared_with_may_have_its_value_before_the_change() {
    check_basis("收入15亿元，较上一年增长3%。", Some("较上一年"));
    check_basis("收入15亿元，较上年度预算数14亿元，增加1亿元。", Some("较上年度预算数"));
}

#[test]
fn a_day_in_the_title_is_that_of_the_report() {
    check_document("3月8日运行情况\n\n执行航班6班。\n\n货运3班。", &["3月8日"; 2]);
}

#[test]
fn a_time_behind_an_age_holds_on() {
    check_periods("12岁以上网民今年上半年有9万人。宽带用户3万人。", &["-", "今年上半年", "今年上半年"]);
}

#[test]
fn half_a_year_before_now_is_a_time() {
    check_periods("近半年买过书的有3万人。", &["近半年"]);
}

#[test]
fn a_mean_over_two_years_is_of_the_time_of_the_report() {
    check_periods("上半年产值6亿元;两年平均增速5%。", &["上半年", "-", "上半年"]);
}

#[test]
fn a_mean_over_years_is_of_the_years_told_last() {
    let text = "过去五年，修路9千米。1997年收入3亿元，年均增长5%。";
    check_periods(text, &["过去五年", "1997年", "过去五年"]);
    let text = "过去五年，修路9千米。2024年产值8亿元。进口额从2020年的3亿元增至2024年的5亿元，年均增长13%。";
    check_periods(text, &["过去五年", "2024年", "2020年", "2024年", "2024年"]);
}

#[test]
fn a_word_that_ends_within_a_time_leaves_none() {
    check_periods("2018年实现在线审批9件，发现在售样品4个，做好项目前期工作3项。", &["2018年", "2018年", "2018年"]);
    check_periods(
        "2020年用工成本年均下降3%，核销以前年度欠款9万元，不同年龄学员30人。",
        &["2020年", "2020年", "2020年"],
    );
    check_periods("截至目前，入库9件，现在办12件。", &["目前", "现在"]);
}

#[test]
fn the_beginning_of_a_year_to_the_end_of_a_period_is_one_time() {
    check_periods("年初至报告期末净利润9万元，本报告期营业收入3万元。", &["年初至报告期末", "本报告期"]);
}

#[test]
fn the_mark_of_a_note_before_a_year_is_no_part_of_it() {
    check_periods("12025年起按新口径统计，新办企业9家。", &["2025年起"]);
}

#[test]
fn a_value_that_a_change_starts_from_has_no_later_time() {
    check_periods("2021年把补助标准从每人每月90元提高到120元。", &["-", "2021年"]);
    check_periods("2021年从事养殖的农户由90户增加到120户。", &["-", "2021年"]);
}

#[test]
fn an_age_that_tells_for_whom_something_is_done_has_no_time() {
    check_periods("2024年为70周岁以上老人投保，投保老人平均83岁。", &["-", "2024年"]);
}

#[test]
fn growth_in_each_year_is_of_the_years_that_are_told() {
    check_periods("三年内，扣除物价因素，渔民收入每年递增5%。", &["-", "三年内"]);
    check_periods("2024年启用新厂，每年减少废水5吨。", &["-"]);
}

#[test]
fn what_something_is_now_is_of_now() {
    check_periods("渔业比重由现在的30%提高到50%。", &["现在", "-"]);
}
