package crosscheck.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosscheck.geometry.Padding;
import crosscheck.tensor.ElementType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of the kernels' families says what was seen of TensorFlow 2.18. */
class KernelFamilyTest {

  private static final Set<ElementType> OF_ONEDNN =
      EnumSet.of(ElementType.FLOAT32, ElementType.BFLOAT16, ElementType.FLOAT16);

  private static Set<ElementType> types(
      KernelPath kernelPath, Padding.Kind padding, KernelFamily family) {
    return Arrays.stream(ElementType.values())
        .filter(type -> kernelPath.family(type, padding) == family)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource
  void onTheStockPathTheStockKernelsGetEveryCall(Padding.Kind padding) {
    assertEquals(
        EnumSet.allOf(ElementType.class), types(KernelPath.STOCK, padding, KernelFamily.STOCK));
  }

  @ParameterizedTest
  @EnumSource(names = {"VALID", "SAME"})
  void onItsPathOneDnnGetsTheFloatsOfUpTo32BitsAndTheStockKernelsTheRest(Padding.Kind padding) {
    assertEquals(OF_ONEDNN, types(KernelPath.ONEDNN, padding, KernelFamily.ONEDNN));
    assertEquals(
        EnumSet.complementOf(EnumSet.copyOf(OF_ONEDNN)),
        types(KernelPath.ONEDNN, padding, KernelFamily.STOCK));
  }

  @Test
  void explicitPaddingStaysWithTheStockKernels() {
    assertEquals(
        EnumSet.allOf(ElementType.class),
        types(KernelPath.ONEDNN, Padding.Kind.EXPLICIT, KernelFamily.STOCK));
  }

  @Test
  void aCaseGoesByItsTypeAndPadding() {
    Case valid = CaseId.parse("bf16-nchw-valid-i1x1-k2x1-s1x1-d2x1-o3x1-c1x1-b1");
    assertEquals(KernelFamily.ONEDNN, KernelPath.ONEDNN.family(valid));
    assertEquals(KernelFamily.STOCK, KernelPath.STOCK.family(valid));
    Case explicit = CaseId.parse("bf16-nhwc-explicit0.0.0.0-i1x1-k1x1-s1x1-d1x1-o1x1-c1x1-b1");
    assertEquals(KernelFamily.STOCK, KernelPath.ONEDNN.family(explicit));
  }

  @ParameterizedTest
  @EnumSource
  void oneDnnComputesNchwDilationAndGroupsAndTheStockKernelsNoneOfThem(KernelFeature feature) {
    assertTrue(KernelFamily.ONEDNN.computes(feature));
    assertFalse(KernelFamily.STOCK.computes(feature));
  }

  @Test
  void anInadmissibleSizeKillsOneDnnAloneAndTheStockKernelsRefuseIt() {
    assertTrue(KernelFamily.ONEDNN.diesOfInadmissibleSizes());
    assertFalse(KernelFamily.STOCK.diesOfInadmissibleSizes());
    assertFalse(KernelFamily.XLA.diesOfInadmissibleSizes());
  }

  @ParameterizedTest
  @EnumSource
  void onItsPathXlaGetsEveryCall(Padding.Kind padding) {
    assertEquals(
        EnumSet.allOf(ElementType.class), types(KernelPath.XLA, padding, KernelFamily.XLA));
  }

  @ParameterizedTest
  @EnumSource
  void xlaComputesWhateverAValidCallAsksFor(KernelFeature feature) {
    assertTrue(KernelFamily.XLA.computes(feature));
  }

  @ParameterizedTest
  @EnumSource
  void onlyOneDnnsSmallTypesDependOnTheProcessor(ElementType type) {
    assertEquals(type.bytes() == Short.BYTES, KernelFamily.ONEDNN.needsInstructionsFor(type));
    assertFalse(KernelFamily.STOCK.needsInstructionsFor(type));
    assertFalse(KernelFamily.XLA.needsInstructionsFor(type));
  }

  @ParameterizedTest
  @EnumSource
  void theStockKernelsAddUpInTheResultsType(ElementType type) {
    assertEquals(type, KernelFamily.STOCK.accumulator(type));
  }

  @ParameterizedTest
  @EnumSource
  void xlaAddsUpInTheResultsTypeButBfloat16InFloat32(ElementType type) {
    assertEquals(
        type == ElementType.BFLOAT16 ? ElementType.FLOAT32 : type,
        KernelFamily.XLA.accumulator(type));
  }

  @Test
  void oneDnnAddsUpInFloat32WhateverItTakes() {
    for (ElementType type : OF_ONEDNN) {
      assertEquals(ElementType.FLOAT32, KernelFamily.ONEDNN.accumulator(type));
    }
  }
}
