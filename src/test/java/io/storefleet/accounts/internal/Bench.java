package io.storefleet.accounts.internal;

import io.storefleet.accounts.AccountSettings;
import io.storefleet.accounts.StoreAccounts;
import io.storefleet.fastspring.CallSettings;
import io.storefleet.fastspring.Credential;
import io.storefleet.fastspring.Environment;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringOptions;
import io.storefleet.fastspring.JdkTransport;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.QuotaUse;
import io.storefleet.fastspring.Transport;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.store.StoreClients;
import io.storefleet.team.Decision;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Rights;
import io.storefleet.team.StoreScope;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The service under test with the real client on a simulator; the test says which verbs the actor holds. */
final class Bench implements AutoCloseable, StoreClients, Rights {

    final Simulator simulator = Simulator.start(SimulatorSettings.defaults().withoutLimit());
    final SimulatedStore behind = simulator.stores().getFirst();
    final StoreId store = StoreId.next();
    final List<FastSpringException> troubles = new ArrayList<>();
    final Set<Verb> verbs = EnumSet.allOf(Verb.class);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-01T10:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    final AccountCache cache = new AccountCache(new AccountSettings(Duration.ofMinutes(15), 3, 2), clock);
    final StoreAccounts accounts = new LiveAccounts(this, this, cache, clock);
    private final Actor actor = Actor.person(TenantId.next(), MemberId.next());
    private FastSpring client;

    Bench() {
        client = connect(new JdkTransport());
    }

    /** As a replaced credential does: the store is reached by another client from here on. */
    void reconnect() {
        client = connect(new JdkTransport());
    }

    void answerBy(Transport transport) {
        client = connect(transport);
    }

    private FastSpring connect(Transport transport) {
        Quota free = _ -> new Quota.Permit() {
            @Override
            public void answered() {}

            @Override
            public void refused(@Nullable Duration retryAfter) {}
        };
        var calls = CallSettings.standard().withEnvironment(new Environment(clock, _ -> {}, () -> 1L));
        var credential = new Credential(behind.user(), behind.password());
        var use = new QuotaUse(free, "here", "pair");
        return new FastSpring(
                transport,
                new FastSpringOptions(simulator.endpoint(), credential, "Storefleet-Test", use, calls, Set.of()));
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    SimulatedAccount account(int number) {
        return behind.accounts().get(number);
    }

    Actor actor() {
        return actor;
    }

    <T> T call(Callable<T> work) {
        return callAs(actor, work);
    }

    static <T> T callAs(Actor someone, Callable<T> work) {
        try {
            return Tenancy.call(someone, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> calls() {
        return simulator.calls().stream().map(Call::path).toList();
    }

    @Override
    public FastSpring client(StoreId asked) {
        return client;
    }

    @Override
    public List<StoreId> all() {
        return List.of();
    }

    @Override
    public void troubled(StoreId asked, FastSpringException problem) {
        troubles.add(problem);
    }

    @Override
    public Decision decide(Actor someone, Verb verb, StoreId asked) {
        if (!asked.equals(store)) {
            return new Decision.Refused(verb, Decision.Reason.NO_GRANT);
        }
        return verbs.contains(verb)
                ? new Decision.Allowed("tester")
                : new Decision.Refused(verb, Decision.Reason.NOT_IN_ROLE);
    }

    @Override
    public Decision decide(Actor someone, Verb verb) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoreScope permittedStores(Actor someone, Verb verb) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoreScope visibleStores(Actor someone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void require(Verb verb, StoreId asked) {
        switch (decide(Tenancy.actor(), verb, asked)) {
            case Decision.Allowed _ -> {}
            case Decision.Refused(var refused, var reason)
            when reason == Decision.Reason.NOT_IN_ROLE -> throw new RightRefusedException(refused);
            default -> throw new NothingHereException();
        }
    }

    @Override
    public void require(Verb verb) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
