//! What figures count, a way of saying it a test.

use super::{check_changes, check_labels};

#[test]
fn labels_stand_behind_or_before_or_are_carried_on() {
    check_labels("为37家民营企业开展法律体检，化解率达到97.4%。", &["民营企业", "化解率"]);
    check_labels("收集群众意见812条、办结790条。", &["群众意见", "办结群众意见"]);
    check_labels("固定资产投资320亿元，同比增长12%。", &["固定资产投资", "固定资产投资"]);
    check_labels("汽车、家电销售额分别增长4.3%、4.9%。", &["汽车销售额", "家电销售额"]);
    check_labels("鲜果类零售额增长3%，水产类增长4%。", &["鲜果类零售额", "水产类零售额"]);
    check_labels("税收收入完成20亿元，为预算的101%。", &["税收收入", "税收收入为预算"]);
}

#[test]
fn labels_pass_comparisons_brackets_and_ordinals() {
    check_labels("财政赤字率拟按2.8%安排，比去年低0.8个百分点。", &["财政赤字率", "财政赤字率"]);
    check_labels("进出口总额（海关口径）30亿元（折合4亿美元），增长5%。", &["进出口总额", "进出口总额", "进出口总额"]);
    check_labels("全区96户177人脱贫户实现增收。", &["脱贫户", "脱贫户"]);
    check_labels("完成45个老旧小区改造任务。", &["老旧小区改造任务"]);
    check_labels(
        "第一、二产业增加值分别为3亿元、5亿元，分别增长2%、4%。",
        &["第一产业增加值", "二产业增加值", "第一产业增加值", "二产业增加值"],
    );
}

#[test]
fn labels_are_not_cut_within_a_word() {
    check_labels("登记失业率平均为3.7%。", &["登记失业率"]);
    check_labels("加上级补助收入8亿元。", &["上级补助收入"]);
    check_labels("文化事业和夜间经济发展600万元。", &["文化事业和夜间经济发展"]);
    check_labels("航油加注量4万吨。", &["航油加注量"]);
    check_labels("加注量4万吨。", &["加注量"]);
    check_labels("证书有效期3年。", &["证书有效期"]);
}

#[test]
fn labels_leave_out_what_stands_before_a_full_point() {
    check_labels("财政运行平稳.安排助学资金３亿元。", &["助学资金"]);
}

#[test]
fn a_place_behind_a_word_of_time_is_no_part_of_a_label() {
    check_labels("全年全市苹果产量12万吨。", &["苹果产量"]);
    check_labels("第七条 村民小组会议每届任期3年。", &["村民小组会议每届任期"]);
}

#[test]
fn a_term_is_labelled_with_the_task_behind_it() {
    check_labels("收到来信后应当在7个工作日内答复写信人。", &["答复写信人"]);
    check_labels("自收到来信之日起5日内登记名册。", &["登记名册"]);
}

#[test]
fn labels_hold_no_comparison_no_link_and_no_half_bracket() {
    check_labels("优良率和达标率分别提高3.07和2.85个百分点。", &["优良率", "达标率"]);
    check_changes("优良率和达标率分别提高3.07和2.85个百分点。", &["up by", "up by"]);
    check_labels("建成330千伏等输变电工程。", &["输变电工程"]);
    check_labels("以上二十条，构成基本要求。", &[""]);
    check_labels("外贸进出口额增长3%，境外旅客增长34%。", &["外贸进出口额", "境外旅客"]);
    check_labels("科研投入比例不低于财政专项资金的30%。", &["科研投入比例"]);
    check_labels("研发经费从2019年的15.8亿元增至2023年的24.1亿元。", &["研发经费", "研发经费"]);
    check_labels("对制造业等（含电力12个行业）检查。", &["行业"]);
}

#[test]
fn a_stretch_of_time_is_labelled_with_none_of_what_happens_in_it() {
    check_labels("在这五年中，我们迎难而上", &[""]);
    check_labels("消费稳步增长。五年内，居民收入提高", &[""]);
    check_labels("任期五年", &["任期"]);
}

