package io.storefleet.links.internal.cohort;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.links.CohortReader;
import io.storefleet.links.LineKind;
import io.storefleet.links.LineProblem;
import io.storefleet.links.LinkProblem;
import io.storefleet.uikit.LinesText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How lines go to the database: in chunks, of which one is held at a time. */
class LineChunksTest {

    private static final int MOST = 100_000;

    private final List<byte[]> chunks = new ArrayList<>();
    private final List<Integer> read = new ArrayList<>();
    private final LineChunks lines = new LineChunks(chunks::add, read::add, MOST);

    @Test
    void handsOnAHundredThousandLinesInChunksOfAFewKilobytes() {
        var text = IntStream.range(0, MOST)
                .mapToObj("person%06d@example.org"::formatted)
                .collect(Collectors.joining("\n"));
        CohortReader.read(LinesText.of(text.getBytes(UTF_8)), lines);
        lines.flush();
        assertThat(chunks)
                .hasSizeBetween(100, 300)
                .allSatisfy(chunk -> assertThat(chunk).hasSizeLessThan(LineChunks.CHUNK + 512));
        assertThat(chunks.stream().mapToLong(LineChunksTest::rows).sum()).isEqualTo(MOST);
        assertThat(read).isSorted().last().isEqualTo(MOST);
    }

    private static long rows(byte[] chunk) {
        return new String(chunk, UTF_8).lines().count();
    }

    @Test
    void refusesMoreThanARunMayHold() {
        IntStream.rangeClosed(1, MOST).forEach(line -> lines.line(line, "id-" + line, LineKind.ID, null));
        assertThatThrownBy(() -> lines.line(MOST + 1, "one-more", LineKind.ID, null))
                .isInstanceOfSatisfying(
                        LinkProblem.class, problem -> assertThat(problem.kind()).isEqualTo(LinkProblem.Kind.TOO_MANY));
    }

    @Test
    void refusesAsManyLinesThatAreNothing() {
        IntStream.rangeClosed(1, MOST).forEach(line -> lines.line(line, "", null, LineProblem.EMPTY));
        assertThatThrownBy(() -> lines.line(MOST + 1, "", null, LineProblem.EMPTY))
                .isInstanceOf(LinkProblem.class);
        assertThat(lines.any()).isFalse();
    }

    @Test
    void writesNothingThatWouldEndTheCopyOrTheField() {
        lines.line(1, "\\.", null, LineProblem.NEITHER);
        lines.line(2, "\\N", null, LineProblem.NEITHER);
        lines.flush();
        assertThat(new String(chunks.getFirst(), UTF_8)).isEqualTo("1\t\\\\.\t\\N\tNEITHER\n2\t\\\\N\t\\N\tNEITHER\n");
    }
}
