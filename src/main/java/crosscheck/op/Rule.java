package crosscheck.op;

/** A rule for valid calls; a call that breaks one must be refused. */
public enum Rule {
  REGISTERED_TYPE("the type is half, bfloat16, float, double or int32"),
  ONE_TYPE("filter and out_backprop have one type"),
  KNOWN_DATA_FORMAT("data_format is NHWC or NCHW"),
  KNOWN_PADDING("padding is SAME, VALID or EXPLICIT"),
  FOUR_STRIDES("there are four strides"),
  POSITIVE_STRIDES("strides are from 1 to 2^31 - 1"),
  SPATIAL_STRIDES("the strides of batch and channels are 1"),
  FOUR_DILATIONS("there are four dilations"),
  POSITIVE_DILATIONS("dilations are from 1 to 2^31 - 1"),
  SPATIAL_DILATIONS("the dilations of batch and channels are 1"),
  NO_STRAY_PADDINGS("explicit_paddings are empty unless padding is EXPLICIT"),
  EIGHT_PADDINGS("EXPLICIT has eight explicit_paddings"),
  PADDINGS_IN_RANGE("explicit_paddings are from 0 to 2^31 - 1"),
  SPATIAL_PADDINGS("the paddings of batch and channels are 0"),
  FOUR_SIZES("input_sizes are four, or two: height and width"),
  SIZES_IN_RANGE("input_sizes are at least 0"),
  FILTER_RANK("the filter has four dimensions"),
  OUT_BACKPROP_RANK("out_backprop has four dimensions"),
  FILTER_NOT_EMPTY("the filter has at least one element"),
  ONE_BATCH("input_sizes and out_backprop have one batch size"),
  OUT_BACKPROP_CHANNELS("out_backprop has as many channels as the filter's last dimension"),
  WHOLE_GROUPS(
      "the result's channels are a multiple of the filter's third dimension, and the filter's last"
          + " dimension is one of their number of groups"),
  ADMISSIBLE_HEIGHT("the forward convolution of the requested height gives that of out_backprop"),
  ADMISSIBLE_WIDTH("the forward convolution of the requested width gives that of out_backprop"),
  COUNTABLE("the result has at most 2^63 - 1 elements");

  private final String words;

  Rule(String words) {
    this.words = words;
  }

  /** The rule in words. */
  public String words() {
    return words;
  }
}
