package io.storefleet.fastspring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.CallTrace;
import io.storefleet.fastspring.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Contract §2.4: where a list ends, and what happens when it changes while it is read. */
class PageWalkTest {

    private static final int LIMIT = 10;

    private final List<String> list = new ArrayList<>(
            IntStream.rangeClosed(1, 45).mapToObj("t%02d"::formatted).toList());
    private final List<Integer> asked = new ArrayList<>();

    @Test
    void tellsEveryThingOnceInItsOrder() {
        assertThat(walk(this::page).stream()).containsExactlyElementsOf(list);
        assertThat(asked).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void readsAPageNoSoonerThanItIsNeeded() {
        assertThat(walk(this::page).stream().limit(10)).hasSize(10);
        assertThat(asked).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"nextPage\":null,",
                "\"nextPage\":0,",
                "\"nextPage\":1,",
                "\"nextPage\":\"\",",
                "\"nextPage\":-1,"
            })
    void endsWhereNoPageFollows(String nextPage) {
        String body = "{\"result\":\"success\"," + nextPage + "\"orders\":[\"a\",\"b\"]}";

        assertThat(walk(number -> parsed(body, number)).stream()).containsExactly("a", "b");
        assertThat(asked).containsExactly(1);
    }

    @Test
    void endsOnAnEmptyPageThatPromisesAnother() {
        PageWalk<String> walk = walk(number -> parsed(
                number == 1
                        ? "{\"nextPage\":2,\"orders\":[\"a\"]}"
                        : "{\"nextPage\":" + (number + 1) + ",\"orders\":[]}",
                number));

        assertThat(walk.stream()).containsExactly("a");
        assertThat(asked).containsExactly(1, 2);
    }

    @Test
    void goesOnOverAPageOfThingsItAlreadyTold() {
        PageWalk<String> walk = walk(number -> new Page<>(
                number == 3 ? List.of("b") : List.of("a"),
                number < 3 ? OptionalInt.of(number + 1) : OptionalInt.empty(),
                OptionalInt.empty()));

        assertThat(walk.stream()).containsExactly("a", "b");
    }

    @Test
    void tellsNothingTwiceWhenTheListGrowsInFront() {
        List<String> before = List.copyOf(list);

        List<String> told = walk(number -> {
                    Page<String> page = page(number);
                    list.addFirst("new" + number);
                    return page;
                })
                .stream()
                .toList();

        assertThat(told).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void missesNothingWhenTheListShrinksInFront() {
        List<String> left = List.copyOf(list.subList(12, list.size()));

        List<String> told = walk(number -> {
                    Page<String> page = page(number);
                    if (number <= 2) {
                        list.subList(0, 6).clear();
                    }
                    return page;
                })
                .stream()
                .toList();

        assertThat(told).doesNotHaveDuplicates().containsAll(left);
    }

    @Test
    void readsNoPageAgainWhenTheServiceTellsNoTotal() {
        PageWalk<String> walk = walk(number -> {
            Page<String> page = page(number);
            return new Page<>(page.items(), page.nextPage(), OptionalInt.empty());
        });

        assertThat(walk.stream()).hasSize(45);
        assertThat(asked).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void saysWhenThereIsNoMore() {
        var iterator =
                walk(number -> parsed("{\"orders\":[]}", number)).stream().iterator();

        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    }

    private PageWalk<String> walk(IntFunction<Page<String>> reader) {
        return new PageWalk<>(
                number -> {
                    asked.add(number);
                    return reader.apply(number);
                },
                thing -> thing);
    }

    private Page<String> page(int number) {
        int from = Math.min((number - 1) * LIMIT, list.size());
        int to = Math.min(number * LIMIT, list.size());
        OptionalInt next = to < list.size() ? OptionalInt.of(number + 1) : OptionalInt.empty();
        return new Page<>(list.subList(from, to), next, OptionalInt.of(list.size()));
    }

    private static Page<String> parsed(String body, int number) {
        JsonNode root = Json.parse(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        List<JsonNode> items = Shapes.items(root, Resource.ORDERS).orElseThrow();
        return PageReader.page(
                new Answer(CallTrace.unsent(), root, items), number, item -> Optional.ofNullable(Json.text(item)));
    }
}
