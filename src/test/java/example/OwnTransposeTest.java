package example;

import static org.junit.jupiter.api.Assertions.assertThrows;

import crosscheck.junit.ConformanceVectors;
import crosscheck.tensor.DataFormat;
import crosscheck.tensor.ElementType;
import crosscheck.vector.Vector;
import org.junit.jupiter.params.ParameterizedTest;

/** How an implementation of one's own is run on the vectors: here one in doubles, cell by cell. */
class OwnTransposeTest {

  @ParameterizedTest
  @ConformanceVectors(elementTypes = ElementType.FLOAT64)
  void agreesWithEveryVector(Vector vector) {
    if (vector.mustBeRefused()) {
      assertThrows(IllegalArgumentException.class, () -> transposed(vector));
    } else {
      vector.check(transposed(vector));
    }
  }

  /**
   * One axis as a function from an output cell to the input cell that a kernel cell reads.
   *
   * @param input the number of input cells
   * @param cut the cells cut from the start of the full scatter
   */
  private record Axis(int input, int kernel, int stride, int dilation, int cut, int output) {

    static Axis of(Vector v, int axis, int input) {
      int kernel = v.filter().shape().get(axis);
      int stride = v.strides().get(axis);
      int dilation = v.dilations().get(axis);
      int output = v.outputSize().get(axis);
      int full = (input - 1) * stride + (kernel - 1) * dilation + 1;
      int smallest = full;
      int cut = 0;
      switch (v.padding()) {
        case VALID -> {}
        case SAME -> {
          smallest = (input - 1) * stride + 1;
          cut = Math.max(0, full - output) / 2;
        }
        case EXPLICIT -> {
          cut = v.explicitPaddings().get(2 * axis);
          smallest = full - cut - v.explicitPaddings().get(2 * axis + 1);
        }
      }
      if (output < smallest || output >= smallest + stride) {
        throw new IllegalArgumentException("no convolution of " + output + " cells");
      }
      return new Axis(input, kernel, stride, dilation, cut, output);
    }

    /** The input cell of an output cell and a kernel cell, or −1 if there is none. */
    int source(int outputCell, int kernelCell) {
      int place = outputCell + cut - kernelCell * dilation;
      return place >= 0 && place % stride == 0 && place / stride < input ? place / stride : -1;
    }
  }

  private static double[] transposed(Vector v) {
    boolean last = v.dataFormat() == DataFormat.NHWC;
    int batch = v.input().shape().get(0);
    int inputs = v.input().shape().get(last ? 3 : 1);
    Axis rows = Axis.of(v, 0, v.input().shape().get(last ? 1 : 2));
    Axis columns = Axis.of(v, 1, v.input().shape().get(last ? 2 : 3));
    int outputs = v.filter().shape().get(2) * v.groups();
    double[] x = v.input().values();
    double[] w = v.filter().values();
    double[] y = new double[batch * rows.output() * columns.output() * outputs];
    for (int b = 0; b < batch; b++) {
      for (int p = 0; p < rows.output(); p++) {
        for (int q = 0; q < columns.output(); q++) {
          for (int o = 0; o < outputs; o++) {
            int to =
                last
                    ? ((b * rows.output() + p) * columns.output() + q) * outputs + o
                    : ((b * outputs + o) * rows.output() + p) * columns.output() + q;
            int group = o / (outputs / v.groups());
            for (int r = 0; r < rows.kernel(); r++) {
              for (int c = 0; c < columns.kernel(); c++) {
                int i = rows.source(p, r);
                int j = columns.source(q, c);
                for (int k = 0; i >= 0 && j >= 0 && k < inputs / v.groups(); k++) {
                  int n = group * (inputs / v.groups()) + k;
                  int from =
                      last
                          ? ((b * rows.input() + i) * columns.input() + j) * inputs + n
                          : ((b * inputs + n) * rows.input() + i) * columns.input() + j;
                  int weight =
                      ((r * columns.kernel() + c) * (outputs / v.groups())
                                  + o % (outputs / v.groups()))
                              * inputs
                          + n;
                  y[to] += x[from] * w[weight];
                }
              }
            }
          }
        }
      }
    }
    return y;
  }
}
