use crate::document::{Document, Source};

/// A text, and `title / issuer / date / 发文字号` with `-` for what it does not say.
#[track_caller]
fn check(text: &str, expected: &str) {
    let source = Source { name: "-".into(), encoding: "UTF-8" };
    let document = Document::parse(source, text.into());
    let front = &document.front;
    let number = front.doc_number.map(|range| range.of(text).to_owned());
    let title = Some(document.title()).filter(|title| !title.is_empty());
    let fields = [title, front.issuer.clone(), front.date.clone(), number].map(|field| field.unwrap_or("-".into()));
    assert_eq!(fields.join(" / "), expected);
}

/// The title of a text.
fn title(text: &str) -> String {
    Document::parse(Source { name: "-".into(), encoding: "UTF-8" }, text.into()).title()
}

const BODY: &str =
    "一年来，各部门协同推进重点任务，群众办事更加方便，营商环境明显改善，各项工作取得积极进展。现将有关情况报告如下。";

#[test]
fn a_delivered_report() {
    check(
        &format!(
            "政 府 工 作 报 告\n——2022年1月5日在清河区第三届人民代表大会第二次会议上\n清河区人民政府区长　张三\n各位代表：\n{BODY}"
        ),
        "政府工作报告 / 清河区人民政府 / 2022-01-05 / -",
    );
}

#[test]
fn a_subtitle_in_the_line_of_the_title() {
    check(
        &format!(
            "政府工作报告——2022年1月5日在清河区人民代表大会上\n各位代表：\n现在，我代表清河区人民政府，向大会报告工作。\n{BODY}"
        ),
        "政府工作报告 / 清河区人民政府 / 2022-01-05 / -",
    );
}

#[test]
fn a_title_of_two_lines_without_a_title_word() {
    check(
        &format!("同心协力奔向小康\n再创清河发展新局面\n（2022年1月5日）\n同志们：\n{BODY}"),
        "同心协力奔向小康再创清河发展新局面 / - / 2022-01-05 / -",
    );
}

#[test]
fn what_stands_around_a_title_is_none_of_it() {
    let long = "清河市人民政府\n关于2025年预算执行和\n其他收支审计查出问题\n整改情况的报告";
    assert_eq!(
        title(&format!("{long}\n——2026年2月26日在市人大常委会第三十次会议上\n{BODY}")),
        "清河市人民政府关于2025年预算执行和其他收支审计查出问题整改情况的报告"
    );
    assert_eq!(title(&format!("秘密★1年\n清河市公安局2025年\n工作总结\n{BODY}")), "清河市公安局2025年工作总结");
    assert_eq!(
        title(&format!("关于清河市2025年预算的报告\n（书面）\n清河市财政局\n2026年1月12日\n{BODY}")),
        "关于清河市2025年预算的报告"
    );
    assert_eq!(
        title(&format!("清河市\n2025年国民经济统计提要\n清河市统计局编\n{BODY}")),
        "清河市2025年国民经济统计提要"
    );
}

#[test]
fn a_signed_letter() {
    check(
        &format!(
            "清河市人民政府关于河道管理的通知\n清政发〔2021〕21号\n各区人民政府：\n{BODY}\n清河市人民政府办公室\n二〇二一年十月十一日"
        ),
        "清河市人民政府关于河道管理的通知 / 清河市人民政府办公室 / 2021-10-11 / 清政发〔2021〕21号",
    );
}

#[test]
fn navigation_before_the_title() {
    check(
        &format!(
            "首页 > 公开\n清河区 2019年12月3日星期二\n清河区2022年度工作情况报告\n来源：区司法局 发布时间：2023-02-07 10:26\n{BODY}"
        ),
        "清河区2022年度工作情况报告 / 区司法局 / 2023-02-07 / -",
    );
}

#[test]
fn a_law_with_its_history() {
    check(
        &format!(
            "清河条例\n1982年12月4日 清河第五届人民代表大会第五次会议通过\n1982年12月6日 清河人民代表大会公告公布施行\n{BODY}"
        ),
        "清河条例 / 清河人民代表大会 / 1982-12-04 / -",
    );
}

