package io.storefleet.intents.internal;

import static io.storefleet.testing.TestAgency.call;

import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.SubscriptionId;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.fastspring.subscriptions.SubscriptionQuery;
import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.StoreClients;
import io.storefleet.subscriptions.SubscriptionActions;
import io.storefleet.subscriptions.SubscriptionActions.Ask;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** An agency with a store at a simulator of its own, and an active subscription that no test has touched. */
final class IntentRig {

    private static final AtomicInteger USED = new AtomicInteger();

    final TestAgency agency;
    final Simulator simulator;
    final StoreId store;
    final SubscriptionId subscription;
    private final ApplicationContext context;

    IntentRig(ApplicationContext context) {
        this.context = context;
        agency = TestAgency.in(context);
        simulator = context.getBean(QuietSimulator.class).simulator();
        store = agency.store(simulator.stores().getFirst(), TestContext.QUIET);
        subscription = active();
    }

    private SubscriptionId active() {
        var all = call(
                agency.owner(),
                () -> bean(StoreClients.class).client(store).subscriptions().stream(SubscriptionQuery.all())
                        .flatMap(each -> each instanceof ItemResult.Success<Subscription>(var key, var found)
                                ? Stream.of(found)
                                : Stream.empty())
                        .filter(each -> each.status().state().equals(SubscriptionState.ACTIVE))
                        .filter(each -> !Boolean.TRUE.equals(each.plan().adhoc()))
                        .filter(each -> !Boolean.TRUE.equals(each.pausing().scheduled()))
                        .map(Subscription::id)
                        .toList());
        return all.get(USED.getAndIncrement() % all.size());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Target target() {
        return new Target(store, TargetKind.SUBSCRIPTION, subscription.value());
    }

    Basis basis(Actor actor) {
        return call(actor, () -> bean(Intents.class).basis(target()));
    }

    /** As a person does who opens a dialog now. */
    IntentView change(Actor actor, SubscriptionChange change) {
        return change(actor, change, UUID.randomUUID(), basis(actor));
    }

    IntentView change(Actor actor, SubscriptionChange change, UUID token, Basis basis) {
        var ask = new Ask(store, subscription, token, basis);
        return call(actor, () -> bean(SubscriptionActions.class).carryOut(ask, change));
    }

    IntentView now(IntentView intent) {
        return call(agency.owner(), () -> bean(Intents.class).find(intent.id()).orElseThrow());
    }

    Subscription live() {
        return call(
                agency.owner(),
                () -> bean(StoreClients.class).client(store).subscriptions().get(subscription));
    }

    /** How often the store was asked to change this subscription. */
    long sent() {
        return simulator.calls().stream()
                .filter(each -> each.changes() && each.path().contains(subscription.value()))
                .count();
    }

    /** Lets time pass for what was written down, and one node do what is due then. */
    void pass(Duration time) throws SQLException {
        for (var column : List.of("written_at", "lease_until", "look_at")) {
            write("update tenant.intent set " + column + " = " + column + " - make_interval(secs => " + time.toSeconds()
                    + ") where target_id = '" + subscription + "'");
        }
        bean(IntentSweep.class).sweep();
    }

    void write(String sql) throws SQLException {
        try (var connection = bean(TestDatabase.class).asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
