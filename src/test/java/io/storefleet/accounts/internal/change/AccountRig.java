package io.storefleet.accounts.internal.change;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.accounts.AccountActions;
import io.storefleet.accounts.AccountActions.Ask;
import io.storefleet.accounts.AccountActions.Standing;
import io.storefleet.accounts.AccountProblem;
import io.storefleet.accounts.AccountProblem.Kind;
import io.storefleet.accounts.AccountProfile;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.fastspring.AccountId;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.internal.IntentTime;
import io.storefleet.simulator.Simulator;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** An agency with a store at a simulator of its own, a customer whom no test has changed, and somebody new. */
final class AccountRig {

    static final String LAST = "Quintessabel";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final TestAgency agency;
    final Simulator simulator;
    final StoreId store;
    final AccountId account;
    final AccountActions actions;
    private final ApplicationContext context;
    private final int number = NUMBER.incrementAndGet();
    private final long before;

    AccountRig(ApplicationContext context) {
        this.context = context;
        actions = context.getBean(AccountActions.class);
        simulator = context.getBean(QuietSimulator.class).simulator();
        agency = TestAgency.in(context);
        // The last one is called by nobody else, for the test that counts calls.
        var shop = simulator.stores().get(simulator.stores().size() - 2);
        store = agency.store(shop, TestContext.QUIET);
        account = new AccountId(shop.idAt(20 + number));
        before = changes();
    }

    Actor owner() {
        return agency.owner();
    }

    private long changes() {
        return simulator.calls().stream().filter(each -> each.changes()).count();
    }

    /** How often the store was asked to change something. */
    long sent() {
        return changes() - before;
    }

    Standing standing() {
        return call(agency.owner(), () -> actions.standing(store, account));
    }

    IntentView edit(Field field, String value) {
        return edit(agency.owner(), Map.of(field, value));
    }

    IntentView edit(Actor actor, Map<Field, String> values) {
        var now = standing();
        var ask = new Ask(store, account, UUID.randomUUID(), now.basis());
        return call(actor, () -> actions.edit(ask, now.profile(), now.profile().with(new AccountProfile(values))));
    }

    AccountProfile somebody() {
        return new AccountProfile(Map.of(
                Field.FIRST,
                "Ada",
                Field.LAST,
                LAST,
                Field.EMAIL,
                LAST + number + "@example.org",
                Field.COUNTRY,
                "us"));
    }

    IntentView create(AccountProfile wanted) {
        return create(agency.owner(), wanted);
    }

    IntentView create(Actor actor, AccountProfile wanted) {
        return call(actor, () -> actions.create(store, UUID.randomUUID(), wanted));
    }

    IntentView now(IntentView intent) {
        return call(
                agency.owner(),
                () -> context.getBean(Intents.class).find(intent.id()).orElseThrow());
    }

    void pass(IntentView intent, Duration time) throws SQLException {
        new IntentTime(context).pass(time, intent.target().id());
    }

    static void refuses(Callable<?> change, Kind kind) {
        assertThatThrownBy(change::call)
                .isInstanceOfSatisfying(
                        AccountProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
