package io.storefleet.intents.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.intents.IntentState;
import io.storefleet.store.StoreClients;
import io.storefleet.team.NothingHereException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads back what became of a change, outside any transaction, and writes down what follows. */
@Component
class IntentReading {

    private static final Logger LOG = LoggerFactory.getLogger(IntentReading.class);

    private final ChangeKinds kinds;
    private final StoreClients clients;
    private final IntentSending sending;
    private final IntentSettling settling;

    IntentReading(ChangeKinds kinds, StoreClients clients, IntentSending sending, IntentSettling settling) {
        this.kinds = kinds;
        this.clients = clients;
        this.sending = sending;
        this.settling = settling;
    }

    void read(IntentRow row, CallOptions options) {
        settling.settle(row.view().id(), look(row, options), null);
    }

    private Verdict look(IntentRow row, CallOptions options) {
        var written = row.view().when().written();
        var store = row.view().target().store();
        var kind = kinds.find(row.view().kind());
        if (kind.isEmpty()) {
            return Judgement.unread("kind-unknown", written, settling.now());
        }
        try {
            var client = clients.client(store).with(options);
            var sight = kind.get().look(client, sending.intended(row));
            return Judgement.of(sight, kind.get().provenLate(), written, settling.now());
        } catch (NothingHereException removed) {
            return Verdict.of(IntentState.UNDECIDED, "store-removed");
        } catch (FastSpringException unread) {
            clients.troubled(store, unread);
            return Judgement.unread(unread.code(), written, settling.now());
        } catch (RuntimeException fault) {
            LOG.error(
                    "intent {} could not be read back: {}",
                    row.view().id(),
                    fault.getClass().getSimpleName());
            return Judgement.unread("broken", written, settling.now());
        }
    }
}
