//! Which words are times: those of the calendar, of a school, of a season, and of what began long ago.

use super::periods::{check_document, check_periods};

#[test]
fn a_year_of_the_republic_stands_behind_an_office() {
    check_periods("水利處107年收案3件。", &["107年"]);
    check_periods("九十一年底列管9處，七十三年度新增2處。", &["九十一年底", "七十三年度"]);
    check_periods("由80年3件增至104年9件。", &["80年", "104年"]);
    check_periods("建校105年，產權年限達95年，校舍9棟。", &["-", "-", "-"]);
    check_periods("使用寿命100年，树龄110年古树9株。", &["-", "-", "-"]);
    check_periods("60年底蕴深厚，馆藏9件。", &["-"]);
}

#[test]
fn months_end_with_the_last_of_them() {
    check_periods("截至今年5月底的三個月，銷貨9億元。", &["-", "今年5月底的三個月"]);
    check_periods("截至九月底止六個月，純利3億元。", &["-", "九月底止六個月"]);
}

#[test]
fn each_figure_of_a_run_has_its_own_of_the_years_listed() {
    check_periods("2014年、2015年和2016年分别办结3件、4件和5件。", &["2014年", "2015年", "2016年"]);
    check_periods("2014年、2015年办结3件、4件和5件。", &["2014年、2015年"; 3]);
    check_periods("2014年、2015年关停产能62万吨、3座。", &["2014年、2015年"; 2]);
}

#[test]
fn terms_and_seasons_are_times() {
    check_periods("本学期招生9人，今冬修渠3公里。", &["本学期", "今冬"]);
    check_periods("首半年接待9万人次，首3周接待6万人次。", &["首半年", "首3周"]);
    check_periods("2012/13榨季产糖9吨。", &["2012/13榨季"]);
}

#[test]
fn what_has_lasted_since_a_year_names_it() {
    check_periods("自2011年成立以来，培训9人次。", &["2011年成立以来"]);
    check_periods("救助从2009年的3元提高至今年的9元。", &["2009年", "今年"]);
}

#[test]
fn what_was_done_all_the_year_is_of_the_year() {
    check_periods("2018年全年新建3座。", &["2018年"]);
    check_periods("2018年全年，新建3座。", &["2018年全年"]);
    check_periods("據統計113年上半年就業9人。", &["113年上半年"]);
}

#[test]
fn zeros_of_a_year_may_be_letters_of_any_kind() {
    check_periods("二oo六年末，存粮3吨。", &["二oo六年末"]);
    check_periods("2OO6年修渠3公里，20O7年5公里。", &["2OO6年", "20O7年"]);
    check_periods("二ОО六年修渠3公里。", &["二ОО六年"]);
    check_periods("O形圈3个，型号1OO5，箱6个。", &["-", "-"]);
}

#[test]
fn years_of_a_school_or_of_a_budget_are_whole() {
    check_periods("107/108學年度開課3門。", &["107/108學年度"]);
    check_periods("107至109學年度開課3門。", &["107至109學年度"]);
    check_periods("2010/11至2013/14年度撥款3萬元。", &["2010/11至2013/14年度"]);
    check_periods("2016/17至2018/19年度撥款3萬元。", &["2016/17至2018/19年度"]);
}

#[test]
fn what_ends_another_word_is_no_term() {
    check_periods("本届政府任期内建桥3座。", &["本届政府任期内"]);
    check_periods("按工期内完成3座计。", &["-"]);
}

#[test]
fn a_number_of_years_that_counts_from_now_or_then_is_a_time() {
    check_periods("接下来两年，修渠6公里。其后四年修渠7公里。", &["接下来两年", "其后四年"]);
    check_periods("前三年新修渠6公里，后三年修渠7公里。", &["前三年", "后三年"]);
    check_periods("未来3—5年修渠6公里。今后五到八年修渠9公里。", &["未来3—5年", "今后五到八年"]);
    check_periods("四年多来，修渠6公里。", &["四年多来"]);
    check_periods("未来三個財政年度開支9億元。", &["未来三個財政年度"]);
    check_periods("协议签订后两年内修渠6公里。", &["-", "-"]);
}

#[test]
fn years_that_are_listed_may_be_summed_up() {
    check_periods("2019、2020两年，修渠6公里。", &["2019、2020两年"]);
    check_periods("2018—2020三年修渠6公里。", &["2018—2020三年"]);
}

