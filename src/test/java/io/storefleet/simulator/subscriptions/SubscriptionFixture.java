package io.storefleet.simulator.subscriptions;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.SteppingClock;
import io.storefleet.simulator.billing.Billing;
import io.storefleet.simulator.billing.SimulatedSubscription;
import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.Subscription.State;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A simulator on the first of June 2026 whose subscriptions a test can pick by what they are. */
final class SubscriptionFixture implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    final Simulator simulator;
    final SimulatedStore store;
    final StoreState state;
    final Billing billing;
    final Ask ask;

    SubscriptionFixture() {
        this("2026-06-01T10:00:00Z");
    }

    /** @param now a moment of {@link #TODAY} */
    SubscriptionFixture(String now) {
        simulator = Simulator.start(SimulatorSettings.defaults().withoutLimit().withClock(new SteppingClock(now)));
        store = simulator.store("aurora");
        state = simulator.state("aurora");
        billing = simulator.billing("aurora");
        ask = new Ask(simulator, store);
    }

    /** All subscriptions of the store. */
    Stream<SimulatedSubscription> all() {
        return IntStream.range(0, store.subscribers().size())
                .mapToObj(position -> store.subscribers().id(store.subscribers().at(position)))
                .flatMap(id -> billing.subscriptions().read(id).stream());
    }

    /** Some subscription that fits. */
    SimulatedSubscription some(Predicate<SimulatedSubscription> fits) {
        return all().filter(fits).findFirst().orElseThrow();
    }

    SimulatedSubscription some(State wanted) {
        return some(one -> one.state() == wanted);
    }

    /** One that renews by itself and is neither ending nor about to pause. */
    SimulatedSubscription renewing(String unit) {
        return some(one -> one.state() == State.ACTIVE
                && one.course().interval().unit().equals(unit)
                && one.course().term().renewal().auto()
                && one.course().ending().remaining() == null
                && one.course().pause() == null
                && one.plan().cut() == null);
    }

    /** One of the plan "Pro" that renews each month and has no discount. */
    SimulatedSubscription pro() {
        return some(one -> one.state() == State.ACTIVE
                && one.plan().product().path().equals("aurora-pro-monthly")
                && one.course().term().renewal().auto()
                && one.course().ending().remaining() == null
                && one.course().pause() == null
                && one.plan().cut() == null);
    }

    SimulatedSubscription managed() {
        return some(one -> one.state() == State.ACTIVE && one.managed());
    }

    SimulatedSubscription now(SimulatedSubscription one) {
        return billing.subscriptions().read(one.id()).orElseThrow();
    }

    JsonNode shown(SimulatedSubscription one) throws Exception {
        return ask.json("/subscriptions/" + one.id());
    }

    /** The only item of an answer in an array. */
    static JsonNode item(HttpResponse<String> response) {
        return Ask.read(response).path("subscriptions").path(0);
    }

    /** Changes a subscription; the fields are JSON with single quotes. */
    HttpResponse<String> update(String id, String fields) throws Exception {
        String json = "{'subscriptions':[{'subscription':'" + id + "'," + fields + "}]}";
        return ask.post("/subscriptions", json.replace('\'', '"'));
    }

    /** The item that a change answers. */
    JsonNode updated(SimulatedSubscription one, String fields) throws Exception {
        return item(update(one.id(), fields));
    }

    /** Moves time to the day, at ten o'clock. */
    void goTo(LocalDate day) {
        simulator
                .time()
                .advance(Duration.between(
                        simulator.time().instant(), day.atTime(10, 0).toInstant(ZoneOffset.UTC)));
    }

    /** Types of what happened to the subscription or its orders, oldest first. */
    List<String> news(SimulatedSubscription one) {
        return news().filter(news -> concerns(news, one)).map(Happening::type).toList();
    }

    Stream<Happening> news() {
        return state.happenings().all().reversed().stream();
    }

    /** The data of the last of these events about the subscription. */
    JsonNode last(SimulatedSubscription one, String type, boolean expanded) {
        return state.happenings().all().stream()
                .filter(news -> news.type().equals(type) && concerns(news, one))
                .findFirst()
                .orElseThrow()
                .data()
                .shown(expanded);
    }

    @Override
    public void close() {
        simulator.close();
    }

    private static boolean concerns(Happening news, SimulatedSubscription one) {
        return news.type().startsWith("subscription.")
                && news.data().shown(false).path("subscription").asString("").equals(one.id());
    }
}