#[test]
fn a_cell_of_a_table_is_labelled_with_the_first_of_its_row() {
    check_labels("车船税收入 | 8330 | 7980 | 95.7%", &["车船税收入"]);
}

#[test]
fn a_line_end_within_a_paragraph_parts_nothing() {
    check_labels("全年就醫人\n　　次達四千二百萬人次，較去年減少三萬\r\n人次。", &["就醫人次", "就醫人次"]);
}

#[test]
fn figures_that_are_handed_out_take_up_those_before() {
    check_labels("收案3200件，结案3100件，同比分别增长5%、4%。", &["收案", "结案", "收案", "结案"]);
    check_labels("接待游客30万人次、总花费8亿元，分别下降2%、上升3%。", &["接待游客", "总花费", "接待游客", "总花费"]);
    check_labels("小学、初中巩固率分别达到99%和98%。", &["小学巩固率", "初中巩固率"]);
    check_labels("第一、第二产业占比重分别为8%、42%。", &["第一产业占比重", "第二产业占比重"]);
}

#[test]
fn a_difference_in_points_is_one_of_the_share_before() {
    check_labels("林地面积占全县比重达到61%，比上年提高2个百分点。", &["林地面积占全县比重", "林地面积占全县比重"]);
    check_labels("出口占全省份额由3%提高到5%。", &["出口占全省份额", "出口占全省份额"]);
    check_labels("用水量3亿立方米，其中农业用水量2亿立方米，占66%。", &["用水量", "农业用水量", "农业用水量"]);
}

#[test]
fn what_is_exceeded_is_not_what_is_counted() {
    check_labels("工业增加值增长7%，高于全省2个百分点。", &["工业增加值", "工业增加值"]);
    check_labels("水质达到或优于三类比例为90%。", &["水质达到或优于三类比例"]);
    check_labels("乡镇企业产值为上年的1.3倍。", &["乡镇企业产值"]);
    check_labels("税收剔除退税因素后完成6亿元。", &["税收"]);
}

#[test]
fn a_phrase_ends_before_what_is_done() {
    check_labels("为300所学校配备校医。", &["学校"]);
    check_labels("改造42个老旧小区改造项目。", &["老旧小区改造项目"]);
    check_labels("12项改革任务基本完成，5座变电站启用。", &["改革任务", "变电站"]);
    check_labels("年内新增3个项目落地。", &["项目"]);
    check_labels("9个县和甲、乙两区被命名。", &["县"]);
    check_labels("强化8所师范院校对乡村学校的帮扶。", &["师范院校"]);
    check_labels("公交与地铁50米内换乘比例达90%。", &["公交与地铁", "换乘比例"]);
    check_labels("改造18处厂房、仓库，面积2万平方米。", &["厂房、仓库", "面积"]);
}

#[test]
fn what_was_measured_of_the_things_counted_is_told_by_the_next_figure() {
    check_labels("8个村集体经济收入超过30万元。", &["村", "集体经济收入"]);
    check_labels("有7个断面水质优良率100%。", &["断面", "水质优良率"]);
    check_labels("为5户企业减税60万元。", &["企业", "减税"]);
    check_labels("有12个县粮食亩产超过了八百斤。", &["县", "粮食亩产"]);
}

#[test]
fn things_are_named_behind_what_tells_them_apart() {
    check_labels("支持6个有条件的镇扩权。", &["镇扩权"]);
    check_labels("为20名因病致贫群众送去慰问金。", &["因病致贫群众"]);
}

#[test]
fn a_verb_alone_takes_up_no_noun_of_another_sort() {
    check_labels("绿化率提高到41%，完成植树6万株。", &["绿化率", "完成植树"]);
    check_labels("经审查，共逮捕25人。", &["逮捕"]);
}

