//! Fits how sure a label is to figures of documents left out: logistic regression, by Newton's method.

use gongbao::figure::learn::{Evidence, NamedFigure, ONE};

/// The signs, and 1 for what is added to them.
const TERMS: usize = Evidence::COUNT + 1;

/// More steps change nothing.
const STEPS: usize = 20;

/// How much of each sign is added up, in hundredths, and what is added to them, so that the sum tells the log-odds that a label
/// is right, in parts of `ONE`.
pub fn fit(figures: &[NamedFigure]) -> [f64; TERMS] {
    let mut parts = [0.0; TERMS];
    for _ in 0..STEPS {
        // The slope of the likelihood and its curve, side by side as a system of equations.
        let mut system = [[0.0; TERMS + 1]; TERMS];
        for figure in figures {
            let mut terms = [1.0; TERMS];
            terms.iter_mut().zip(figure.evidence.numbers()).for_each(|(term, sign)| *term = f64::from(sign) / 100.0);
            let odds: f64 = terms.iter().zip(parts).map(|(term, part)| term * part).sum();
            let likely = 1.0 / (1.0 + (-odds).exp());
            let missed = f64::from(u8::from(figure.right)) - likely;
            for (row, term) in system.iter_mut().zip(terms) {
                row.iter_mut().zip(terms).for_each(|(sum, other)| *sum += likely * (1.0 - likely) * term * other);
                row[TERMS] += missed * term;
            }
        }
        parts.iter_mut().zip(solved(system)).for_each(|(part, step)| *part += step);
    }
    parts.map(|part| (part * f64::from(ONE)).round())
}

/// The solution of linear equations, by elimination; the curve of a likelihood needs no change of rows.
fn solved(mut system: [[f64; TERMS + 1]; TERMS]) -> [f64; TERMS] {
    for pivot in 0..TERMS {
        let own = system[pivot].map(|value| value / system[pivot][pivot]);
        system[pivot] = own;
        for (_, values) in system.iter_mut().enumerate().filter(|(row, _)| *row != pivot) {
            let factor = values[pivot];
            values.iter_mut().zip(own).for_each(|(value, own)| *value -= factor * own);
        }
    }
    system.map(|row| row[TERMS])
}
