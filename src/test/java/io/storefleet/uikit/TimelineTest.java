package io.storefleet.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several sources as one list, page by page. */
class TimelineTest {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private static Happening at(int second, String id) {
        return Happening.of(START.plusSeconds(second), id, Tone.INFO, page -> id);
    }

    private static TimelineSource every(int step, int count, String name) {
        return TimelineSource.of(IntStream.range(0, count)
                .mapToObj(number -> at(number * step, name + "%03d".formatted(number)))
                .toList());
    }

    private static List<String> all(Timeline timeline, int page) {
        var told = new ArrayList<String>();
        List<Happening> next;
        do {
            next = timeline.next(page);
            next.forEach(each -> told.add(each.id()));
        } while (next.size() == page);
        return told;
    }

    @Test
    void tellsEverythingOnceAndInOrderWhateverThePage() {
        for (int page : new int[] {1, 2, 3, 7, 50, 200}) {
            var timeline = new Timeline(List.of(every(3, 40, "a"), every(5, 25, "b"), every(1, 1, "c")));
            var expected = Stream.of(every(3, 40, "a"), every(5, 25, "b"), every(1, 1, "c"))
                    .flatMap(source -> source.before(null, 1_000).stream())
                    .sorted(Happening.LATEST_FIRST)
                    .map(Happening::id)
                    .toList();
            assertThat(all(timeline, page)).as("pages of %d", page).isEqualTo(expected);
        }
    }

    @Test
    void tellsWhatHappenedAtTheSameMoment() {
        var timeline = new Timeline(List.of(every(0, 30, "a"), every(0, 30, "b")));
        assertThat(all(timeline, 7)).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void tellsOnceWhatSeveralSourcesTellAndInTheWordsOfTheFirst() {
        for (int page : new int[] {1, 2, 7, 50}) {
            var first = every(3, 20, "a");
            var same = first.before(null, 100).stream()
                    .map(each -> each.by("another"))
                    .toList();
            var timeline = new Timeline(List.of(first, TimelineSource.of(same), every(5, 5, "b")));
            assertThat(all(timeline, page)).hasSize(25).doesNotHaveDuplicates();
            assertThat(new Timeline(List.of(first, TimelineSource.of(same))).next(50))
                    .hasSize(20)
                    .allSatisfy(each -> assertThat(each.who()).isNull());
        }
    }

    @Test
    void asksASourceOnlyAsFarAsThePagesHaveCome() {
        var asked = new ArrayList<Integer>();
        var long0 = every(1, 500, "a");
        TimelineSource counted = (after, limit) -> {
            asked.add(limit);
            return long0.before(after, limit);
        };
        var timeline = new Timeline(List.of(counted));
        timeline.next(10);
        assertThat(asked).containsExactly(10);
        timeline.next(10);
        assertThat(asked).containsExactly(10, 10);
    }

    @Test
    void isEmptyWithoutSources() {
        assertThat(new Timeline(List.of()).next(5)).isEmpty();
    }
}
