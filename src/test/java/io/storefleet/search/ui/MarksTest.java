package io.storefleet.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is marked in a found text. */
class MarksTest {

    private static String marked(String text, String... words) {
        return Marks.of(text, List.of(words)).getElement().getOuterHTML().replaceAll("</?span>|\n *", "");
    }

    @Test
    void marksWhateverTheCaseAndTheAccents() {
        assertThat(marked("Käthe Löwe", "kathe", "LÖW")).isEqualTo("<mark>Käthe</mark> <mark>Löw</mark>e");
    }

    @Test
    void marksEachPlaceOnceAndOverlapsAsOne() {
        assertThat(marked("a.lindqvist@lind.example", "lind", "indq"))
                .isEqualTo("a.<mark>lindq</mark>vist@<mark>lind</mark>.example");
    }

    @Test
    void showsATextAsTextAndNeverAsMarkup() {
        assertThat(marked("<b>ann</b>", "ann")).isEqualTo("&lt;b&gt;<mark>ann</mark>&lt;/b&gt;");
    }

    @Test
    void leavesATextWithoutAMatchAlone() {
        assertThat(marked("Per", "ann")).isEqualTo("Per");
        assertThat(marked("", "ann")).isEmpty();
    }
}
