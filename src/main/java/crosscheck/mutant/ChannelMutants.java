package crosscheck.mutant;

import static crosscheck.mutant.Feature.BATCH;
import static crosscheck.mutant.Feature.CHANNEL_BLOCKS;
import static crosscheck.mutant.Feature.DATA_FORMAT;
import static crosscheck.mutant.Feature.FILTER_LAYOUT;
import static crosscheck.mutant.Feature.INPUT_CHANNELS;
import static crosscheck.mutant.Feature.OUTPUT_CHANNELS;

import crosscheck.op.Case;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.Tensor4;
import java.util.List;

/** Mistakes in channels, batches and layouts. */
final class ChannelMutants {

  private static final int IMAGE = 0;
  private static final int COLUMN = 1;
  private static final int OUTPUT = 2;
  private static final int INPUT = 3;
  private static final int BLOCK = 16;

  private ChannelMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.of(
            "channels-swapped-if-equal",
            FILTER_LAYOUT,
            "Input and output channels of the filter are swapped if their numbers are equal.",
            Mistake.filter(
                    filter ->
                        filter.gathered(
                            filter.shape(), at -> filter.index(at[0], at[1], at[3], at[2])),
                    (c, axes) -> c.inputChannels() > 1)
                .only(c -> c.inputChannels() == c.groupOutputChannels())),
        Mutant.of(
            "filter-read-with-output-channels-last",
            FILTER_LAYOUT,
            "The filter's buffer is read as that of a forward convolution.",
            Mistake.filter(
                filter ->
                    filter.gathered(
                        filter.shape(),
                        at -> filter.index(at[0], at[1], 0, 0) + at[3] * filter.size(2) + at[2]),
                (c, axes) -> c.inputChannels() > 1 && c.groupOutputChannels() > 1)),
        Mutant.of(
            "last-input-channel-missing",
            INPUT_CHANNELS,
            "The loop over the input channels ends one too early.",
            Mistake.filter(INPUT, Selection.WITHOUT_LAST).only(c -> c.inputChannels() > 1)),
        Mutant.of(
            "input-channels-past-a-multiple-of-four-missing",
            INPUT_CHANNELS,
            "Channels are processed four at a time, and the remainder is lost.",
            Mistake.filter(INPUT, (cell, cells) -> cell >= cells / 4 * 4 ? Selection.NOTHING : cell)
                .only(c -> c.inputChannels() > 4)),
        Mutant.of(
            "first-input-channel-for-all",
            INPUT_CHANNELS,
            "Every channel of the input is read as its first.",
            Mistake.image(INPUT, (cell, cells) -> 0)),
        Mutant.of(
            "input-channels-reversed",
            INPUT_CHANNELS,
            "The input's channels come in reverse.",
            Mistake.image(INPUT, Selection.REVERSED)),
        Mutant.of(
            "output-channels-reversed",
            OUTPUT_CHANNELS,
            "The output's channels come in reverse.",
            Mistake.filter(OUTPUT, Selection.REVERSED)),
        Mutant.of(
            "last-output-channel-as-the-first",
            OUTPUT_CHANNELS,
            "The last output channel is computed as the first.",
            Mistake.filter(OUTPUT, (cell, cells) -> cell == cells - 1 ? 0 : cell)),
        Mutant.of(
            "output-channels-in-one",
            OUTPUT_CHANNELS,
            "Every output channel is the first.",
            Mistake.filter(OUTPUT, (cell, cells) -> 0)),
        Mutant.of(
            "channel-at-a-block-border-repeated",
            CHANNEL_BLOCKS,
            "The first output channel past 16 is the last before.",
            Mistake.result(INPUT, (cell, cells) -> cell == BLOCK ? BLOCK - 1 : cell)),
        Mutant.of(
            "blocks-of-channels-repeated",
            CHANNEL_BLOCKS,
            "Output channels past 16 are the first 16 again.",
            Mistake.filter(OUTPUT, (cell, cells) -> cell % BLOCK)),
        Mutant.of(
                "third-block-of-channels-missing",
                CHANNEL_BLOCKS,
                "Output channels past 32 stay zero.",
                Mistake.filter(OUTPUT, Selection.until(2 * BLOCK)))
            .like("TensorFlow 2.18 with oneDNN on one processor, as this project found"),
        Mutant.of(
            "input-channels-past-a-block-missing",
            CHANNEL_BLOCKS,
            "Input channels past 16 are lost.",
            Mistake.filter(INPUT, Selection.until(BLOCK))),
        Mutant.of(
            "first-image-for-all",
            BATCH,
            "The batch index is dropped.",
            Mistake.image(IMAGE, (cell, cells) -> 0)),
        Mutant.of(
            "last-image-missing",
            BATCH,
            "The last of several images is left out.",
            Mistake.result(IMAGE, Selection.WITHOUT_LAST).only(c -> c.batch() > 1)),
        Mutant.of(
            "images-reversed",
            BATCH,
            "The images come in reverse.",
            Mistake.result(IMAGE, Selection.REVERSED)),
        Mutant.of(
            "several-images-one-column-further",
            BATCH,
            "With several images one column too many is cut.",
            Mistake.columns((geometry, axis) -> axis.withCrop(axis.crop() + 1))
                .only(c -> c.batch() > 1)),
        Mutant.of(
            "nchw-strides-swapped",
            DATA_FORMAT,
            "The strides are read at NHWC's indices.",
            Mistake.axes(
                    axes ->
                        new Axes(
                            axes.rows().withStride(axes.columns().stride()),
                            axes.columns().withStride(axes.rows().stride())))
                .only(ChannelMutants::isNchw)),
        Mutant.of(
            "nchw-crop-forgotten",
            DATA_FORMAT,
            "The crop is applied in NHWC alone.",
            Mistake.eachAxis((geometry, axis) -> axis.withCrop(0)).only(ChannelMutants::isNchw)),
        Mutant.of(
            "nchw-image-read-as-nhwc",
            DATA_FORMAT,
            "The image's buffer is read in the other order.",
            Mistake.image(ChannelMutants::readAsNhwc, c -> pixels(c.inputShape()))
                .only(ChannelMutants::isNchw)),
        Mutant.of(
            "nchw-result-given-as-nhwc",
            DATA_FORMAT,
            "The result is not transposed back to its order.",
            Mistake.result(ChannelMutants::givenAsNhwc, c -> pixels(c.outputShape()))
                .only(ChannelMutants::isNchw)),
        Mutant.of(
            "nchw-kernel-columns-reversed",
            DATA_FORMAT,
            "The kernel's columns come in reverse in NCHW.",
            Mistake.filter(COLUMN, Selection.REVERSED).only(ChannelMutants::isNchw)));
  }

  private static boolean isNchw(Case c) {
    return c.dataFormat() == DataFormat.NCHW;
  }

  /** Whether the two orders of an image differ: it has several pixels and several channels. */
  private static boolean pixels(int[] shape) {
    return shape[1] * shape[2] > 1 && shape[3] > 1;
  }

  private static Tensor4 readAsNhwc(Tensor4 image) {
    return image.with(DataFormat.NCHW.fromImage(image));
  }

  private static Tensor4 givenAsNhwc(Tensor4 result) {
    return DataFormat.NCHW.toImage(DataFormat.NCHW.shape(result), result.values());
  }
}
