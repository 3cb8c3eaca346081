package io.storefleet.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.state.SimulatedTime;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract §3 (d), §16.1. */
class RouterTest {

    private final Router router = new Router()
            .add(Map.of(
                    "POST /things/{id}", says("one thing"),
                    "POST /things/charge", says("charge"),
                    "PUT /things/{id}", says("put"),
                    "DELETE /things/{id}", says("delete")))
            .add(Map.of("POST /echo", request -> Reply.json(200, request.json())));

    @Test
    void prefersANamedPartToAnOpenOne() {
        assertThat(text(ask("POST", "", "things", "charge"))).isEqualTo("charge");
        assertThat(text(ask("POST", "", "things", "x"))).isEqualTo("one thing");
    }

    @Test
    void tellsMethodsApart() {
        assertThat(text(ask("PUT", "", "things", "x"))).isEqualTo("put");
        assertThat(text(ask("DELETE", "", "things", "x"))).isEqualTo("delete");
        assertThat(ask("GET", "", "things", "x").status()).isEqualTo(404);
    }

    @Test
    void handsTheBodyOn() {
        assertThat(text(ask("POST", "{\"a\":1.50}", "echo"))).isEqualTo("{\"a\":1.50}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"a\":", "nonsense", "7", "\"text\"", "null"})
    void refusesABodyThatIsNoObjectOrArrayWhereOneIsNeeded(String body) {
        Reply reply = ask("POST", body, "echo");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(text(reply)).isEqualTo("{\"message\":\"Can not parse request body.\",\"params\":[]}");
    }

    private Reply ask(String method, String body, String... path) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return router.answer(new ApiRequest(method, List.of(path), Map.of(), bytes, state()));
    }

    private static StoreState state() {
        World world = new World(new World.Plan(1, 1, LocalDate.of(2026, 6, 1)), Map.of());
        return new StoreState(world.stores().getFirst(), new SimulatedTime(Clock.systemUTC(), 1), () -> Duration.ZERO);
    }

    private static Handler says(String text) {
        return request -> Reply.empty(200).withBody(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
