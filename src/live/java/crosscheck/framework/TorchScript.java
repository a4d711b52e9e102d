package crosscheck.framework;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A TorchScript archive of one module, whose {@code forward} calls {@code torch.conv_transpose2d};
 * DJL has no other way to it.
 *
 * <p>The archive's form is that of {@code caffe2/serialize} and {@code
 * torch/csrc/jit/docs/serialization.md}, PyTorch 2.7: a zip of stored entries, the code as text,
 * the module and the constants as pickles.
 */
final class TorchScript {

  private static final String FOLDER = "conv_transpose/";

  private static final String CODE =
      """
      class ConvTranspose(Module):
        __parameters__ = []
        __buffers__ = []
        def forward(self: __torch__.ConvTranspose, x: Tensor, w: Tensor, stride: List[int], \
      padding: List[int], output_padding: List[int], dilation: List[int]) -> Tensor:
          return torch.conv_transpose2d(x, w, None, stride, padding, output_padding, 1, dilation)
      """;

  /** Protocol 2; a new object of the class without arguments, with an empty dictionary; stop. */
  private static final String MODULE = "\u0080\u0002c__torch__\nConvTranspose\n)\u0081}b.";

  /** Protocol 2; an empty tuple; stop. */
  private static final String CONSTANTS = "\u0080\u0002).";

  private TorchScript() {}

  /** The archive as torch reads it. */
  static byte[] archive() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
      store(archive, "version", "3\n".getBytes(US_ASCII));
      store(archive, "code/__torch__.py", CODE.getBytes(US_ASCII));
      store(archive, "data.pkl", MODULE.getBytes(ISO_8859_1));
      store(archive, "constants.pkl", CONSTANTS.getBytes(ISO_8859_1));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void store(ZipOutputStream archive, String name, byte[] bytes) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(FOLDER + name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    archive.putNextEntry(entry);
    archive.write(bytes);
    archive.closeEntry();
  }
}
