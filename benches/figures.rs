//! How fast figures are found and labelled, beside a plain regular expression over the same text.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gongbao::document::{Document, Fingerprint, Front, Paragraph, Role, SectionId, Source};
use gongbao::figure::Engine;
use gongbao::text::TextRange;
use regex::Regex;
use std::fs;
use std::hint::black_box;
use std::path::PathBuf;
use std::time::Duration;

/// Sentences of the kinds that reports mix: plain prose, work done, indicators, budgets.
const REPORT: &str = "\
我们坚持稳中求进工作总基调，进一步深化改革，扎实推进各项工作，人民群众的获得感不断增强，社会大局保持和谐稳定。\n\
全面落实行政执法责任制，健全决策程序，完善监督机制，推动政府职能深刻转变，营造公平公正的法治环境。\n\
全年受理行政复议申请327件，审结301件，化解矛盾纠纷1.2万余起，群众满意度达到98.6%。\n\
初步核算，全年地区生产总值2831.7亿元，比上年增长6.2%，其中第一产业增加值173.9亿元，增长3.1%。\n\
坚持党建引领基层治理，打造共建共治共享的社会治理格局，把矛盾化解在萌芽状态，让老百姓的日子越过越好。\n\
市本级一般公共预算收入完成413927万元，为预算的102.3%，同比增长7.9%，税收收入占比提高到71.4%。\n\
加强队伍建设，持续改进作风，严格落实中央八项规定精神，驰而不息纠治形式主义、官僚主义，风清气正的政治生态日益巩固。\n\
新建改造农村公路六百三十七公里，惠及二十三个乡镇近八万名群众，建成高标准农田五万三千亩。\n\
下一步，要提高政治站位，强化责任担当，细化工作举措，确保各项决策部署落地见效，奋力开创事业发展新局面。\n";

fn repeated(text: &str, bytes: usize) -> String {
    text.repeat(bytes / text.len() + 1)
}

/// The text files (UTF-8) of the reports that lie beside the project, one after the other; nothing where there are none.
fn corpus() -> String {
    let mut folders = vec![PathBuf::from("../shared/corpus")];
    let mut text = String::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "txt") {
                text.extend(fs::read_to_string(path));
                text.push('\n');
            }
        }
    }
    text
}

/// The text with each line as a paragraph of one section.
fn document(text: String) -> Document {
    let mut paragraphs = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let range = TextRange::new(start, start + line.trim_end().len());
        paragraphs.push(Paragraph { range, role: Role::Body, section: SectionId(0), is_page_mark: false });
        start += line.len();
    }
    let source = Source { name: String::new(), encoding: "UTF-8" };
    Document {
        source,
        fingerprint: Fingerprint::of(&text),
        text,
        is_as_found: true,
        front: Front::default(),
        paragraphs,
        sections: Vec::new(),
        tables: Vec::new(),
        warnings: Vec::new(),
    }
}

fn throughput(c: &mut Criterion) {
    beside_a_regex(c, "figures, own sentences, dense", repeated(REPORT, 4 << 20));
    let corpus = corpus();
    if corpus.len() > 1 {
        beside_a_regex(c, "figures, real reports", repeated(&corpus, 50 << 20));
    } else {
        eprintln!("figures, real reports: skipped, there is no ../shared/corpus");
    }
}

fn beside_a_regex(c: &mut Criterion, name: &str, text: String) {
    let document = document(text);
    let text = &document.text;
    let engine = Engine::new();
    let Ok(plain) = Regex::new(r"[0-9][0-9.,]*[十百千万亿]*(?:元|%|个|件|家|名|人|公里|亩|起)") else {
        return;
    };
    let mut group = c.benchmark_group(name);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.sample_size(10).measurement_time(Duration::from_secs(5)).warm_up_time(Duration::from_secs(1));
    group.bench_function("scan and label", |b| b.iter(|| engine.find(black_box(&document)).len()));
    group.bench_function("plain regex", |b| b.iter(|| plain.find_iter(black_box(text)).count()));
    group.finish();
}

fn start(c: &mut Criterion) {
    c.bench_function("engine start", |b| b.iter(Engine::new));
}

criterion_group!(benches, throughput, start);
criterion_main!(benches);
