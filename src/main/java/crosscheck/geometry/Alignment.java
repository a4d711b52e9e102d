package crosscheck.geometry;

/**
 * The cells of one axis's full scatter that an output keeps. Output cell {@code t} is cell {@code t
 * + crop} of the scatter, or zero outside it.
 *
 * <p>Conventions of transposed convolution differ in size and crop alone.
 *
 * @param size the number of output cells
 * @param crop the number of scatter cells before the output's first; may be negative
 */
public record Alignment(int size, int crop) {}
