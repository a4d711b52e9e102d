package crosscheck.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeLibraryTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x86_64",
    "Linux, aarch64, linux-arm64",
    "Mac OS X, aarch64, macosx-arm64",
    "Windows 11, amd64, windows-x86_64",
    "Linux, ppc64le, linux-ppc64le"
  })
  void aPlatformIsNamedAsItsNativesAre(String name, String architecture, String platform) {
    assertEquals(platform, NativeLibrary.platform(name, architecture));
  }
}
