package io.storefleet.intents.internal;

import static io.storefleet.testing.TestAgency.call;

import io.storefleet.StorefleetApplication;
import io.storefleet.fastspring.Transport;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.jobs.internal.QuotaNodes;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Charges and refunds by the real services over the real client, of which many fail at one of six points; people click
 * again, time passes, and in the end what the store has is held against what is written down here.
 */
public final class ChangeStorm implements AutoCloseable {

    /** How often a change fails; the points take turns by chance. */
    private static final double FAULTS = 0.6;

    private static final List<Duration> PASSING =
            List.of(Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(31), Duration.ofHours(25));

    private static final String LEARNED = "update directory.api_quota set state = " + QuotaNodes.learnedMuch();

    private final Simulator simulator;
    private final ConfigurableApplicationContext context;
    private final TestAgency agency;
    private final MortalTransport network;
    private final ChangeTargets targets;
    private final Map<IntentState, Long> ended = new EnumMap<>(IntentState.class);
    private long written;
    private long unknown;
    private long sentAgain;

    /**
     * What came of it.
     *
     * @param written changes that were written down
     * @param unknown those whose outcome was not known at first
     * @param ended how they ended, all of them
     * @param lost changes that are in the store and confirmed nowhere, or open for ever
     * @param duplicates changes that the store did more often than they are confirmed
     * @param sentAgain calls beside one a change
     */
    public record Tally(
            long written, long unknown, Map<IntentState, Long> ended, long lost, long duplicates, long sentAgain) {}

    private ChangeStorm(Simulator simulator) throws SQLException {
        this.simulator = simulator;
        context = new SpringApplicationBuilder(StorefleetApplication.class)
                .web(WebApplicationType.SERVLET)
                .profiles("test")
                .initializers(
                        new TestContext(), started -> started.getBeanFactory().addBeanPostProcessor(new Mortality()))
                .run(
                        "--server.port=0",
                        "--vaadin.productionMode=true",
                        "--spring.main.banner-mode=off",
                        "--storefleet.jobs.parallel=0",
                        "--storefleet.intents.at-once=500",
                        "--storefleet.quota.ceiling-per-minute=60000",
                        "--storefleet.store.endpoints.storm=" + simulator.endpoint());
        agency = TestAgency.in(context);
        network = (MortalTransport) context.getBean("transport", Transport.class);
        var store = agency.store(simulator.stores().getFirst(), "storm");
        // The store's own bucket is there since it was connected.
        sql(LEARNED);
        targets = new ChangeTargets(context, agency, store, simulator.stores().getFirst());
    }

    private static final class Mortality implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return name.equals("transport") ? new MortalTransport((Transport) bean) : bean;
        }
    }

    /** @param accounts of the store whose customers are charged and paid back */
    public static ChangeStorm start(int accounts) throws SQLException {
        return new ChangeStorm(Simulator.start(
                SimulatorSettings.defaults().withAccounts(accounts).withoutLimit()));
    }

    /** Makes so many changes, and lets so much time pass that each outcome is found out. */
    public Tally run(int changes, long seed) throws SQLException {
        var chance = new Random(seed);
        long before = network.sent();
        int round = Math.max(1, targets.size() / 2);
        for (int done = 0; done < changes; done += round) {
            for (int at = 0; at < Math.min(round, changes - done); at++) {
                change(targets.next(chance), point(chance), chance);
            }
            pass();
        }
        count();
        var truth = targets.compare(agency);
        sentAgain += Math.max(0, network.sent() - before - written);
        return new Tally(written, unknown, Map.copyOf(ended), truth.lost() + open(), truth.duplicates(), sentAgain);
    }

    private static MortalTransport.@Nullable Point point(Random chance) {
        var points = MortalTransport.Point.values();
        return chance.nextDouble() < FAULTS ? points[chance.nextInt(points.length)] : null;
    }

    private void change(ChangeTargets.Wish wish, MortalTransport.@Nullable Point point, Random chance) {
        var token = UUID.randomUUID();
        var basis = call(agency.owner(), () -> context.getBean(Intents.class).basis(wish.target()));
        network.fail(point);
        IntentView first = null;
        try {
            first = wish.send(token, basis);
        } catch (MortalTransport.Killed dead) {
            // Another node, or this one after its start, knows only what was committed.
        }
        if (network.stillToFail()) {
            throw new IllegalStateException("the change was not sent");
        }
        written++;
        long sent = network.sent();
        var known = call(agency.owner(), () -> context.getBean(Intents.class).known(token))
                .orElseThrow();
        unknown += known.state().open() ? 1 : 0;
        if (first != null && !first.id().equals(known.id())) {
            throw new IllegalStateException("one token, two changes");
        }
        clickAgain(wish, token, basis);
        if (known.state().open() && chance.nextBoolean()) {
            wantAgain(wish);
        }
        sentAgain += network.sent() - sent;
    }

    /** The same dialog once more: a double click, or a page that was loaded again. */
    private static void clickAgain(ChangeTargets.Wish wish, UUID token, io.storefleet.intents.NewIntent.Basis basis) {
        try {
            wish.send(token, basis);
        } catch (RuntimeException refused) {
            // The order may have nothing left by now: that is said before anything is sent.
        }
    }

    /** A new dialog while the outcome of the first is not known. */
    private void wantAgain(ChangeTargets.Wish wish) {
        var basis = call(agency.owner(), () -> context.getBean(Intents.class).basis(wish.target()));
        try {
            wish.send(UUID.randomUUID(), basis);
            throw new IllegalStateException("the same was done while nobody knew what had become of it");
        } catch (IntentProblem open) {
            // Refused, saying since when.
        } catch (RuntimeException fits) {
            // What does not fit any more is refused even earlier.
        }
    }

    /** A day and more, in which every node looks at what is due. */
    private void pass() throws SQLException {
        for (var time : PASSING) {
            for (var column : List.of("written_at", "lease_until", "look_at")) {
                sql("update tenant.intent set " + column + " = " + column + " - make_interval(secs => "
                        + time.toSeconds() + ") where state in ('SENDING', 'UNKNOWN', 'UNDECIDED')");
            }
            do {
                context.getBean(IntentSweep.class).sweep();
            } while (count("select count(*) from tenant.intent where look_at <= now()"
                            + " or state = 'SENDING' and lease_until < now()")
                    > 0);
        }
    }

    private void count() throws SQLException {
        for (var state : IntentState.values()) {
            long found = count("select count(*) from tenant.intent where state = '" + state + "'");
            if (found > 0) {
                ended.put(state, found);
            }
        }
        long all = ended.values().stream().mapToLong(Long::longValue).sum();
        if (all != written) {
            throw new IllegalStateException(all + " are on record of " + written);
        }
    }

    private long open() throws SQLException {
        return count("select count(*) from tenant.intent where state in ('SENDING', 'UNKNOWN')");
    }

    private long count(String query) throws SQLException {
        try (var superuser = context.getBean(TestDatabase.class).asSuperuser();
                var rows = superuser.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (var superuser = context.getBean(TestDatabase.class).asSuperuser();
                var sql = superuser.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() {
        context.close();
        simulator.close();
    }
}
