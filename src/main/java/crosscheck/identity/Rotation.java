package crosscheck.identity;

import crosscheck.identity.Value.Cells;
import crosscheck.op.Case;
import crosscheck.tensor.Tensor4;

/**
 * The order of images and of channels does not matter, if the channels are in one group.
 *
 * <p>Each moves by one place, and the last to the first. Unlike a reversal, that is not undone by
 * an op that reverses them itself.
 */
enum Rotation implements Law {
  BATCH {
    @Override
    int size(Case c) {
      return c.batch();
    }

    @Override
    Side rotated(Case c, Tensor4 image, Tensor4 filter) {
      Call call = Call.of(c, by(1, image, 0), filter);
      return Side.of(call, result -> new Cells(by(-1, result, 0)));
    }
  },
  INPUT_CHANNELS {
    @Override
    int size(Case c) {
      return c.groups() == 1 ? c.inputChannels() : 1;
    }

    @Override
    Side rotated(Case c, Tensor4 image, Tensor4 filter) {
      return Side.of(Call.of(c, by(1, image, 3), by(1, filter, 3)));
    }
  },
  OUTPUT_CHANNELS {
    @Override
    int size(Case c) {
      return c.groups() == 1 ? c.outputChannels() : 1;
    }

    @Override
    Side rotated(Case c, Tensor4 image, Tensor4 filter) {
      Call call = Call.of(c, image, by(1, filter, 2));
      return Side.of(call, result -> new Cells(by(-1, result, 3)));
    }
  };

  /** The number of images or channels that are rotated. */
  abstract int size(Case c);

  abstract Side rotated(Case c, Tensor4 image, Tensor4 filter);

  @Override
  public boolean appliesTo(Case c) {
    return size(c) > 1;
  }

  @Override
  public Side other(Case c) {
    return rotated(c, c.image(), c.filter());
  }

  private static Tensor4 by(int places, Tensor4 tensor, int axis) {
    return tensor.gathered(
        tensor.shape(),
        at -> {
          at[axis] = Math.floorMod(at[axis] - places, tensor.size(axis));
          return tensor.index(at[0], at[1], at[2], at[3]);
        });
  }
}
