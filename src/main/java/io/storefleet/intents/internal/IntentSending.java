package io.storefleet.intents.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.CallTrace;
import io.storefleet.fastspring.Evidence;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Refusal;
import io.storefleet.intents.Intended;
import io.storefleet.intents.IntentState;
import io.storefleet.store.StoreClients;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what was written down, once, outside any transaction. */
@Component
class IntentSending {

    private static final Logger LOG = LoggerFactory.getLogger(IntentSending.class);
    /** Waiting for permits ends well before the sender is taken for dead. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ChangeKinds kinds;
    private final StoreClients clients;
    private final IntentSeals seals;

    IntentSending(ChangeKinds kinds, StoreClients clients, IntentSeals seals) {
        this.kinds = kinds;
        this.clients = clients;
        this.seals = seals;
    }

    /** What became of it as far as the call tells; when to read back is not said yet. */
    Verdict send(IntentRow row, CallOptions options) {
        FastSpring client;
        Intended intended;
        try {
            client = clients.client(row.view().target().store()).with(options.withPatience(PATIENCE));
            intended = intended(row);
        } catch (RuntimeException unsent) {
            LOG.warn(
                    "intent {} could not be sent: {}",
                    row.view().id(),
                    unsent.getClass().getSimpleName());
            return Verdict.of(IntentState.REJECTED, "not-sent");
        }
        try {
            return verdict(kinds.get(row.view().kind()).send(client, intended));
        } catch (RuntimeException fault) {
            // Whatever went wrong may have gone wrong behind the first byte.
            LOG.error(
                    "intent {} broke while it was sent: {}",
                    row.view().id(),
                    fault.getClass().getSimpleName());
            return Verdict.of(IntentState.UNKNOWN, "broken");
        }
    }

    /** What was written down, with its request opened. */
    Intended intended(IntentRow row) {
        var view = row.view();
        var sealed = row.request();
        if (sealed == null) {
            throw new IllegalStateException("the request of a change whose outcome is known is destroyed");
        }
        return new Intended(
                view.id(),
                view.target(),
                seals.open(view.id(), sealed),
                view.told().facts(),
                view.told().before(),
                view.when().written());
    }

    private static Verdict verdict(Outcome<Map<String, String>> outcome) {
        return switch (outcome) {
            case Outcome.Confirmed<Map<String, String>>(var facts) -> Verdict.confirmed(facts);
            case Outcome.Rejected<Map<String, String>>(Refusal(var code, var text, var trace, var sent)) ->
                new Verdict(IntentState.REJECTED, Map.of(), code, text, sent ? trace.requestId() : "", null);
            case Outcome.Unknown<Map<String, String>>(Evidence(var code, CallTrace trace, var at)) ->
                new Verdict(IntentState.UNKNOWN, Map.of(), code, "", trace.requestId(), null);
        };
    }
}
