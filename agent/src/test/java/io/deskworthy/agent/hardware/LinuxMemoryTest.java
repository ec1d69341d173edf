package io.deskworthy.agent.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.ByteSize;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinuxMemoryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "E:ID_VENDOR=QEMU",
        "E:MEMORY_DEVICE_0_PRESENT=0",
        "E:MEMORY_DEVICE_0_SIZE=0",
        "E:MEMORY_DEVICE_0_SIZE=-1",
        "E:MEMORY_DEVICE_0_SIZE=8 GB",
        "E:MEMORY_DEVICE_0_SIZE=99999999999999999999",
        "E:MEMORY_DEVICE_0_SIZE=16777216\nE:MEMORY_DEVICE_0_TYPE=Flash"
      })
  void findsNoModulesInARecordWithoutAny(String record) {
    assertThat(LinuxMemory.ofUdevDmi(record).reason()).contains(Reason.NOT_READABLE);
  }

  @Test
  void readsTheBlockSizeAsHexadecimal() {
    assertThat(LinuxMemory.ofBlocks("8000000\n", List.of("online\n", "online\n")))
        .isEqualTo(Reading.of(ByteSize.ofGigabytes(0.25)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "zz", "ffffffffffffffffff"})
  void findsNoBlocksOfAnImpossibleSize(String size) {
    assertThat(LinuxMemory.ofBlocks(size, List.of("online")).reason())
        .contains(Reason.NOT_READABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"max\n", "9223372036854771712\n", "", "0"})
  void takesNoLimitForNoLimit(String limit) {
    assertThat(LinuxMemory.ofControlGroup(limit)).isEmpty();
  }
}