#[test]
fn a_rank_is_no_name() {
    check_labels("产值达到8亿元、稳居全省第一、增长5%。", &["产值", "产值"]);
    check_labels("花卉产量居全国首位、出口占比60%。", &["出口占比"]);
    check_labels("经济总量迈上3万亿元台阶、增速6%。", &["经济总量", "经济总量增速"]);
}

#[test]
fn a_place_or_a_per_head_is_no_part_of_a_label() {
    check_labels("在开发区设立便民服务点40个。", &["便民服务点"]);
    check_labels("全县拥有各类车辆3万辆。", &["各类车辆"]);
    check_labels("低保标准由每人每月700元提高到750元。", &["低保标准", "低保标准"]);
}

#[test]
fn a_figure_in_brackets_is_of_the_phrase_before_them() {
    check_labels("达成率（41%）较上年提高2个百分点。", &["达成率", "达成率"]);
    check_labels("救助11个县（市、区）群众。", &["县（市、区）群众"]);
}

#[test]
fn an_accumulated_indicator_keeps_its_subject() {
    check_labels("养老基金累计结余19亿元。", &["养老基金累计结余"]);
    check_labels("全市累计发放养老补贴3亿元。", &["养老补贴"]);
    check_labels("农业生产安全事故起数和死亡人数分别下降2%、3%。", &["农业生产安全事故起数", "死亡人数"]);
}

#[test]
fn a_topic_ends_with_a_sentence_that_counts_nothing() {
    check_labels("网上零售额增长9%。工作扎实推进。总量达30万户。", &["网上零售额", "总量"]);
    check_labels("零售额增长3%。低保标准提高5%。", &["零售额", "低保标准"]);
}

#[test]
fn a_quarter_is_a_time_and_no_name() {
    check_labels("产值增长5%，一季度增长4%，当月增长6%。", &["产值"; 3]);
    check_labels("用3年时间培育龙头企业50家。", &["", "龙头企业"]);
}

#[test]
fn numbers_side_by_side_count_one_by_one() {
    check_labels("书记员一人、陪审员两人组成合议庭。", &["书记员", "陪审员"]);
    check_labels("增速比前10个月快0.3个百分点。", &["增速"]);
}

#[test]
fn what_a_comparison_starts_from_has_the_name_of_what_is_compared() {
    check_labels("茶叶产值达到52亿元，比上年的40亿元增长30%。", &["茶叶产值"; 3]);
    check_labels("到1996年，客运量为7300万人次，比1991年的6100万人次增加1200万人次。", &["客运量"; 3]);
}

#[test]
fn what_tells_when_is_no_name() {
    check_labels("今年度預算規模為3億元。", &["預算規模"]);
    check_labels("主管機關於今年預算編列2億元。", &["預算編列"]);
    check_labels("到建市一百年时建成新城。", &[""]);
    check_labels("棉花产量按播种面积计算，到本世纪末比1978年翻一番。", &["棉花产量"]);
}

#[test]
fn what_has_a_thing_measured_of_it_takes_up_the_head_noun() {
    check_labels("卫生机构床位9.8万张，其中医院7.5万张，卫生院1.1万张。", &["卫生机构床位", "医院床位", "卫生院床位"]);
    check_labels("货物周转量20亿吨公里。其中，铁路8亿吨公里，增长3%。", &["货物周转量", "铁路周转量", "铁路周转量"]);
    check_labels("货物周转量20亿吨公里。铁路8亿吨公里。", &["货物周转量", "铁路"]);
    check_labels(
        "教育支出6亿元，包括市本级2亿元，完成预算的98%。",
        &["教育支出", "市本级教育支出", "市本级教育支出完成预算"],
    );
}

#[test]
fn money_that_was_but_spent_is_named_after_what_it_is_for() {
    check_labels("筹集0.6亿元，用于校舍改造。", &["校舍改造"]);
    check_labels("统筹安排300万元支持农村改厕。", &["支持农村改厕"]);
    check_labels("投入7亿元，主要用于旧城改造。", &["旧城改造投入"]);
    check_labels("安排奖补资金4亿元，用于旧城改造。", &["奖补资金"]);
}

