package io.storefleet.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list read by key for a grid that asks by offset. */
class KeysetPagesTest {

    private record Row(int number, String text) {}

    private final List<Row> table = new ArrayList<>(IntStream.range(1, 21)
            .mapToObj(number -> new Row(number, "waiting"))
            .toList());
    private final KeysetPages<Row> pages = new KeysetPages<>((last, limit) -> table.stream()
            .filter(row -> last == null || row.number() > last.number())
            .limit(limit)
            .toList());

    @Test
    void walksOnFromTheNearestRowItKnows() {
        assertThat(pages.fetch(7, 3)).extracting(Row::number).containsExactly(8, 9, 10);
        assertThat(pages.fetch(10, 2)).extracting(Row::number).containsExactly(11, 12);
        assertThat(pages.fetch(30, 5)).isEmpty();
    }

    @Test
    void isStaleOnlyWhenWhatWasReadLastHasChanged() {
        assertThat(pages.stale()).isFalse();
        pages.fetch(0, 5);
        pages.fetch(5, 5);

        table.set(15, new Row(16, "done"));
        assertThat(pages.stale()).isFalse();

        table.set(7, new Row(8, "done"));
        assertThat(pages.stale()).isTrue();
    }

    @Test
    void isStaleWhenARowCameBehindTheLast() {
        pages.fetch(15, 10);
        assertThat(pages.stale()).isFalse();

        table.add(new Row(21, "waiting"));

        assertThat(pages.stale()).isTrue();
    }

    @Test
    void isNotStaleAfterItWasForgotten() {
        var provider = pages.dataProvider(Row::number);
        assertThat(provider.fetch(new Query<>(0, 5, List.of(), null, null))).hasSize(5);
        table.set(0, new Row(1, "done"));
        assertThat(pages.stale()).isTrue();

        provider.refreshAll();

        assertThat(pages.stale()).isFalse();
    }
}
