package io.storefleet.store.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Short transactions around remote calls, never over them. */
@Component
class ShortWork {

    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final Clock clock;

    ShortWork(PlatformTransactionManager transactions, Clock clock) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    <T> T read(Supplier<T> work) {
        return reading.execute(status -> work.get());
    }

    void write(Runnable work) {
        writing.executeWithoutResult(status -> work.run());
    }

    Instant now() {
        return clock.instant();
    }

    /** Refuses to go on inside a transaction: what follows may call a remote service. */
    void outside() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("no remote call inside a transaction");
        }
    }
}
