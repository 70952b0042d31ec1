//! Numerals as old texts, Hong Kong's reports and careless scans write them.

use super::{check, check_value};

#[test]
fn tens_of_one_character_are_read() {
    check("义卖得款【廿七元】，【卅余户】受灾，捐米【一百廿三斤】，民国廿六年八月廿九日建，廿世纪，过廿四节气。");
    check_value("有学校卅四所", "34 所");
    check_value("招工廿一二人", "21~22 人");
    check_value("种树廿至卅株", "20~30 株");
}

#[test]
fn thousands_behind_blanks_may_end_with_a_mark_or_letters() {
    check("訪客人數為【21 345】，支出$【3 456 700】，裝機【12 345 kW】，占地【3 200㎡】。");
    check_value("降水3 141. 5毫米", "3141.5 毫米");
    check_value("投入31 415. 9万元", "314159000 元");
    check_value("气温31 . 4℃", "31.4 ℃");
    check_value("蓄水3,141. 5立方米", "3141.5 立方米");
    check("任务：1. 【5公里】道路");
}

#[test]
fn below_zero_holds_for_both_ends() {
    check_value("气温零下14至31度", "-14~-31 度");
    check_value("气温零下7～9℃", "-7~-9 ℃");
    check_value("气温零下7℃至零上9℃", "-7~9 ℃");
    check_value("气温零下三、四度", "-3~-4 度");
    check_value("降到零下摄氏7度", "-7 度");
    check_value("降到零下约7℃", "-7 ℃");
}

#[test]
fn two_digits_with_a_mark_between_them_name_about_so_many() {
    check_value("救助三、四十户", "30~40 户");
    check_value("约有两、三家", "2~3 家");
    check_value("年龄十六、七岁", "16~17 岁");
    check_value("集合一百六、七十人", "160~170 人");
    check_value("占百分之七、八十", "70~80 %");
    check_value("占百分之30至40的", "30~40 %");
    check("三、【四百户】脱贫");
}

#[test]
fn acidity_needs_no_unit() {
    check("土壤pH为【5～7】，雨水pH值【5.1-6.2】，井水pH 【7.3】，池水酸碱值(pH)平均【6.9】，购pH计【7台】。");
    check("河水pH值在【6～8】之间，PH3型试纸【2盒】。");
}

#[test]
fn measures_of_old_and_halves_of_things() {
    check_value("重十三两", "13 两");
    check_value("赔银四百零七两", "407 两");
    check_value("重三两七钱", "3.7 两");
    check_value("运煤六车半", "6.5 车");
    check_value("写了四页半", "4.5 页");
    check_value("差半个亿", "50000000");
    check_value("追加一个半亿", "150000000");
    check_value("每度三角七分", "3.7 角");
    check("收粮【三斗】，酿酒【六坛】，【两车】煤运到，两车相撞，四车道通车，三三两两，【三个】半成品。");
    check("【2300名】义工、【12名】义警参加。");
}
