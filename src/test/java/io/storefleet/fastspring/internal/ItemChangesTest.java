package io.storefleet.fastspring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.Evidence;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Refusal;
import java.net.SocketException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract §3: each of several changes in one call has an outcome of its own. */
class ItemChangesTest {

    private static final List<OrderId> AB = List.of(new OrderId("a"), new OrderId("b"));
    private static final String GOOD_A = "{\"order\":\"a\",\"result\":\"success\",\"name\":\"first\"}";
    private static final String GOOD_B = "{\"order\":\"b\",\"result\":\"success\",\"name\":\"second\"}";
    private static final String BAD_B = "{\"order\":\"b\",\"result\":\"error\",\"error\":{\"order\":\"Not found\"}}";

    private final FastSpringFixtures given = new FastSpringFixtures();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orders\":[" + GOOD_A + "," + BAD_B + "]}",
                "{\"orders\":[" + BAD_B + "," + GOOD_A + "]}",
                "[" + GOOD_A + "," + BAD_B + "]"
            })
    void tellsTheOutcomeOfEachByItsIdWhateverStatusAndPlace(String body) {
        for (int status : new int[] {200, 400, 500}) {
            assertThat(verdicts(status, body)).containsExactly("a: first", "b: rejected order");
        }
    }

    @Test
    void goesByPlaceWhereTheAnswerNamesNoneOfThem() {
        assertThat(verdicts(200, "{\"orders\":[{\"name\":\"first\"},{\"name\":\"second\"}]}"))
                .containsExactly("a: first", "b: second");
    }

    @Test
    void neverTakesTheSuccessOfAnotherForItsOwn() {
        assertThat(verdicts(
                        200,
                        "{\"orders\":[{\"order\":\"c\",\"name\":\"third\"},{\"order\":\"d\",\"name\":\"fourth\"}]}"))
                .containsExactly("a: unknown missing", "b: unknown missing");
        assertThat(verdicts(200, "{\"orders\":[\"c\",\"d\"]}"))
                .containsExactly("a: unknown missing", "b: unknown missing");
    }

    @Test
    void goesByPlaceWithErrorsThatNameSomethingElse() {
        assertThat(verdicts(
                        400,
                        "{\"orders\":[" + BAD_B.replace("\"b\"", "\"[0]\"") + "," + BAD_B.replace("\"b\"", "\"[1]\"")
                                + "]}"))
                .containsExactly("a: rejected order", "b: rejected order");
    }

    @Test
    void neverGuessesWhenTheNumbersDiffer() {
        assertThat(verdicts(200, "{\"orders\":[{\"name\":\"first\"}]}"))
                .containsExactly("a: unknown missing", "b: unknown missing");
    }

    @Test
    void knowsNothingOfWhatTheAnswerLeavesOut() {
        assertThat(verdicts(200, "{\"orders\":[" + GOOD_B + "]}")).containsExactly("a: unknown missing", "b: second");
    }

    @Test
    void knowsNothingOfWhatItCannotRead() {
        assertThat(verdicts(200, "{\"orders\":[{\"order\":\"a\"},{\"order\":\"b\",\"name\":\"mistake\"}]}"))
                .containsExactly("a: unknown missing", "b: unknown missing");
    }

    @Test
    void rejectsAllWhenTheCallIsRefusedAsAWhole() {
        assertThat(verdicts(400, "{\"message\":\"unreadable\",\"params\":[]}"))
                .containsExactly("a: rejected unreadable", "b: rejected unreadable");
    }

    @Test
    void knowsNothingOfAnyWhenTheConnectionBreaks() {
        given.transport.fail(new SocketException("reset"));

        assertThat(send()).containsExactly("a: unknown connection-lost", "b: unknown connection-lost");
        assertThat(given.transport.calls).hasSize(1);
    }

    private List<String> verdicts(int status, String body) {
        var fresh = new FastSpringFixtures();
        fresh.transport.answer(status, body);
        List<String> verdicts = send(fresh);
        assertThat(fresh.transport.calls).hasSize(1);
        return verdicts;
    }

    private List<String> send() {
        return send(given);
    }

    private static List<String> send(FastSpringFixtures with) {
        var options = with.options(URI.create("https://api.example.org"), with.quota);
        var caller = new Caller(with.transport, options, new Learned());
        var changes =
                new ItemChanges<OrderId, String>(caller, ItemChanges.named(Resource.ORDERS), ItemChangesTest::name);
        Map<OrderId, String> told = new LinkedHashMap<>();
        changes.send(Change.post(ApiPath.of("/orders"), new Body().json(), Resource.ORDERS), AB)
                .forEach((id, outcome) -> told.put(id, verdict(outcome)));
        return told.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
    }

    private static @Nullable String name(Fields item) {
        if ("mistake".equals(item.text("name"))) {
            throw new IllegalStateException("a mistake");
        }
        return item.text("name");
    }

    private static String verdict(Outcome<String> outcome) {
        return switch (outcome) {
            case Outcome.Confirmed<String>(String value) -> value;
            case Outcome.Rejected<String>(Refusal refusal) -> "rejected " + refusal.code();
            case Outcome.Unknown<String>(Evidence evidence) -> "unknown " + evidence.code();
        };
    }
}
