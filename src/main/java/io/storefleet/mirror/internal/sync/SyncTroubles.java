package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.CredentialsRefused;
import io.storefleet.fastspring.FastSpringException.Interrupted;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import io.storefleet.mirror.MirrorSettings;
import io.storefleet.store.StoreClients;
import org.springframework.stereotype.Component;

/** What a failed call means for a store's copying: pause until a person helps, or wait; nothing is ever lost by it. */
@Component
class SyncTroubles {

    private final StoreClients clients;
    private final MirrorSettings settings;

    SyncTroubles(StoreClients clients, MirrorSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    SliceResult after(Turn turn, Reading reading, FastSpringException problem) {
        if (problem instanceof Interrupted stopped) {
            throw stopped;
        }
        var failures = turn.failures() + 1;
        reading.failed(turn, problem, failures);
        if (!unsent(problem)) {
            clients.troubled(turn.store(), problem);
            turn.failed(failures, () -> reading.troubled(turn, code(problem)));
        }
        return switch (problem) {
            case CredentialsRefused _ -> SliceResult.stopped(StopReason.CREDENTIAL_REFUSED);
            case Throttled throttled ->
                SliceResult.later(throttled.retryAfter().orElseGet(() -> settings.waitAfter(failures)), problem.code());
            default -> SliceResult.later(settings.waitAfter(failures), waiting(problem));
        };
    }

    /** Our own quota had no permit in time: that says nothing about the store. */
    private static boolean unsent(FastSpringException problem) {
        return problem instanceof Throttled && problem.status() == 0;
    }

    private static String code(FastSpringException problem) {
        return problem instanceof CredentialsRefused ? StopReason.CREDENTIAL_REFUSED : waiting(problem);
    }

    /** The service's own error keys are many; people need few. */
    private static String waiting(FastSpringException problem) {
        return switch (problem) {
            case FastSpringException.RequestRefused _, FastSpringException.BatchRefused _ -> "request-refused";
            default -> problem.code();
        };
    }
}
