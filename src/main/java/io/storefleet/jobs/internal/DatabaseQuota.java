package io.storefleet.jobs.internal;

import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.QuotaRequest;
import io.storefleet.tenancy.Ids;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one quota of all nodes (contract §1.1): one learning rate per outgoing address and one per credential, kept in the
 * database and in its time. People go before jobs and in the order they came, on whatever node; jobs leave the last permit of a
 * burst to people, and among jobs the tenants take turns, and the stores of a tenant. A permit is spent when it is given.
 */
@Component
class DatabaseQuota implements Quota {

    private final QuotaLedger ledger;
    private final QuotaTime time;
    private final String node = Ids.next().toString();
    private final Map<String, QuotaDesk> desks = new ConcurrentHashMap<>();

    DatabaseQuota(QuotaLedger ledger, QuotaTime time) {
        this.ledger = ledger;
        this.time = time;
    }

    /** @throws IllegalStateException inside a transaction: a call would hold its connection for as long as it takes */
    @Override
    public Permit acquire(QuotaRequest request) throws InterruptedException {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("no network inside a transaction");
        }
        return desk(request.address()).acquire(request);
    }

    QuotaDesk desk(String address) {
        return desks.computeIfAbsent(address, name -> new QuotaDesk(name, node, ledger, time));
    }
}
