//! Labels that take up what stands before the clause of their figure, or behind a list of figures.

use super::check_labels;

#[test]
fn figures_in_a_row_share_the_noun_behind_the_last() {
    check_labels("老城区3条、8.2公里道路拓宽。", &["道路拓宽", "道路拓宽"]);
    check_labels("建成330千伏、110千伏等输变电工程。", &["输变电工程", "输变电工程"]);
    check_labels("完成12条、总长度31公里的巷道改造。", &["巷道改造", "总长度"]);
    check_labels("14座20蒸吨以下的燃煤锅炉停用。", &["燃煤锅炉", "燃煤锅炉"]);
    check_labels("建成8英寸晶圆产线、展览中心等项目。", &["晶圆产线"]);
}

#[test]
fn a_clause_before_names_what_the_figure_measures() {
    check_labels("女职工占全部职工的比重，由40%提高到43%。", &["女职工占全部职工的比重"; 2]);
    check_labels("油料，年均产量达到7万吨。", &["油料年均产量"]);
    check_labels("全市产值五年跨过两个千亿元台阶。", &["全市产值", "全市产值"]);
    check_labels("小学学位、医院床位占全市比重分别为4%、6%。", &["小学学位占全市比重", "医院床位占全市比重"]);
}

#[test]
fn a_further_thing_is_told_of_what_has_it() {
    check_labels("签订合同数量30份、金额5亿元，增长3%。", &["合同数量", "合同金额", "合同金额"]);
    check_labels("湿地公园9处（国家级4处，省级5处）。", &["湿地公园", "国家级湿地公园", "省级湿地公园"]);
    check_labels("全县债务限额9亿元，其中县本级7亿元。", &["全县债务限额", "县本级债务限额"]);
    check_labels("城镇人均居住面积30平方米，农村增加到40平方米。", &["城镇人均居住面积", "农村人均居住面积"]);
}

#[test]
fn what_was_taken_in_hand_last_is_what_was_done_with() {
    check_labels("对9份合同进行审查，对旧有章程进行清理，废止4件。", &["合同", "废止旧有章程"]);
    check_labels("投资3亿元，投入2亿元。", &["投资", "投入"]);
}

#[test]
fn a_bare_measure_is_told_of_what_is_counted_before_it() {
    check_labels("3个集群规模均突破8000亿元。", &["集群", "集群规模"]);
    check_labels("产业增加值增长8%，占地区生产总值比重提高到4%。", &["产业增加值", "产业增加值占地区生产总值比重"]);
    check_labels("9个学科进入前1‰。", &["学科", "学科"]);
    check_labels("五年历程极不平凡。", &["历程"]);
    check_labels("延长期限不超过7个工作日。", &["延长期限"]);
    check_labels("应在3日内将目录等，报送主管部门。", &["报送主管部门"]);
}

#[test]
fn of_whom_a_fraction_is_stands_before_it() {
    check_labels("以全体委员的三分之二以上的多数通过。", &["全体委员"]);
    check_labels("到2005年，按2000年价格计算的产值达到9亿元。", &["产值"]);
    check_labels("公路完成周转量9万吨公里。", &["公路完成周转量"]);
}

#[test]
fn what_sums_a_list_up_or_tells_when_is_no_member() {
    check_labels("五年共完成北街小学、南街小学等扩建工程9项。", &["扩建工程", "北街小学、南街小学等扩建工程"]);
    check_labels("保障水平全面提高，五年连续增加养老金。", &[""]);
    check_labels("新增青山、白水2家4A级景区。", &["4A级景区"]);
    check_labels("生态廊道90公里全线贯通。", &["生态廊道"]);
    check_labels("新增年销售收入超亿元的企业3家。", &["年销售收入", "企业"]);
    check_labels("产量增长5%，二氧化碳排放降低3%。", &["产量", "二氧化碳排放"]);
}

#[test]
fn a_level_takes_up_no_level() {
    check_labels("新增国家级绿色工厂5家、省级9家。", &["国家级绿色工厂", "省级"]);
    check_labels("市本级95亿元，县级36亿元。", &["市本级", "县级"]);
    check_labels("地区生产总值56亿元，增速6%。", &["地区生产总值", "地区生产总值增速"]);
}

#[test]
fn a_complete_name_takes_up_no_head() {
    check_labels("固定资产投资增长5%，物流成本下降3%。", &["固定资产投资", "物流成本"]);
    check_labels("审批时间压缩60%。", &["审批时间"]);
    check_labels("9亿元的高标准农田资金，以5%的速度增长。", &["高标准农田资金"; 2]);
}
