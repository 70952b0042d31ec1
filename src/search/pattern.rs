//! Literal queries and regular expressions. Both become an expression in which each character stands for its variants.

use crate::text::TextRange;
use crate::text::fold::variants;
use crate::text::range::from as rest;
use regex::{Regex, RegexBuilder};
use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::{
    Ast, ClassBracketed, ClassSet, ClassSetItem, ClassSetRange, ClassSetUnion, ErrorKind, HexLiteralKind, Literal,
    LiteralKind,
};

/// Bytes that a compiled expression may take, 1 MiB: compiling a larger one would take noticeably long.
const LARGEST: usize = 1 << 20;

/// Why a text is no regular expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegexError {
    /// A `[` that nothing closes.
    OpenClass,
    /// A `(` that nothing closes.
    OpenGroup,
    /// A `\` with nothing behind it.
    OpenEscape,
    /// A `*`, `+`, `?` or `{` with nothing before it.
    NothingToRepeat,
    /// It would take more than 1 MiB.
    TooLarge,
    /// Anything else.
    Other,
}

/// The expression for `typed` as it stands.
pub fn literal(typed: &str) -> Result<Regex, RegexError> {
    regular(&regex_syntax::escape(typed))
}

/// The expression `typed`, each of its characters widened to its variants.
pub fn regular(typed: &str) -> Result<Regex, RegexError> {
    let mut ast = Parser::new().parse(typed).map_err(|error| fault(error.kind()))?;
    widen(&mut ast);
    let built = RegexBuilder::new(&ast.to_string()).case_insensitive(true).size_limit(LARGEST).build();
    built.map_err(|error| match error {
        regex::Error::CompiledTooBig(_) => RegexError::TooLarge,
        _ => RegexError::Other,
    })
}

/// The first match of `pattern` in `text` from byte `from` on that is not empty.
pub fn find(pattern: &Regex, text: &str, mut from: usize) -> Option<TextRange> {
    loop {
        let found = pattern.find_at(text, from)?;
        if !found.is_empty() {
            return Some(TextRange::new(found.start(), found.end()));
        }
        from = found.end() + rest(text, found.end()).chars().next()?.len_utf8();
    }
}

fn fault(kind: &ErrorKind) -> RegexError {
    match kind {
        ErrorKind::ClassUnclosed => RegexError::OpenClass,
        ErrorKind::GroupUnclosed => RegexError::OpenGroup,
        ErrorKind::EscapeUnexpectedEof => RegexError::OpenEscape,
        ErrorKind::RepetitionMissing => RegexError::NothingToRepeat,
        _ => RegexError::Other,
    }
}

fn widen(ast: &mut Ast) {
    match ast {
        Ast::Literal(literal) => {
            let union = union(literal);
            if union.items.len() > 1 {
                let kind = ClassSet::union(union);
                *ast = Ast::class_bracketed(ClassBracketed { span: *ast.span(), negated: false, kind });
            }
        }
        Ast::ClassBracketed(class) => widen_set(&mut class.kind),
        Ast::Repetition(repetition) => widen(&mut repetition.ast),
        Ast::Group(group) => widen(&mut group.ast),
        Ast::Alternation(alternation) => alternation.asts.iter_mut().for_each(widen),
        Ast::Concat(concat) => concat.asts.iter_mut().for_each(widen),
        Ast::Empty(_) | Ast::Flags(_) | Ast::Dot(_) | Ast::Assertion(_) | Ast::ClassUnicode(_) | Ast::ClassPerl(_) => {}
    }
}

fn widen_set(set: &mut ClassSet) {
    match set {
        ClassSet::Item(item) => widen_item(item),
        ClassSet::BinaryOp(operation) => {
            widen_set(&mut operation.lhs);
            widen_set(&mut operation.rhs);
        }
    }
}

fn widen_item(item: &mut ClassSetItem) {
    match item {
        ClassSetItem::Literal(literal) => *item = union(literal).into_item(),
        ClassSetItem::Range(range) => {
            if let Some(wide) = full_width(range) {
                let items = vec![item.clone(), ClassSetItem::Range(wide)];
                *item = ClassSetUnion { span: *item.span(), items }.into_item();
            }
        }
        ClassSetItem::Bracketed(class) => widen_set(&mut class.kind),
        ClassSetItem::Union(union) => union.items.iter_mut().for_each(widen_item),
        ClassSetItem::Empty(_) | ClassSetItem::Ascii(_) | ClassSetItem::Unicode(_) | ClassSetItem::Perl(_) => {}
    }
}

/// The variants of a character, written as numbers so that none of them means anything else in a class.
fn union(literal: &Literal) -> ClassSetUnion {
    let kind = LiteralKind::HexBrace(HexLiteralKind::X);
    let variant = |c| ClassSetItem::Literal(Literal { span: literal.span, kind: kind.clone(), c });
    ClassSetUnion { span: literal.span, items: variants(literal.c).map(variant).collect() }
}

/// The full-width forms of a range of ASCII characters.
fn full_width(range: &ClassSetRange) -> Option<ClassSetRange> {
    let wide = |literal: &Literal| {
        let c = literal.c.is_ascii_graphic().then(|| char::from_u32(u32::from(literal.c) + 0xFEE0))??;
        Some(Literal { kind: LiteralKind::Verbatim, c, ..literal.clone() })
    };
    Some(ClassSetRange { span: range.span, start: wide(&range.start)?, end: wide(&range.end)? })
}
