//! What looks like a figure and is none, and what only seems to be none.

use super::check;

#[test]
fn ranks_and_sessions_are_ordinals() {
    check("进入全国前五名，前3名学员，居前十强。");
    check("市七届三次人代会、镇八届二次党代会召开，十五届三次全委会通过。");
    check("连续举办【四届】，举办【九期】“讲堂”，二期工程和三期扩建。");
    check("组织【六期】“晚霞课堂”讲座，开展三期工程验收，倒数三名，二届八次、九次董事会。");
}

#[test]
fn times_of_day_are_none() {
    check("上午九点四十分开会，于二十点十五分结束，14点30分散会，得【八十五点二五分】。");
    check("早上7点至晚上9点开放，7点30分至11点检修，下午2點至4點上課，开放至21点，9点到17点值班。");
    check("指数收于【3120点】，升至【19点】，提出【6点】意见。");
}

#[test]
fn what_something_takes_is_no_time_of_day() {
    check("单例用时【35分钟】，限时【20分钟】，历时【2小时】【30分钟】，8时20分开工。");
}

#[test]
fn durations_that_say_when_are_none() {
    check("过去五年，新建【3所】；今年首6个月，前2天接待【5人】；明后两年，2015年、2016年两年。");
    check("四年多来，此后两年，这四年，头三年，今明后三年，2019—2021年三年，建桥【3座】；签订后【三年】交付。");
    check("三年工作回顾，五年发展成就，用了【五年】。");
    check("近6年，签约率为【九成】；第一个五年；历时【近4个月】，提前【两年】完成。");
}

#[test]
fn durations_in_names_are_none() {
    check("日最大8小时滑动平均值为【36微克/立方米】，连续停水【8小时】。");
    check("24小时均值【6微克】，10分钟平均风速【9米/秒】，臭氧（8小时）浓度【7微克】，1小时最大降雨量【30毫米】。");
    check("八年抗战期间，三年困难时期，二万五千里长征，五十年一遇，20年一遇，一年两熟，三十年如一日。");
    check("一年内到期的非流动资产为【3亿元】，十年内乱结束后。");
}

#[test]
fn sets_that_are_named_are_none() {
    check("由概述、措施、成效三部分构成，分六部份。");
    check("收案数、结案率、调撤率等三项指标向好，“共享”等【十个】试点项目启动。");
    check("督查组到【五个】乡（镇）督查。");
}

#[test]
fn numbers_within_a_name_are_none() {
    check("推出3合1套餐、2选1方案，夺得【9】金【7】银【11】铜。");
    check("摘得【4】金、【6】银、【3】铜，捐款HK$【2,450,000】。");
    check("跨上【3万亿】、【4万亿】三个台阶。");
}

#[test]
fn what_ranks_or_shows_is_no_unit() {
    check("东河市以【97件】次之，游客【1.8万人】次之，办理【31件次】。");
    check("如表1所示，见表2所列，新建【3所】。");
}

#[test]
fn what_a_rate_is_told_of_is_none() {
    check("百万吨死亡率下降【5%】，每百万元产值用水【3吨】，每十万人口【9宗】，投资【百亿元】。");
    check("电子零组件出口【3亿元】。");
}

#[test]
fn what_is_named_right_before_is_a_set() {
    check("打造“暖心”“聚力”两支队伍，讲好“根”“魂”、“梦”三堂课，“安居”工程【两处】。");
    check("走进【九个】乡镇，巡查【三个】县（市），全州六个县市，桃溪、柳浪两个社区。");
}

#[test]
fn numbers_of_names_are_none() {
    check("出席县域经济百强50人论坛，完成1%人口抽样调查，夺得男子200米自由泳冠军，办论坛【3场】，铺路【200米】。");
}

#[test]
fn a_number_of_which_a_part_is_not_known_is_none() {
    check("产量\u{fffd}31万吨，收回4\u{fffd}20件，降幅－7\u{e123}31%，共42\u{fffd}5个，另【5个】。");
}

#[test]
fn recent_years_before_what_was_done_are_its_time() {
    check("全校近4年输送学员【310人】，我市近三年植树【5万株】；建桥历时【近4年】，驻村【近5年】帮扶【31户】。");
}

#[test]
fn the_first_so_many_of_a_hundred_are_a_rank() {
    check("新增全球前1%学科【6个】、前1‰学科【2个】，年前提速【1%】。");
}
