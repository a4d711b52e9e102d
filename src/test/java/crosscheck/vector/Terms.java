package crosscheck.vector;

import crosscheck.op.Case;
import crosscheck.op.CaseId;
import crosscheck.tensor.ElementType;
import crosscheck.tensor.Tensor4;
import java.util.ArrayList;
import java.util.List;

/** The products that each output cell of a vector is the sum of, before any is added. */
final class Terms {

  private final Case c;
  private final Tensor4 result;
  private final List<List<Double>> products = new ArrayList<>();

  Terms(Vector vector) {
    c = CaseId.parse(vector.id());
    result = Tensor4.zeros(c.outputShape());
    for (int cell = 0; cell < result.size(); cell++) {
      products.add(new ArrayList<>());
    }
    Tensor4 image =
        vector.dataFormat().toImage(Replay.shape(vector.input()), vector.input().values());
    Tensor4 filter = Tensor4.of(Replay.shape(vector.filter()), vector.filter().values());
    for (int x = 0; x < image.size(); x++) {
      for (int w = 0; w < filter.size(); w++) {
        add(image.coordinates(x), filter.coordinates(w), image.values()[x], filter.values()[w]);
      }
    }
  }

  private void add(int[] pixel, int[] weight, double x, double w) {
    var height = c.geometry().height();
    var width = c.geometry().width();
    int row =
        pixel[1] * height.stride()
            + weight[0] * height.dilation()
            - height.cropBefore(result.size(1));
    int column =
        pixel[2] * width.stride() + weight[1] * width.dilation() - width.cropBefore(result.size(2));
    boolean lands = row >= 0 && row < result.size(1) && column >= 0 && column < result.size(2);
    if (lands && pixel[3] == weight[3]) {
      int group = pixel[3] / c.groupInputChannels();
      int channel = group * c.groupOutputChannels() + weight[2];
      products.get(result.index(pixel[0], row, column, channel)).add(x * w);
    }
  }

  /** The result if each product and each sum is rounded to a type. */
  double[] sums(ElementType type, boolean lastFirst) {
    for (int cell = 0; cell < result.size(); cell++) {
      List<Double> terms = products.get(cell);
      double sum = 0;
      for (int i = 0; i < terms.size(); i++) {
        double product = terms.get(lastFirst ? terms.size() - 1 - i : i);
        sum = type.round(sum + type.round(product));
      }
      result.values()[cell] = sum;
    }
    return c.dataFormat().fromImage(result).clone();
  }
}
