package com.erpsmartcloud.privacy.policy;

import static com.erpsmartcloud.privacy.policy.Difference.Mark.ADDED;
import static com.erpsmartcloud.privacy.policy.Difference.Mark.REMOVED;
import static com.erpsmartcloud.privacy.policy.Difference.Mark.SAME;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.privacy.policy.Difference.Line;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class DifferenceTest {

    @Test
    void changedWordsAreRemovedAndAddedInTheirPlace() {
        assertThat(Difference.between(texts("a", "b", "c"), texts("a", "x", "c", "d")))
                .containsExactly(
                        line(SAME, "a"),
                        line(REMOVED, "b"),
                        line(ADDED, "x"),
                        line(SAME, "c"),
                        line(ADDED, "d"));
    }

    @Test
    void theSameTextHasNoDifference() {
        assertThat(Difference.between(texts("a", "b"), texts("a", "b")))
                .allMatch(l -> l.mark() == SAME);
    }

    @Test
    void theMarksGiveBackBothTextsWhateverTheyAre() {
        Random random = new Random(42);
        for (int round = 0; round < 500; round++) {
            List<Paragraph> before = any(random);
            List<Paragraph> after = any(random);
            List<Line> lines = Difference.between(before, after);
            assertThat(kept(lines, ADDED)).as("seed 42, round %s", round).isEqualTo(before);
            assertThat(kept(lines, REMOVED)).as("seed 42, round %s", round).isEqualTo(after);
        }
    }

    private static List<Paragraph> any(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(_ -> paragraph(String.valueOf(random.nextInt(4))))
                .toList();
    }

    private static List<Paragraph> kept(List<Line> lines, Difference.Mark without) {
        return lines.stream().filter(l -> l.mark() != without).map(Line::paragraph).toList();
    }

    private static List<Paragraph> texts(String... texts) {
        return List.of(texts).stream().map(DifferenceTest::paragraph).toList();
    }

    private static Line line(Difference.Mark mark, String text) {
        return new Line(mark, paragraph(text));
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph("p", "1", text);
    }
}
