/**
 * Which cases are run: ranges, lists and a seed in a JSON file, enumerated smallest first.
 *
 * <p>Start with {@link crosscheck.sweep.Sweep}, the file, and {@link crosscheck.sweep.Plan}, the
 * cases that it comes to. The same file gives the same cases on every machine.
 */
@NullMarked
package crosscheck.sweep;

import org.jspecify.annotations.NullMarked;
