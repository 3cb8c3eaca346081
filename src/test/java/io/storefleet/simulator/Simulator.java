package io.storefleet.simulator;

import com.sun.net.httpserver.HttpServer;
import io.storefleet.simulator.accounts.Links;
import io.storefleet.simulator.billing.Billing;
import io.storefleet.simulator.chaos.Chaos;
import io.storefleet.simulator.door.CallLog;
import io.storefleet.simulator.door.RateWindow;
import io.storefleet.simulator.events.ChargebackNews;
import io.storefleet.simulator.events.Hooks;
import io.storefleet.simulator.events.SampleEvents;
import io.storefleet.simulator.events.StoreEvents;
import io.storefleet.simulator.hooks.Webhooks;
import io.storefleet.simulator.journal.Journal;
import io.storefleet.simulator.journal.Replay;
import io.storefleet.simulator.journal.Replayed;
import io.storefleet.simulator.objects.OrderJson;
import io.storefleet.simulator.panel.Panel;
import io.storefleet.simulator.state.SimulatedTime;
import io.storefleet.simulator.state.States;
import io.storefleet.simulator.state.StoreState;
import io.storefleet.simulator.subscriptions.SubscriptionCalls;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.simulator.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A running FastSpring simulator on 127.0.0.1. */
public final class Simulator implements AutoCloseable {

    static {
        // Without it the JDK's server answers 40 ms late on kept connections (Nagle meets delayed acknowledgement).
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final World world;
    private final Switches switches = new Switches();
    private final Chaos chaos = new Chaos();
    private final CallLog log = new CallLog();
    private final RateWindow rate;
    private final Links links;
    private final SimulatedTime time;
    private final States states;
    private final Hooks hooks;
    private final SubscriptionCalls subscriptions;
    private final Journal journal;
    private final Optional<Replayed> replayed;
    private final Ticking ticking;
    private final @Nullable Tls tls;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final URI endpoint;

    private Simulator(SimulatorSettings settings) throws IOException {
        KeptState kept = new KeptState(settings.demo(), settings.clock());
        tls = settings.tls() ? new Tls() : null;
        server = Listening.on(settings.port(), tls);
        world = Listening.orStop(server, kept::open);
        rate = new RateWindow(settings.rate());
        time = new SimulatedTime(settings.clock(), settings.timing().speed());
        states = new States(world, time, switches::stale);
        journal = new Journal(time, states, switches::labels);
        time.keeper(journal);
        Optional<Replay> replay = Listening.orStop(server, () -> Optional.ofNullable(kept.begin(world, time, states)));
        states.all().forEach(ChargebackNews::announce);
        hooks = new Hooks(states);
        links = new Links(time, kept.links());
        String scheme = tls == null ? "http" : "https";
        endpoint = URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
        subscriptions = new SubscriptionCalls(switches, states, endpoint.toString());
        server.setExecutor(threads);
        FrontDoor door = door();
        replayed = replay.map(all -> Listening.orStop(server, () -> replay(all, door)));
        server.createContext("/", door);
        ticking = new Ticking(time, settings.timing().ticking());
        server.start();
    }

    /** Starts with the given settings. @throws UncheckedIOException when the port is taken */
    public static Simulator start(SimulatorSettings settings) {
        try {
            return new Simulator(settings);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    /** Starts on a free port with everything at its default. */
    public static Simulator start() {
        return start(SimulatorSettings.defaults());
    }

    /** The base address, e.g. {@code http://127.0.0.1:8090}; portal links begin with it too. */
    public URI endpoint() {
        return endpoint;
    }

    /** Trusts this simulator's own certificate. @throws NullPointerException when it was started without TLS */
    public SSLContext trust() {
        return Objects.requireNonNull(tls, "started without TLS").client();
    }

    /** What was done again of earlier runs; empty when nothing is kept. */
    public Optional<Replayed> replayed() {
        return replayed;
    }

    /** The certificate that {@link #trust()} trusts, as PEM; empty when it was started without TLS. */
    public Optional<String> certificate() {
        return Optional.ofNullable(tls).map(Tls::certificate);
    }

    public List<SimulatedStore> stores() {
        return world.stores();
    }

    /** The store called so in the STORE line, e.g. {@code aurora}. */
    public SimulatedStore store(String slug) {
        return stores().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    /** What was written in a store since the start, and what happened there. */
    public StoreState state(String slug) {
        return states.of(store(slug));
    }

    /** The webhooks of a store: configurations, deliveries, resends, mischief. */
    public Webhooks webhooks(String slug) {
        return hooks.of(store(slug));
    }

    /** What happened in a store, and what a test lets happen. */
    public StoreEvents events(String slug) {
        return new StoreEvents(state(slug), new SampleEvents(new OrderJson(endpoint.toString())));
    }

    /** The subscriptions of a store: scripts declines, lets buyers pay, keeps the ledger of money that moved. */
    public Billing billing(String slug) {
        return subscriptions.of(state(slug));
    }

    /** How often buyers of all stores were charged because a call asked for it or they paid; renewals are not counted. */
    public long chargesMade() {
        return subscriptions.chargesMade();
    }

    /** The time of links, writes and events; advancing it does what falls due. */
    public SimulatedTime time() {
        return time;
    }

    public Switches switches() {
        return switches;
    }

    public Chaos chaos() {
        return chaos;
    }

    /** The last 100,000 API calls, oldest first, refused ones included; pages and controls are not API calls. */
    public List<Call> calls() {
        return log.all();
    }

    /** Calls that would change something since the start or {@link #forgetCalls}; no limit to them. */
    public long changingCalls() {
        return log.changing();
    }

    /** Forgets the calls so far, so that a test can look at its own. */
    public void forgetCalls() {
        log.clear();
    }

    /** All calls since the start or {@link #forgetCalls} by path, method and status. */
    public List<CallCount> counts() {
        return log.counts();
    }

    /** The rate limit, which may be changed, and stores that are made to throttle. */
    public RateWindow rate() {
        return rate;
    }

    /** Portal links made since the start. */
    public long linksMade() {
        return links.made();
    }

    /** Calls answered in any minute from now on, 0 for no limit. */
    public void limit(int calls) {
        rate.limit(calls);
    }

    /** Calls let through by the rate limit. */
    public long callsGranted() {
        return rate.granted();
    }

    /** Calls refused by the rate limit; scripted 429s do not count. */
    public long callsRefused() {
        return rate.refused();
    }

    @Override
    public void close() {
        chaos.clear();
        ticking.close();
        hooks.close();
        server.stop(0);
        threads.shutdownNow();
        journal.close();
    }

    private FrontDoor door() {
        String base = endpoint.toString();
        Panel panel = new Panel(
                new Panel.Stores(world, states, hooks, new SampleEvents(new OrderJson(base))),
                new Panel.Faults(
                        switches, chaos, rate, state -> subscriptions.of(state).declines()),
                new Panel.Meters(log, links),
                time);
        return new Entrance(panel, subscriptions, base, journal).door();
    }

    private Replayed replay(Replay all, FrontDoor door) {
        try {
            return all.run(journal, (request, on) -> {
                switches.clear();
                on.forEach(switches::turnOn);
                return door.again(request);
            });
        } finally {
            switches.clear();
        }
    }
}
