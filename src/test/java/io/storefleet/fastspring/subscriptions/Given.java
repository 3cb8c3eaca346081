package io.storefleet.fastspring.subscriptions;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.internal.Json;
import java.math.BigDecimal;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** A store with scripted subscriptions, and what was sent to it. */
final class Given {

    static final SubscriptionId ONE = new SubscriptionId("sUb0aaaaaaaaaaaaaaaaaA");
    static final SubscriptionId TWO = new SubscriptionId("-Ub1aaaaaaaaaaaaaaaaaA");
    static final SubscriptionId THREE = new SubscriptionId("_Ub2aaaaaaaaaaaaaaaaaA");

    final FastSpringFixtures fixtures = new FastSpringFixtures();
    final Subscriptions subscriptions = fixtures.client().subscriptions();

    static Given answer(int status, String body) {
        return new Given().then(status, body);
    }

    Given then(int status, String body) {
        fixtures.transport.answer(status, body);
        return this;
    }

    int calls() {
        return fixtures.transport.calls.size();
    }

    String method() {
        return fixtures.transport.calls.getFirst().method();
    }

    String target() {
        return target(0);
    }

    String target(int call) {
        return fixtures.transport.target(call);
    }

    /** The body of the first request. */
    JsonNode sent() {
        byte[] body = Objects.requireNonNull(fixtures.transport.calls.getFirst().body());
        return Json.parse(body).orElseThrow();
    }

    boolean sentNoBody() {
        return fixtures.transport.calls.getFirst().body() == null;
    }

    static JsonNode json(String text) {
        return Json.parse(text.getBytes(UTF_8)).orElseThrow();
    }

    static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}