#[test]
fn a_heading_on_the_last_years_is_told_of_its_section() {
    check_document("一、三年工作回顾\n\n修渠6公里。", &["三年"]);
    check_document("一、近三年就业状况\n\n就业6人。\n\n创业3人。", &["近三年"; 2]);
    check_document("青禾县农业简况（2021年8月）\n\n产粮6吨。", &["2021年8月"]);
}

#[test]
fn what_something_has_become_by_a_year_tells_what_follows_a_comma() {
    let text = "收案由2018年的30件上升到2021年的45件，人均收案由3件上升到4件，法庭增加到6个。";
    check_periods(text, &["2018年", "2021年", "2018年", "2021年", "2021年"]);
}

#[test]
fn each_figure_of_a_run_has_its_own_of_the_classes_listed() {
    check_periods("2017、2018、2019届升学率分别为31%、32%、33%。", &["2017", "2018", "2019届"]);
    check_periods("2017届和2018届升学率分别为31%、32%。", &["2017届", "2018届"]);
    check_periods("1月、2月进口分别为3亿元、4亿元。", &["1月", "2月"]);
    check_periods("2021级新生35人。", &["2021级"]);
}

#[test]
fn the_year_of_an_aim_is_told_of_its_clause() {
    check_periods("面向2032年谋划布局，建桥3座。", &["-"]);
    check_periods("确保2026年建桥3座，修渠6公里。", &["2026年"; 2]);
}

#[test]
fn what_was_planned_at_the_beginning_of_a_year_is_of_the_year() {
    check_periods("2022年年初预算31万元，决算30万元。", &["2022年"; 2]);
    check_periods("年初计划建桥3座，建成4座。年初余额6万元。", &["-", "-", "年初"]);
}

#[test]
fn parts_of_a_month_and_the_month_before_are_times() {
    check_periods("本旬降水6毫米。上个月降水9毫米。", &["本旬", "上个月"]);
}

#[test]
fn what_changed_behind_another_changed_between_the_same_years() {
    let years = ["2020年", "2024年", "2020年", "2024年"];
    check_periods("产值由2020年的3亿元增加到2024年的5亿元，税收由1亿元增加到2亿元。", &years);
    check_periods("五年来，产值从2020年的3亿元增加到2024年的5亿元。税收从1亿元提高到2亿元。", &years);
    // Another time between ends it, and so does the paragraph.
    let text = "产值从2020年的3亿元增加到2024年的5亿元。今年，税收从1亿元提高到2亿元。";
    check_periods(text, &["2020年", "2024年", "-", "今年"]);
    let text = "五年来，全县稳步前进。\n\n产值从2020年的3亿元增至2024年的5亿元。\n\n税收从1亿元增至2亿元，修路9公里。";
    check_document(text, &["2020年", "2024年", "-", "2024年", "五年来"]);
}

#[test]
fn the_size_of_what_is_meant_is_of_no_time() {
    check_periods("2023年，这个九百万人口的大省产粮5万吨。", &["-", "2023年"]);
    check_periods("2023年，全县有30万人口，建成20万吨级泊位2座。", &["2023年", "-", "2023年"]);
}

#[test]
fn a_part_of_what_was_done_is_not_of_the_day_on_which_the_rest_stood() {
    let text = "2024年工作回顾\n\n年末有学校9所，招生3万人，其中女生1万人、男生2万人。";
    check_document(text, &["年末", "2024年", "2024年", "2024年"]);
    check_document("2024年工作回顾\n\n年末存栏9万头，出栏7万头、增长5%。", &["年末", "2024年", "2024年"]);
}

#[test]
fn what_all_is_compared_with_holds_to_the_full_stop() {
    let text = "2024年，与2020年相比，产值由3亿元增至5亿元；税收由1亿元增至2亿元。产量由7吨增至9吨。";
    check_periods(text, &["2020年", "2024年", "2020年", "2024年", "-", "2024年"]);
}

#[test]
fn a_time_inside_a_longer_word_is_none() {
    check_periods("2024年安排渔业项目前期经费3万元。", &["2024年"]);
}

#[test]
fn what_was_carried_over_from_the_year_before_is_a_name() {
    check_periods("2024年收入9万元，上年渔业建设类结转使用3万元。", &["2024年", "2024年"]);
}

#[test]
fn several_years_with_a_name_are_told_by_it() {
    let text = "“十四五”时期，是全县稳步前进的五年。\n\n修路9公里。";
    check_document(text, &["-", "“十四五”时期"]);
}

#[test]
fn the_year_of_what_is_dealt_with_holds_for_its_own_sentence() {
    check_periods("对2018年度渔业企业9家给予表扬。安排渔业专项3亿元。", &["2018年度", "-"]);
}
