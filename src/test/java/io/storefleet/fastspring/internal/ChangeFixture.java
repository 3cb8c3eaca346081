package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.Evidence;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.Refusal;
import io.storefleet.fastspring.Transport;
import java.net.URI;
import java.util.function.Function;

/** A change to send by whatever transport and quota a test has, and what is known of it then, in a word. */
final class ChangeFixture {

    /** As the older endpoints refuse. */
    static final String CLASSIC = "{\"result\":\"error\",\"error\":{\"order\":\"Not found\"}}";

    final FastSpringFixtures given = new FastSpringFixtures();
    final Change change =
            Change.post(ApiPath.of("/orders"), new Body().text("order", "x").json(), Resource.ORDERS);

    Caller caller() {
        return caller(given.transport, given.quota);
    }

    Caller caller(Transport transport, Quota quota) {
        return new Caller(transport, given.options(URI.create("https://api.example.org"), quota), new Learned());
    }

    String send(Caller caller) {
        Function<Answer, Integer> count = answer -> answer.clean().size();
        return verdict(caller.change(change, count));
    }

    static String verdict(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Confirmed<?> confirmed -> "confirmed " + confirmed.value();
            case Outcome.Rejected<?>(Refusal refusal) ->
                (refusal.sent() ? "rejected " : "rejected unsent ") + refusal.code();
            case Outcome.Unknown<?>(Evidence evidence) -> "unknown " + evidence.code();
        };
    }
}
