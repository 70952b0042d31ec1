//! Which words are times: those of the calendar, of a school, of a season, and of what began long ago.

use super::periods::check_periods;

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