#[test]
fn those_who_act_end_the_phrase() {
    check_labels("6个部门代编预算，4名被告人宣告无罪。", &["部门", "被告人"]);
    check_labels("9家企业采购设备。", &["企业采购设备"]);
    check_labels("举办3期干部培训班。", &["干部培训班"]);
    check_labels("5项事项中明确镇级负责2项。", &["事项", "镇级负责"]);
}

#[test]
fn an_indicator_opens_a_phrase_of_its_own_behind_what_was_done() {
    check_labels("建设智慧能源管理平台、可调负荷提高到60万千瓦。", &["可调负荷"]);
    check_labels("首创“园区贷”、授信金额30亿元。", &["授信金额"]);
    check_labels("汽车、家电销售额3亿元。", &["汽车、家电销售额"]);
}

#[test]
fn the_frame_of_a_sentence_is_no_part_of_a_label() {
    check_labels("到2019年底前实现贫困户脱贫30户。", &["贫困户脱贫"]);
    check_labels("提前实现了人均产值比1985年翻一番的目标。", &["人均产值"]);
    check_labels("在“十三五”基础上再奋斗五年。", &["奋斗"]);
    check_labels("启动投资4亿元的智慧港口项目。", &["智慧港口项目"]);
    check_labels("投资200万元为所有学校添置桌椅。", &["投资"]);
    check_labels("截至8月，街道办共有车辆5辆。", &["车辆"]);
    check_labels("专家建议，要用五年左右的时间完成整改。", &[""]);
    check_labels("一般公共预算收入加上上级补助30亿元。", &["上级补助"]);
    check_labels("编制名录时限由原来的30天缩短至12天。", &["名录时限"; 2]);
}

#[test]
fn words_are_whole_in_labels() {
    check_labels("主要污染物排放量下降3%。", &["主要污染物排放量"]);
    check_labels("全年前湾港区吞吐量3亿吨。", &["前湾港区吞吐量"]);
    check_labels("税收连续五年均保持在2亿元以上。", &["税收"]);
    check_labels("设立4家国际商会组织。", &["国际商会组织"]);
    check_labels("拆除30栋违法建筑。", &["违法建筑"]);
    check_labels("审减率6.2%。", &["审减率"]);
    check_labels("转贷县（市、区）30万元。", &["转贷县（市、区）"]);
    check_labels("失业金发放标准3000元。", &["失业金发放标准"]);
    check_labels("合共30億元之特別預算。", &["特別預算"]);
}

#[test]
fn a_phrase_has_what_its_figure_counts_and_no_more() {
    check_labels("5个集群增加值实现增长，20条河流水质比例保持稳定。", &["集群", "河流"]);
    check_labels("落实20项实事和一批惠民工程。", &["实事"]);
    check_labels("完成40个年度重点工作任务。", &["年度重点工作任务"]);
    check_labels("三位舞蹈队的女同学获奖。", &["女同学"]);
    check_labels("8成三高患者复诊，2岁至未满5岁幼儿入园。", &["三高患者复诊", "幼儿入园"]);
    check_labels("15至40岁心理健康支持方案。", &["心理健康支持方案"]);
    check_labels("占全县人口20%以上的乡镇普及高中。", &["占全县人口"]);
    check_labels("年所得在20万元以下可免税。", &["年所得"]);
    check_labels("推动出勤率达到90%，市政府今年将投入3亿元。", &["出勤率", "投入"]);
    check_labels("政府今年将投入3亿元，自明年起投入4亿元。", &["投入", "投入"]);
}

#[test]
fn a_rate_is_of_new_ones_where_they_are_counted() {
    check_labels("新设外资企业90家、增长8%。", &["外资企业", "新设外资企业"]);
    check_labels("新登记企业增长8%。", &["新登记企业"]);
    check_labels("竣工房屋面积30万平方米。", &["竣工房屋面积"]);
}

