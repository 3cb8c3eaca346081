package io.storefleet.fastspring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringException.CredentialsRefused;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.HttpAnswer;
import io.storefleet.fastspring.HttpCall;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.Transport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract §2.5: batches of a size the service has proved to take. */
class IdBatchTest {

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final List<Integer> sizes = new ArrayList<>();
    private final Learned learned = new Learned();

    @ParameterizedTest
    @CsvSource({"7,414,''", "50,413,''", "100,400,<html>too long</html>", "340,400,''", "1,414,''"})
    void readsAllWhateverTheServiceTakes(int cap, int status, String refusal) {
        List<OrderId> ids = ids(700);

        List<ItemResult<String>> results = batch(capped(cap, status, refusal)).fetch(ids);

        assertThat(results)
                .containsExactlyElementsOf(ids.stream()
                        .<ItemResult<String>>map(id -> new ItemResult.Success<>(id.value(), "of " + id))
                        .toList());
        assertThat(sizes.getFirst()).isEqualTo(50);
        assertThat(sizes).allMatch(size -> size <= 340);
    }

    @Test
    void growsWhileItWorksButNeverOverTheLongestAddress() {
        batch(capped(10_000, 414, "")).fetch(ids(3000));

        assertThat(sizes).startsWith(50, 62, 77).contains(340);
        assertThat(sizes).allMatch(size -> size <= 340);
    }

    @Test
    void remembersWhatWasRefused() {
        Transport service = capped(7, 414, "");
        batch(service).fetch(ids(50));
        sizes.clear();

        batch(service).fetch(ids(50));

        assertThat(sizes.getFirst()).isLessThanOrEqualTo(8);
    }

    @Test
    void learnsForEachKindOfThing() {
        batch(capped(7, 414, "")).fetch(ids(50));

        assertThat(learned.batchSize(Resource.ORDERS).now()).isLessThan(10);
        assertThat(learned.batchSize(Resource.RETURNS).now()).isEqualTo(50);
    }

    @Test
    void goesOnOneByOneWhereTheJoinedIdsAreTakenForOne() {
        Transport service = call -> {
            List<String> asked = asked(call);
            return asked.size() == 1
                    ? answer(200, "{\"orders\":[" + good(asked.getFirst()) + "]}")
                    : answer(400, "{\"orders\":[" + bad(String.join(",", asked)) + "]}");
        };

        List<ItemResult<String>> results = batch(service).fetch(ids(9));

        assertThat(results).hasSize(9).allMatch(ItemResult.Success.class::isInstance);
        assertThat(sizes).containsSequence(9, 4, 2, 1);
    }

    @Test
    void asksForEachIdOnceAndAnswersInTheOrderAsked() {
        List<OrderId> two = ids(2);

        List<ItemResult<String>> results =
                batch(capped(50, 414, "")).fetch(List.of(two.get(1), two.get(0), two.get(1)));

        assertThat(results)
                .extracting(ItemResult::id)
                .containsExactly(two.get(1).value(), two.get(0).value());
        assertThat(sizes).containsExactly(2);
    }

    @Test
    void asksForNothingWithoutIds() {
        assertThat(batch(capped(50, 414, "")).fetch(List.of())).isEmpty();
        assertThat(sizes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"orders\":[%s]}", "[%s]"})
    void losesNoItemByAnotherWhateverTheStatus(String shape) {
        for (int status : new int[] {200, 400, 500}) {
            String body = shape.formatted(bad("b") + "," + good("a") + ",{\"order\":\"d\"}");

            List<ItemResult<String>> results =
                    batch(_ -> answer(status, body)).fetch(List.of(id("a"), id("b"), id("c"), id("d")));

            assertThat(results)
                    .containsExactly(
                            new ItemResult.Success<>("a", "of a"),
                            new ItemResult.Failure<>("b", "order", "Not found"),
                            new ItemResult.Failure<>("c", "missing", ""),
                            new ItemResult.Failure<>("d", "unusable", ""));
        }
    }

    @Test
    void readsASingleThingInEveryShape() {
        String flat = good("a").substring(1, good("a").length() - 1);
        for (String body : List.of(
                "{" + flat + "}",
                "{\"orders\":[" + good("a") + "]}",
                "{" + flat + ",\"orders\":[" + good("a") + "]}",
                "[" + good("a") + "]")) {
            assertThat(batch(_ -> answer(200, body)).fetch(List.of(id("a"))))
                    .containsExactly(new ItemResult.Success<>("a", "of a"));
        }
    }

    @Test
    void takesTheErrorOfASingleIdForItsFailure() {
        for (String body : List.of(
                "{\"action\":\"order.get\",\"result\":\"error\",\"error\":{\"order\":\"Not found\"}}",
                "{\"orders\":[" + bad("else") + "]}",
                "{\"order\":\"a\",\"result\":\"error\",\"error\":{\"order\":\"Not found\"},\"orders\":[" + bad("a")
                        + "]}")) {
            for (int status : new int[] {200, 400, 500}) {
                assertThat(batch(_ -> answer(status, body)).fetch(List.of(id("a"))))
                        .containsExactly(new ItemResult.Failure<>("a", "order", "Not found"));
            }
        }
    }

    @Test
    void neverTakesAnotherThingForTheOneAskedFor() {
        assertThat(batch(_ -> answer(200, "{\"orders\":[" + good("b") + "]}")).fetch(List.of(id("a"))))
                .containsExactly(new ItemResult.Failure<>("a", "unusable", ""));
    }

    @Test
    void failsAsAWholeWhenTheStoreIsClosedToIt() {
        assertThatThrownBy(() -> batch(_ -> answer(401, "")).fetch(ids(3))).isInstanceOf(CredentialsRefused.class);
    }

    private IdBatch<OrderId, String> batch(Transport service) {
        Transport counting = call -> {
            sizes.add(asked(call).size());
            return service.send(call);
        };
        var options = given.options(URI.create("https://api.example.org"), given.quota);
        return new IdBatch<>(
                new Caller(counting, options, learned), Resource.ORDERS, "/orders/{ids}", order -> order.text("name"));
    }

    private static Transport capped(int cap, int status, String refusal) {
        return call -> {
            List<String> asked = asked(call);
            String items = asked.stream().map(IdBatchTest::good).collect(Collectors.joining(","));
            return asked.size() > cap ? answer(status, refusal) : answer(200, "{\"orders\":[" + items + "]}");
        };
    }

    private static List<String> asked(HttpCall call) {
        return List.of(call.uri().getRawPath().substring("/orders/".length()).split(","));
    }

    private static HttpAnswer answer(int status, String body) {
        return new HttpAnswer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String good(String id) {
        return "{\"order\":\"%s\",\"name\":\"of %s\",\"result\":\"success\"}".formatted(id, id);
    }

    private static String bad(String id) {
        return "{\"order\":\"%s\",\"result\":\"error\",\"error\":{\"order\":\"Not found\"}}".formatted(id);
    }

    private static OrderId id(String text) {
        return new OrderId(text);
    }

    private static List<OrderId> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj("oRd%019d"::formatted)
                .map(OrderId::new)
                .toList();
    }
}