#[test]
fn who_signs_below_the_assembly_gave_the_report() {
    check(
        &format!(
            "关于清河市2025年预算的报告\n——2026年2月7日清河市第十六届人民代表大会第四次会议通过\n清河市财政局\n各位代表：\n{BODY}"
        ),
        "关于清河市2025年预算的报告 / 清河市财政局 / 2026-02-07 / -",
    );
}

#[test]
fn bodies_and_date_under_the_title() {
    check(
        &format!("2025年清河市统计公报\n清河市统计局  国家统计局清河调查队\n2026年5月12日\n{BODY}"),
        "2025年清河市统计公报 / 清河市统计局 国家统计局清河调查队 / 2026-05-12 / -",
    );
}

#[test]
fn entries_of_a_navigation_are_no_title() {
    check(
        &format!("政务公开\n机构职能\n组织机构\n公告通知\n标题：关于清河市2025年预算的报告\n{BODY}"),
        "关于清河市2025年预算的报告 / - / - / -",
    );
}

#[test]
fn a_title_from_top_to_bottom() {
    check(
        &format!("清\n河\n施\n政\n報\n告\n（口頭報告）\n清河院院長 張 三\n中華民國114 年2 月25 日\n{BODY}"),
        "清河施政報告（口頭報告） / 清河院 / 2025-02-25 / -",
    );
}

#[test]
fn a_title_about_a_subject_ends_with_its_kind() {
    let title = "关于清河市2025年全市和市级预算执行情况与2026年预算草案的报告";
    check(
        &format!("关于清河市2025年全市和市级预算\n执行情况与2026年\n预算草案的报告\n——2026年1月5日在大会上\n{BODY}"),
        &format!("{title} / - / 2026-01-05 / -"),
    );
    check(
        &format!("清河市七届人大\n五次会议文件（九）\n关于清河市2025年预算执行情况和\n2026年预算草案的报告\n{BODY}"),
        "关于清河市2025年预算执行情况和2026年预算草案的报告 / - / - / -",
    );
}

#[test]
fn the_mark_of_a_note_and_a_date_behind_the_title_are_none_of_it() {
    let dates = ["（2026年4月20日）", "（2026年4月20日公布）", "　2026年4月20日"];
    for behind in ["[1]", "【注】", "[②]", "²", "*"].into_iter().chain(dates) {
        let text = format!("清河市2025年统计公报{behind}\n清河市统计局\n（2026年4月20日）\n{BODY}");
        check(&text, "清河市2025年统计公报 / 清河市统计局 / 2026-04-20 / -");
    }
}

#[test]
fn a_body_above_a_date_is_no_title() {
    check(&format!("清河市统计局\n（2026年4月12日）\n{BODY}"), "- / 清河市统计局 / 2026-04-12 / -");
}

#[test]
fn a_title_with_a_half_width_colon() {
    check(&format!("统计局:去年物价平稳\n{BODY}"), "统计局:去年物价平稳 / - / - / -");
}

#[test]
fn what_stands_before_an_office_is_no_part_of_the_body() {
    check(
        &format!("清河市检察院工作报告\n——2026年1月5日在大会上\n清河市检察院代理检察长　张三\n{BODY}"),
        "清河市检察院工作报告 / 清河市检察院 / 2026-01-05 / -",
    );
}

#[test]
fn a_body_of_the_place_that_the_title_names_issues_it() {
    check(
        &format!("清河縣114年度河川巡守成果\n清河縣政府水利處\n{BODY}"),
        "清河縣114年度河川巡守成果 / 清河縣政府水利處 / - / -",
    );
    check(
        &format!("清河大学2025年招生情况\n清河大学\n2026年1月8日\n{BODY}"),
        "清河大学2025年招生情况 / 清河大学 / 2026-01-08 / -",
    );
    assert_eq!(title(&format!("深化改革强化监督\n建设清廉法院\n{BODY}")), "深化改革强化监督建设清廉法院");
}

#[test]
fn what_is_said_of_a_paper_above_its_title_is_none_of_it() {
    for line in [
        "关闭　打印",
        "公开属性：主动公开",
        "密级：公开",
        "附件2",
        "2025年第6期（总第96期）",
        "〔2026〕7号",
        "绝密　特急",
        "清河市统计局文件",
        "公开03表",
    ] {
        check(&format!("{line}\n清河市2025年养老服务状况\n一、现状\n{BODY}"), "清河市2025年养老服务状况 / - / - / -");
    }
    check(
        &format!("网站首页\n机构设置\n数据发布\n清河市2025年养老服务状况\n一、现状\n{BODY}"),
        "清河市2025年养老服务状况 / - / - / -",
    );
    check(&format!("清河縣議會第3屆第2次定期會\n清河縣長施政總報告\n{BODY}"), "清河縣長施政總報告 / - / - / -");
}

