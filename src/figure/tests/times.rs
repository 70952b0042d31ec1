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
