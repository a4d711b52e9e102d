package crosscheck.verdict;

import crosscheck.cases.Case;
import crosscheck.geometry.AxisGeometry;
import crosscheck.geometry.ConvTransposeGeometry;
import crosscheck.geometry.Padding;
import crosscheck.observation.Observation.Produced;
import crosscheck.observation.Operator;
import crosscheck.oracle.Oracle;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Tensor4;
import java.util.Arrays;

/** Plausible mistakes of an implementation, one at a time. */
enum Mistake {
  NONE,
  KERNEL_FLIPPED {
    @Override
    Tensor4 filter(Tensor4 filter) {
      double[] flipped = new double[filter.values().length];
      for (int i = 0; i < flipped.length; i++) {
        int[] at = filter.coordinates(i);
        flipped[i] =
            filter
                .values()[
                filter.index(filter.size(0) - 1 - at[0], filter.size(1) - 1 - at[1], at[2], at[3])];
      }
      return like(filter, flipped);
    }
  },
  HEIGHT_AND_WIDTH_OF_THE_KERNEL_SWAPPED {
    @Override
    Tensor4 filter(Tensor4 filter) {
      double[] swapped = new double[filter.values().length];
      for (int i = 0; i < swapped.length; i++) {
        int[] at = filter.coordinates(i);
        int cell = at[0] * filter.size(1) + at[1];
        int other = cell % filter.size(0) * filter.size(1) + cell / filter.size(0);
        swapped[i] =
            filter
                .values()[
                filter.index(other / filter.size(1), other % filter.size(1), at[2], at[3])];
      }
      return like(filter, swapped);
    }
  },
  DILATION_IGNORED {
    @Override
    ConvTransposeGeometry geometry(ConvTransposeGeometry g) {
      return new ConvTransposeGeometry(undilated(g.height()), undilated(g.width()));
    }
  },
  STRIDES_SWAPPED {
    @Override
    ConvTransposeGeometry geometry(ConvTransposeGeometry g) {
      return new ConvTransposeGeometry(
          withStride(g.height(), g.width().stride()), withStride(g.width(), g.height().stride()));
    }
  },
  SAME_CROPS_THE_LARGER_HALF_FIRST {
    @Override
    Padding padding(AxisGeometry axis, int output) {
      return axis.padding().kind() == Padding.Kind.SAME
          ? new Padding.Explicit((Math.max(0, axis.fullSize() - output) + 1) / 2, 0)
          : axis.padding();
    }
  },
  SAME_CROPS_BY_THE_LARGEST_SIZE {
    @Override
    Padding padding(AxisGeometry axis, int output) {
      int largest = axis.input() * axis.stride();
      return axis.padding().kind() == Padding.Kind.SAME
          ? new Padding.Explicit(Math.max(0, axis.fullSize() - largest) / 2, 0)
          : axis.padding();
    }
  },
  EXPLICIT_PADDING_FORGOTTEN {
    @Override
    Padding padding(AxisGeometry axis, int output) {
      return axis.padding().kind() == Padding.Kind.EXPLICIT
          ? new Padding.Explicit(0, axis.padding().after())
          : axis.padding();
    }
  },
  EXPLICIT_PADDING_AT_THE_WRONG_END {
    @Override
    Padding padding(AxisGeometry axis, int output) {
      return axis.padding().kind() == Padding.Kind.EXPLICIT
          ? new Padding.Explicit(
              /* before= */ axis.padding().after(), /* after= */ axis.padding().before())
          : axis.padding();
    }
  },
  LAST_INPUT_ROW_MISSING {
    @Override
    Tensor4 image(Tensor4 image) {
      double[] values = image.values().clone();
      for (int i = 0; i < values.length; i++) {
        if (image.coordinates(i)[1] == image.size(1) - 1) {
          values[i] = 0;
        }
      }
      return like(image, values);
    }
  },
  FIRST_IMAGE_FOR_THE_WHOLE_BATCH {
    @Override
    Tensor4 image(Tensor4 image) {
      double[] values = image.values().clone();
      int one = values.length / image.size(0);
      for (int i = 0; i < values.length; i++) {
        values[i] = values[i % one];
      }
      return like(image, values);
    }
  },
  INPUT_ROUNDED_TO_EIGHT_BITS {
    @Override
    Tensor4 image(Tensor4 image) {
      return like(image, rounded(image));
    }
  },
  FILTER_ROUNDED_TO_EIGHT_BITS {
    @Override
    Tensor4 filter(Tensor4 filter) {
      return like(filter, rounded(filter));
    }
  },
  LAST_OUTPUT_CHANNEL_COMPUTED_AS_THE_FIRST {
    @Override
    Tensor4 filter(Tensor4 filter) {
      int last = filter.size(2) - 1;
      return filter.gathered(
          filter.shape(), at -> filter.index(at[0], at[1], at[2] == last ? 0 : at[2], at[3]));
    }
  },
  STRIDES_SWAPPED_IN_NCHW {
    @Override
    ConvTransposeGeometry geometry(Case c) {
      return c.dataFormat() == DataFormat.NCHW
          ? STRIDES_SWAPPED.geometry(c.geometry())
          : c.geometry();
    }
  },
  LAST_CHANNEL_MISSING {
    @Override
    Tensor4 filter(Tensor4 filter) {
      double[] values = filter.values().clone();
      for (int i = 0; i < values.length; i++) {
        if (filter.coordinates(i)[3] == filter.size(3) - 1) {
          values[i] = 0;
        }
      }
      return like(filter, values);
    }
  };

