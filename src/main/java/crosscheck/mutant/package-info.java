/**
 * Implementations of the transposed convolution in plain Java: right ones, written in different
 * ways, and a catalogue of wrong ones, each the right one with one plausible mistake.
 *
 * <p>Start with {@link crosscheck.mutant.Convolution}, whose every step can be replaced, and {@link
 * crosscheck.mutant.Catalogue}; a {@link crosscheck.mutant.Feature} is what a mistake breaks, and
 * what a case can be evidence for.
 */
@NullMarked
package crosscheck.mutant;

import org.jspecify.annotations.NullMarked;
