package io.storefleet.simulator.door;

import com.sun.net.httpserver.HttpExchange;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.Switches;
import io.storefleet.simulator.chaos.Chaos;
import io.storefleet.simulator.chaos.Fault;
import io.storefleet.simulator.http.ApiRequest;
import io.storefleet.simulator.http.QueryString;
import io.storefleet.simulator.http.Reply;
import io.storefleet.simulator.http.Router;
import io.storefleet.simulator.http.Throttling;
import io.storefleet.simulator.state.States;
import io.storefleet.simulator.world.SimulatedStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** An API call's way: gate, rate, faults, the resource's handler, the log. */
public final class Api {

    private final Gate gate;
    private final RateWindow rate;
    private final Switches switches;
    private final Chaos chaos;
    private final Resources resources;

    public Api(Gate gate, RateWindow rate, Switches switches, Chaos chaos, Resources resources) {
        this.gate = gate;
        this.rate = rate;
        this.switches = switches;
        this.chaos = chaos;
        this.resources = resources;
    }

    /** What answers, and the stores it answers for. */
    public record Resources(Router router, States states) {}

    /** Null means: close the connection without an answer. */
    public record Outcome(@Nullable Reply reply, @Nullable String store) {

        public Call call(HttpExchange exchange, Clock clock) {
            int status = reply == null ? 0 : reply.status();
            String path = exchange.getRequestURI().toString();
            return new Call(exchange.getRequestMethod(), path, status, store, clock.instant());
        }
    }

    public Outcome answer(HttpExchange exchange, byte[] body) throws InterruptedException {
        Gate.Decision decision = gate.decide(exchange);
        SimulatedStore store = decision.store();
        if (store == null || decision.refusal() != null) {
            return new Outcome(decision.refusal(), store == null ? null : store.slug());
        }
        Duration wait = rate.take(caller(exchange, store), store);
        if (!wait.isZero()) {
            boolean legacy = switches.isOn(Switch.LEGACY_404);
            return new Outcome(legacy ? Throttling.legacy() : Throttling.tooMany(wait), store.slug());
        }
        return new Outcome(served(exchange, body, store), store.slug());
    }

    /** The path with ids left out. */
    public String template(HttpExchange exchange) {
        List<String> path = QueryString.segments(exchange.getRequestURI().getRawPath());
        return resources.router().template(exchange.getRequestMethod(), path);
    }

    private String caller(HttpExchange exchange, SimulatedStore store) {
        return switches.isOn(Switch.PER_CREDENTIAL)
                ? store.user()
                : exchange.getRemoteAddress().getAddress().getHostAddress();
    }

    private @Nullable Reply served(HttpExchange exchange, byte[] body, SimulatedStore store)
            throws InterruptedException {
        List<String> path = QueryString.segments(exchange.getRequestURI().getRawPath());
        List<Fault> faults = chaos.draw("/" + String.join("/", path), store);
        for (Fault fault : faults) {
            delay(fault);
        }
        if (faults.stream().filter(Fault.Instead.class::isInstance).findFirst().orElse(null)
                instanceof Fault.Instead instead) {
            return instead.reply();
        }
        ApiRequest request = new ApiRequest(
                exchange.getRequestMethod(),
                path,
                QueryString.parse(exchange.getRequestURI().getRawQuery()),
                body,
                resources.states().of(store));
        return spoiled(resources.router().answer(request), faults);
    }

    private static @Nullable Reply spoiled(Reply good, List<Fault> faults) {
        Reply reply = good;
        for (Fault fault : faults) {
            switch (fault) {
                case Fault.Dropped dropped -> {
                    return null;
                }
                case Fault.Spoiled spoiled -> reply = spoiled.how().apply(reply);
                default -> {}
            }
        }
        return reply;
    }

    private static void delay(Fault fault) throws InterruptedException {
        switch (fault) {
            case Fault.Held held -> held.hold().pass();
            case Fault.Delayed delayed -> {
                long end = System.nanoTime() + delayed.by().toNanos();
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(end - System.nanoTime());
                }
            }
            default -> {}
        }
    }
}