  Tensor4 image(Tensor4 image) {
    return image;
  }

  Tensor4 filter(Tensor4 filter) {
    return filter;
  }

  ConvTransposeGeometry geometry(ConvTransposeGeometry geometry) {
    return geometry;
  }

  Padding padding(AxisGeometry axis, int output) {
    return axis.padding();
  }

  ConvTransposeGeometry geometry(Case c) {
    return geometry(c.geometry());
  }

  /** An implementation of the transposed convolution that makes the mistake. */
  final Operator operator() {
    return (operation, c, image, filter) -> {
      ConvTransposeGeometry geometry = geometry(c);
      // Both axes share one kind of padding, so that a crop is always made explicit.
      AxisGeometry height = cropped(geometry.height(), c.outputHeight());
      AxisGeometry width = cropped(geometry.width(), c.outputWidth());
      Tensor4 exact =
          Oracle.convTranspose(
              new ConvTransposeGeometry(height, width),
              c.outputHeight(),
              c.outputWidth(),
              image(image),
              filter(filter));
      return new Produced(
          exact.with(Arrays.stream(exact.values()).map(c.elementType()::round).toArray()));
    };
  }

  private AxisGeometry cropped(AxisGeometry axis, int output) {
    Padding padding = padding(axis, output);
    int crop =
        new AxisGeometry(axis.input(), axis.kernel(), axis.stride(), axis.dilation(), padding)
            .cropBefore(output);
    return new AxisGeometry(
        axis.input(), axis.kernel(), axis.stride(), axis.dilation(), new Padding.Explicit(crop, 0));
  }

  private static Tensor4 like(Tensor4 tensor, double[] values) {
    return Tensor4.of(tensor.size(0), tensor.size(1), tensor.size(2), tensor.size(3), values);
  }

  private static AxisGeometry undilated(AxisGeometry axis) {
    return new AxisGeometry(axis.input(), axis.kernel(), axis.stride(), 1, axis.padding());
  }

  private static AxisGeometry withStride(AxisGeometry axis, int stride) {
    return new AxisGeometry(axis.input(), axis.kernel(), stride, axis.dilation(), axis.padding());
  }

  /** The values with the eight leading bits of their significands, as bfloat16 has them. */
  private static double[] rounded(Tensor4 tensor) {
    return ElementType.BFLOAT16
        .decode(ElementType.BFLOAT16.encode(tensor.values()), tensor.shape())
        .values();
  }
}
