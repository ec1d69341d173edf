package io.deskworthy.agent.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javax.swing.JOptionPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EndingQuestionTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void keepsWhatNightsHaveFoundUnlessTheEndIsChosen(String language) {
    EndingQuestion asking = asking(language);
    JOptionPane question = asking.question(5);

    assertThat(asking.endsBy(question)).as("nothing chosen yet").isFalse();
    question.setValue(question.getInitialValue());
    assertThat(asking.endsBy(question)).as("Enter").isFalse();
    question.setValue(null);
    assertThat(asking.endsBy(question)).as("closed, Escape").isFalse();
    question.setValue(question.getOptions()[0]);
    assertThat(asking.endsBy(question)).as("the end").isTrue();
  }

  @ParameterizedTest
  @CsvSource({"en, End and delete, Keep", "ru, Закончить и удалить, Оставить"})
  void saysHowMuchWouldBeLostAndAnswersInOurWords(String language, String end, String keep) {
    JOptionPane question = asking(language).question(37);

    assertThat(question.getMessage()).asString().contains("37");
    assertThat(question.getOptions()).containsExactly(end, keep);
  }

  private static EndingQuestion asking(String language) {
    return new EndingQuestion(WindowWords.in(Locale.forLanguageTag(language)));
  }
}