#[test]
fn a_verb_in_the_midst_of_a_clause_has_what_is_counted_behind_it() {
    check_labels("数据平台完成老旧建筑建模300栋。", &["老旧建筑建模"]);
    check_labels("每年可为农户减少用水成本3亿元。", &["用水成本"]);
    check_labels("向民间资本推介优质项目20个。", &["优质项目"]);
    check_labels("重点实验室助力页岩油年产量达到8万吨。", &["页岩油年产量"]);
    check_labels("全市财政支出八成以上投向民生。", &["全市财政支出"]);
}

#[test]
fn what_tells_since_when_or_a_step_names_nothing() {
    check_labels("本届班子从2013年就职，到现在已经五年了。", &[""]);
    check_labels("争取经过十年的努力，建成新城。", &[""]);
    check_labels("经济总量连跨3万亿元、4万亿元两个台阶。", &["经济总量"; 2]);
    check_labels("出口增长3%，进出口总额创历史新高，达到8亿元。", &["出口", "进出口总额"]);
}

#[test]
fn things_are_told_apart_from_what_is_done_with_them() {
    check_labels("15个承接平台落地项目30个。", &["承接平台", "落地项目"]);
    check_labels("90%以上的纠纷化解在基层。", &["纠纷"]);
    check_labels("30万户家庭入住公租房。", &["家庭"]);
    check_labels("精准扶贫工作完成，9户、20人实现脱贫。", &["脱贫", "脱贫"]);
    check_labels("6种产品能耗达到先进值，新增3个供电引领区。", &["产品", "供电引领区"]);
    check_labels("完成7个整治类城中村改造。", &["整治类城中村改造"]);
    check_labels("实施营商环境80项提升举措。", &["提升举措"]);
    check_labels("审批时限压缩70%、审批材料精简80%。", &["审批时限", "审批材料"]);
    check_labels("明确乡镇承担3项、街道承担4项具体事项。", &["具体事项"; 2]);
}

#[test]
fn a_name_is_not_cut_within_its_words() {
    check_labels("30个城市更新片区建设，新开辟航线2条。", &["城市更新片区", "新开辟航线"]);
    check_labels("新增7个产业创新发展案例，共济金额3万元。", &["产业创新发展案例", "共济金额"]);
    check_labels("2万个亿元以上新建项目，改造3万套（间）旧房。", &["新建项目", "旧房"]);
    check_labels("民间投资逆势增长2%。", &["民间投资"]);
    check_labels("每万人口拥有医生4人。", &["每万人口拥有医生"]);
    check_labels("5个方面的重点任务，为6个省份输送电煤3亿吨。", &["重点任务", "省份", "输送电煤"]);
    check_labels("这是夯实基础、全面发力的关键五年。", &[""]);
}

#[test]
fn what_was_planned_is_not_what_was_reached() {
    check_labels(
        "社保基金收入预算9亿元，实际完成10亿元，为预算的105%。",
        &["社保基金收入预算", "社保基金收入", "社保基金收入为预算"],
    );
    check_labels("累计完成投资3亿元的并网工程。", &["投资"]);
    check_labels("钢产量9万吨。按国际标准生产的钢材，由4万吨增至5万吨。", &["钢产量", "钢材", "钢材"]);
    check_labels("7项规划纲要发布，为60岁以上在籍老人免费办理保险。", &["规划纲要", "在籍老人"]);
}

#[test]
fn people_and_things_are_counted_wherever_they_go() {
    check_labels("选派30名干部到9个村任职。", &["干部", "村任职"]);
    check_labels("对36名被告人判处缓刑，从轻处罚3人。", &["被告人", "从轻处罚"]);
    check_labels("5000吨级泊位36个。", &["泊位", "泊位"]);
}

#[test]
fn what_they_do_tells_which_are_counted() {
    check_labels("各类提供住宿的服务机构6个。", &["各类提供住宿的服务机构"]);
    check_labels("预计2028年可新增产值3亿元。", &["新增产值"]);
}
