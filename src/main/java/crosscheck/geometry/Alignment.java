package crosscheck.geometry;

/**
 * Which cells of one axis's full scatter an output keeps: its cell {@code t} is cell {@code t +
 * crop} of the scatter, or zero outside it.
 *
 * <p>Size and crop are all that sets one convention of transposed convolution apart from another.
 *
 * @param size the output's cells
 * @param crop the scatter's cells before the output's first
 */
public record Alignment(int size, int crop) {}
