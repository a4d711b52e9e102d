/**
 * The size arithmetic of a transposed convolution, axis by axis, independent of any framework.
 *
 * <p>Start with {@link crosscheck.geometry.AxisGeometry}, the geometry of one axis, and {@link
 * crosscheck.geometry.OutputInterval}, the set of output sizes that it admits. All sizes are counts
 * of cells. Every computation is exact: the constructors reject sizes that would overflow.
 */
@NullMarked
package crosscheck.geometry;

import org.jspecify.annotations.NullMarked;
