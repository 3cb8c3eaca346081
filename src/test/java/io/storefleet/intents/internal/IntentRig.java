package io.storefleet.intents.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.AccountId;
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
import io.storefleet.simulator.chaos.ChaosScript;
import io.storefleet.store.StoreClients;
import io.storefleet.subscriptions.SubscriptionActions;
import io.storefleet.subscriptions.SubscriptionActions.Ask;
import io.storefleet.subscriptions.SubscriptionChange;
import io.storefleet.subscriptions.SubscriptionProblem;
import io.storefleet.subscriptions.SubscriptionProblem.Kind;
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
public final class IntentRig {

    private static final AtomicInteger USED = new AtomicInteger();

    public final TestAgency agency;
    public final Simulator simulator;
    public final StoreId store;
    public final SubscriptionId subscription;
    private final ApplicationContext context;
    private final long before;

    public IntentRig(ApplicationContext context) {
        this(context, false);
    }

    /** @param managed whether the subscription is one that is charged by hand */
    public IntentRig(ApplicationContext context, boolean managed) {
        this.context = context;
        agency = TestAgency.in(context);
        simulator = context.getBean(QuietSimulator.class).simulator();
        store = agency.store(simulator.stores().getFirst(), TestContext.QUIET);
        subscription = active(managed);
        before = changes();
    }

    private SubscriptionId active(boolean managed) {
        var all = call(
                agency.owner(),
                () -> bean(StoreClients.class).client(store).subscriptions().stream(SubscriptionQuery.all())
                        .flatMap(each -> each instanceof ItemResult.Success<Subscription>(var key, var found)
                                ? Stream.of(found)
                                : Stream.empty())
                        .filter(each -> each.status().state().equals(SubscriptionState.ACTIVE))
                        .filter(each ->
                                managed == Boolean.TRUE.equals(each.plan().adhoc()))
                        .filter(each -> !Boolean.TRUE.equals(each.pausing().scheduled()))
                        .map(Subscription::id)
                        .toList());
        return all.get(USED.getAndIncrement() % all.size());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Target target() {
        return new Target(store, TargetKind.SUBSCRIPTION, subscription.value());
    }

    public Basis basis(Actor actor) {
        return call(actor, () -> bean(Intents.class).basis(target()));
    }

    /** As a person does who opens a dialog now. */
    public IntentView change(Actor actor, SubscriptionChange change) {
        return change(actor, change, UUID.randomUUID(), basis(actor));
    }

    public IntentView change(Actor actor, SubscriptionChange change, UUID token, Basis basis) {
        var ask = new Ask(store, subscription, token, basis);
        return call(actor, () -> bean(SubscriptionActions.class).carryOut(ask, change));
    }

    public IntentView now(IntentView intent) {
        return call(agency.owner(), () -> bean(Intents.class).find(intent.id()).orElseThrow());
    }

    public Subscription live() {
        return call(
                agency.owner(),
                () -> bean(StoreClients.class).client(store).subscriptions().get(subscription));
    }

    /** How often the store was asked to change this subscription. */
    public long sent() {
        return changes() - before;
    }

    private long changes() {
        return simulator.calls().stream()
                .filter(each -> each.changes() && each.path().contains(subscription.value()))
                .count();
    }

    /** Lets time pass for what was written down, and one node do what is due then. */
    public void pass(Duration time) throws SQLException {
        pass(time, subscription.value());
    }

    /** As {@link #pass(Duration)} for what was done to something else. */
    public void pass(Duration time, String target) throws SQLException {
        for (var column : List.of("written_at", "lease_until", "look_at")) {
            write("update tenant.intent set " + column + " = " + column + " - make_interval(secs => " + time.toSeconds()
                    + ") where target_id = '" + target + "'");
        }
        bean(IntentSweep.class).sweep();
    }

    public void write(String sql) throws SQLException {
        try (var connection = bean(TestDatabase.class).asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The next call that changes the subscription, behind the one that looks at it. */
    public ChaosScript nextChange() {
        return simulator.chaos().on("/subscriptions/" + subscription).after(1).times(1);
    }

    /** By the owner. */
    public IntentView change(SubscriptionChange change) {
        return change(agency.owner(), change);
    }

    public void refuses(SubscriptionChange change, Kind kind) {
        assertThatThrownBy(() -> change(change))
                .isInstanceOfSatisfying(
                        SubscriptionProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    /** A customer of the same store who does not hold the subscription. */
    public AccountId somebodyElse() {
        var holder = live().origin().account();
        return simulator.stores().getFirst().accounts().stream()
                .map(each -> new AccountId(each.id()))
                .filter(each -> !each.equals(holder))
                .findFirst()
                .orElseThrow();
    }
}
