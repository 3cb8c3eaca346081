package io.storefleet.testing;

import io.storefleet.fastspring.Credential;
import io.storefleet.jobs.internal.QuotaNodes;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.store.NewStore;
import io.storefleet.store.Stores;
import io.storefleet.team.Role;
import io.storefleet.team.SetUp;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Ids;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An agency of its own for one test: an Owner, further members by role, stores of the simulator. */
public final class TestAgency {

    public static final String PASSWORD = "not-a-password";

    /** All tests call from one address, more often in a minute than a new installation dares to. */
    private static final String LEARNED = QuotaNodes.learnedMuch();

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final ApplicationContext context;
    private final SetUp.FirstOwner founded;
    private final String ownerEmail;

    private TestAgency(ApplicationContext context) {
        var number = COUNTER.incrementAndGet();
        this.context = context;
        this.ownerEmail = "owner" + number + "@test-agency.example";
        this.founded =
                context.getBean(SetUp.class).createTenant("Test agency " + number, ownerEmail, "Olive Owner", PASSWORD);
    }

    public static TestAgency in(ApplicationContext context) {
        var agency = new TestAgency(context);
        for (var endpoint : List.of(TestContext.SIMULATOR, TestContext.QUIET)) {
            agency.write(
                    "insert into directory.api_quota (bucket, updated_at, state) values (?, now(), " + LEARNED
                            + ") on conflict (bucket) do update set state = excluded.state",
                    "address:" + endpoint + "@default");
        }
        return agency;
    }

    public Actor owner() {
        return Actor.person(founded.tenant(), founded.member());
    }

    public String ownerEmail() {
        return ownerEmail;
    }

    public String slug() {
        return founded.slug();
    }

    /** A further member, with one grant: on the store, or on all stores when it is null. */
    public Actor member(Role role, @Nullable StoreId store) {
        var number = COUNTER.incrementAndGet();
        var member = MemberId.next();
        var identity = Ids.next();
        write(
                "insert into directory.identity values (?, ?, ?, '!', null, null, now(), now(), now())",
                identity,
                role.key() + number + "@test-agency.example",
                "Test " + role.key());
        write("insert into tenant.member values (?, ?, ?, now(), null)", tenant(), member.value(), identity);
        write("insert into directory.membership values (?, ?, ?, null)", identity, tenant(), member.value());
        write(
                "insert into tenant.role_grant values (?, ?, ?, ?, ?, 'allow', null, now())",
                tenant(),
                Ids.next(),
                member.value(),
                role.key(),
                store == null ? null : store.value());
        return Actor.person(founded.tenant(), member);
    }

    private UUID tenant() {
        return founded.tenant().value();
    }

    private void write(String sql, @Nullable Object... values) {
        var transactions = context.getBean(TransactionTemplate.class);
        call(
                owner(),
                () -> transactions.execute(status -> {
                    var statement = context.getBean(JdbcClient.class).sql(sql);
                    for (int i = 0; i < values.length; i++) {
                        statement = statement.param(i + 1, values[i]);
                    }
                    return statement.update();
                }));
    }

    /** Connects a store of the simulator under its own name. */
    public StoreId store(SimulatedStore store) {
        return store(store, TestContext.SIMULATOR);
    }

    /** Connects a store of the simulator that the application knows under this name. */
    public StoreId store(SimulatedStore store, String endpoint) {
        var added = new NewStore(store.name(), endpoint, credential(store), List.of(), true);
        return call(owner(), () -> context.getBean(Stores.class).add(added));
    }

    public static Credential credential(SimulatedStore store) {
        return new Credential(store.user(), store.password());
    }

    /** Calls as the actor, without the checked exceptions that tests do not expect. */
    public static <T> T call(Actor actor, Callable<T> work) {
        try {
            return Tenancy.call(actor, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static void run(Actor actor, Runnable work) {
        Tenancy.run(actor, work);
    }
}
