package io.deskworthy.report.specimen;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.jws.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes the specimens, for whoever adds one: {@code -Dspecimens.write=true}. A specimen that is
 * there stays as it is, since old reports must stay readable; delete it to have it written afresh.
 */
@EnabledIfSystemProperty(named = "specimens.write", matches = "true")
final class SpecimenWriterTest {

  @Test
  void writesEachSpecimenThatIsNotThere() throws IOException {
    SigningKey key = Specimens.signingKey();

    write("envelopes", ".jws", EnvelopeSpecimens.signedBy(key));
    write("reports", ".jws", ReportSpecimens.signedBy(key));
    write("policies", ".json", PolicySpecimens.all());

    assertThat(Specimens.FOLDER).isDirectoryContaining("glob:**reports");
  }

  private static void write(String folder, String ending, Map<String, String> specimens)
      throws IOException {
    Path target = Files.createDirectories(Specimens.FOLDER.resolve(folder));
    for (Map.Entry<String, String> specimen : specimens.entrySet()) {
      Path file = target.resolve(specimen.getKey() + ending);
      if (Files.notExists(file)) {
        Files.writeString(file, specimen.getValue());
      }
    }
  }
}