#[test]
fn what_is_said_of_a_table_below_its_title_is_none_of_it() {
    for line in ["單位：公頃", "（金额单位：元）", "2025年9月　单位：个", "填报单位：清河市水利局"]
    {
        let text = format!("清河市2025年水库库容\n{line}\n一、库容\n{BODY}");
        assert_eq!(title(&text), "清河市2025年水库库容", "{line}");
    }
}

#[test]
fn the_first_heading_is_no_line_of_the_title() {
    check(&format!("清河區議會討論文件\n目的\n{BODY}\n背景\n{BODY}"), "清河區議會討論文件 / - / - / -");
    check(&format!("清河縣工作簡報\n甲、消防\n{BODY}\n乙、衛生\n{BODY}"), "清河縣工作簡報 / - / - / -");
}

#[test]
fn a_title_goes_on_with_a_particle() {
    check(&format!("关于清河市2025年决算\n的报告\n{BODY}"), "关于清河市2025年决算的报告 / - / - / -");
}

#[test]
fn offices_are_no_part_of_the_body() {
    let bodies = [
        ("清河市水利局党组书记、局长　张三", "清河市水利局"),
        ("清河市法院审判委员会专职委员　张三", "清河市法院"),
        ("清河市法院院长、党组书记　张三", "清河市法院"),
        ("清河市医保局局长兼清河市卫健委副主任　张三", "清河市医保局"),
        ("清河縣政府衛生處處長　張三", "清河縣政府衛生處"),
        ("清河縣縣長　張三", "清河縣政府"),
        ("清河大学校长　张三", "清河大学"),
    ];
    for (line, body) in bodies {
        check(&format!("年度工作报告\n{line}\n{BODY}"), &format!("年度工作报告 / {body} / - / -"));
    }
    check(&format!("年度工作报告\n清河大学校长办公室\n{BODY}"), "年度工作报告 / 清河大学校长办公室 / - / -");
}

#[test]
fn a_month_dates_a_report() {
    check(&format!("清河市垂钓状况调查报告（2025年9月）\n{BODY}"), "清河市垂钓状况调查报告 / - / 2025-09 / -");
    check(
        &format!("清河市垂钓状况调查报告\n{BODY}\n清河市水利局\n2025年9月"),
        "清河市垂钓状况调查报告 / 清河市水利局 / 2025-09 / -",
    );
    check(&format!("清河市垂钓状况调查报告\n（2025年9月31日）\n{BODY}"), "清河市垂钓状况调查报告 / - / 2025-09 / -");
}

#[test]
fn who_issues_a_report_is_no_part_of_its_title() {
    check(
        &format!("2024年度法治建设述职材料\n清河县司法局\n{BODY}"),
        "2024年度法治建设述职材料 / 清河县司法局 / - / -",
    );
    check(&format!("清河县司法局\n2024年度述职材料\n{BODY}"), "清河县司法局2024年度述职材料 / 清河县司法局 / - / -");
}

#[test]
fn a_named_mark_of_a_note_is_none_of_the_title() {
    for mark in ["[注1]", "（注1）", "【注释】"] {
        assert_eq!(title(&format!("清河县第五次经济普查公报{mark}\n{BODY}")), "清河县第五次经济普查公报");
    }
}

#[test]
fn a_pronoun_is_no_issuer() {
    for [body, issuer] in [["本机关", "-"], ["第七届董事会", "-"], ["本溪市人民政府", "本溪市人民政府"]]
    {
        let text = format!("工作情况报告\n各位代表：\n现在，我代表{body}，向大会报告工作。\n{BODY}");
        check(&text, &format!("工作情况报告 / {issuer} / - / -"));
    }
}

#[test]
fn a_labelled_number_above_the_title() {
    check(
        &format!("发文字号：清民〔2025〕12号\n清河县民政局关于养老服务的通知\n{BODY}"),
        "清河县民政局关于养老服务的通知 / 清河县民政局 / - / 清民〔2025〕12号",
    );
}
